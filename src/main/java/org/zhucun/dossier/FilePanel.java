package org.zhucun.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.household.HouseholdPanel;
import org.zhucun.web.Shows;

/** The way from a household's page to its file. */
@Component
class FilePanel implements HouseholdPanel {

    private final Shows shows;

    FilePanel(Shows shows) {
        this.shows = shows;
    }

    @Override
    public @Nullable Part of(long householdId) {
        return new Part(shows.now().say("dossier.file"), "dossier/_file", householdId);
    }
}
