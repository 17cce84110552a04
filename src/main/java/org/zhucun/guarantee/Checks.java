package org.zhucun.guarantee;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;

/** The door to the checks of 两不愁三保障 and water: what a visit found is kept as a check of its own. */
@Service
@Transactional
public class Checks {

    /** The six, in their order. */
    public static final List<String> ITEMS = List.of("food", "clothing", "education", "medical", "housing", "water");

    private final GuaranteeChecks checks;

    Checks(GuaranteeChecks checks) {
        this.checks = checks;
    }

    public void keep(
            String villageCode, long householdId, LocalDate checkedOn, String checkers, List<Finding> findings) {
        checks.save(new GuaranteeCheck(
                villageCode,
                householdId,
                new CheckForm(
                        checkedOn,
                        checkers,
                        met(findings, "food"),
                        note(findings, "food"),
                        met(findings, "clothing"),
                        note(findings, "clothing"),
                        met(findings, "education"),
                        note(findings, "education"),
                        met(findings, "medical"),
                        note(findings, "medical"),
                        met(findings, "housing"),
                        note(findings, "housing"),
                        met(findings, "water"),
                        note(findings, "water"),
                        null),
                Viewers.required().actor()));
    }

    private static @Nullable Boolean met(List<Finding> findings, String what) {
        return findings.stream()
                .filter(one -> one.what().equals(what) && one.met() != null)
                .map(Finding::met)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String note(List<Finding> findings, String what) {
        return findings.stream()
                .filter(one -> one.what().equals(what) && one.note() != null)
                .map(Finding::note)
                .findFirst()
                .orElse(null);
    }
}
