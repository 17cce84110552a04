package org.zhucun.helper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;

/** One helper: who it is, the households now, and those before. */
record HelperPage(HelperRow row, List<Fact> facts, List<Home> homes, List<Home> before) {

    record Home(
            long id,
            long householdId,
            String name,
            String number,
            String village,
            String statusCss,
            String status,
            int persons,
            String since,
            @Nullable String until,
            @Nullable String reason) {

        static Home of(HelperList.Home home, Show show) {
            return new Home(
                    home.helperAssignmentId(),
                    home.householdId(),
                    home.headName().isEmpty() ? home.number() : show.name(home.headName()),
                    home.number(),
                    home.village(),
                    css(home.status()),
                    show.word("household.status", home.status()),
                    home.persons(),
                    show.day(home.fromOn()),
                    home.toOn() == null ? null : show.day(home.toOn()),
                    home.endReason() == null ? null : show.word("helperAssignment.endReason", home.endReason()));
        }
    }

    static HelperPage of(HelperList.Row row, List<HelperList.Home> homes, Show show) {
        return new HelperPage(
                HelperRow.of(row, show),
                List.of(
                        new Fact(show.say("helper.unit"), row.unit()),
                        new Fact(show.say("helper.affiliation"), show.word("helper.affiliation", row.affiliation())),
                        new Fact(show.say("helper.position"), row.position()),
                        new Fact(show.say("helper.level"), show.word("helper.level", row.level())),
                        new Fact(show.say("helper.phone"), row.phone()),
                        new Fact(show.say("helper.username"), row.username()),
                        new Fact(show.say("helper.startedOn"), show.full(row.startedOn())),
                        new Fact(
                                show.say("helper.compared"),
                                row.identityMasked() != null
                                        ? show.say("helper.compared.identity", row.identityMasked())
                                        : show.say(
                                                row.phone() == null
                                                        ? "helper.compared.nothing"
                                                        : "helper.compared.phone"))),
                homes.stream()
                        .filter(home -> home.toOn() == null)
                        .map(home -> Home.of(home, show))
                        .toList(),
                homes.stream()
                        .filter(home -> home.toOn() != null)
                        .map(home -> Home.of(home, show))
                        .toList());
    }

    static String css(String status) {
        return switch (status) {
            case "POOR" -> "poor";
            case "LEAVING" -> "leaving";
            case "EXITED" -> "out";
            case "RELAPSED" -> "back";
            case "NEVER" -> "never";
            default -> "ended";
        };
    }
}
