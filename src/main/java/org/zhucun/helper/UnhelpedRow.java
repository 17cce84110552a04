package org.zhucun.helper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A household without a helper as lists show it. */
record UnhelpedRow(
        long id,
        String name,
        String number,
        String village,
        @Nullable String group,
        String statusCss,
        String status,
        int persons,
        String last) {

    static UnhelpedRow of(UnhelpedList.Row row, Show show) {
        return new UnhelpedRow(
                row.householdId(),
                row.headName().isEmpty() ? row.number() : show.name(row.headName()),
                row.number(),
                row.village(),
                row.groupName(),
                HelperPage.css(row.status()),
                row.exitYear() == null || !row.status().equals("EXITED")
                        ? show.word("household.status", row.status())
                        : show.say("household.exitedIn", String.valueOf(row.exitYear())),
                row.persons(),
                row.lastOn() == null ? show.say("helper.missing.never") : show.day(row.lastOn()));
    }

    List<String> cells() {
        return List.of(village, number, name, group == null ? "" : group, status, String.valueOf(persons), last);
    }
}
