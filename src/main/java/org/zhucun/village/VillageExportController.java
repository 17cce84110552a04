package org.zhucun.village;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@Allowed({
    Role.COUNTY_REVIEWER,
    Role.TOWN_CADRE,
    Role.TOWN_ACCOUNTANT,
    Role.TOWN_CASHIER,
    Role.FIRST_SECRETARY,
    Role.TEAM_MEMBER,
    Role.VILLAGE_CLERK
})
class VillageExportController {

    private static final List<String> HEADS = List.of(
            "village.code",
            "village.name",
            "village.town",
            "village.poor",
            "village.exitYear",
            "village.terrain",
            "village.leader",
            "village.registered",
            "village.registeredPersons",
            "village.inPoverty",
            "village.inPovertyPersons",
            "village.index.report",
            "profile.households",
            "profile.persons",
            "profile.netIncomePerHead",
            "profile.collectiveIncome",
            "profile.leadingIndustry");

    private final VillageList list;
    private final Exports exports;
    private final Shows shows;

    VillageExportController(VillageList list, Exports exports, Shows shows) {
        this.list = list;
        this.exports = exports;
        this.shows = shows;
    }

    @GetMapping("/villages/export.{format:xlsx|csv}")
    void show(
            @PathVariable String format, @ModelAttribute("filter") VillageFilter filter, HttpServletResponse response) {
        var show = shows.now();
        var year = filter.yearOr(show.today().getYear());
        exports.send(
                format,
                show.say("village.index.title"),
                HEADS.stream().map(key -> show.say(key)).toList(),
                filter.recorded(),
                rows -> list.each(filter, year, row -> rows.accept(cells(show, row))),
                response);
    }

    private static List<String> cells(Show show, VillageRow row) {
        return new ArrayList<>(Stream.of(
                        row.code(),
                        row.name(),
                        row.town(),
                        row.poor() == null ? null : show.say(row.poor() ? "village.yes" : "village.no"),
                        row.exitYear(),
                        row.terrain() == null ? null : show.word("village.terrain", row.terrain()),
                        row.leader(),
                        row.households(),
                        row.persons(),
                        row.poorHouseholds(),
                        row.poorPersons(),
                        show.say(row.reported() ? "village.reported.yes" : "village.reported.no"),
                        row.allHouseholds(),
                        row.allPersons(),
                        row.netIncomePerHead(),
                        row.collectiveWan(),
                        row.leadingIndustry())
                .map(VillageExportController::cell)
                .toList());
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
