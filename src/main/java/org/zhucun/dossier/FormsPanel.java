package org.zhucun.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillagePanel;

/** The way from a village's page to its forms, for who may print them. */
@Component
class FormsPanel implements VillagePanel {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable Content of(String villageCode) {
        return Viewers.required().role() == org.zhucun.viewer.Role.TOWN_ACCOUNTANT
                        || Viewers.required().role() == org.zhucun.viewer.Role.TOWN_CASHIER
                ? null
                : new Content("dossier/_forms", villageCode);
    }
}
