package org.zhucun.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhucun.print.HouseholdForm;
import org.zhucun.web.Area;
import org.zhucun.web.NavItem;
import org.zhucun.web.Shows;

/** The forms of the household file that the register fills, in the order of the catalogue, and the list of files made. */
@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

    private static final int MEMBER_LINES = 8;
    private static final int CHANGE_LINES = 10;
    private static final int YEARS = 7;

    private final FormRows rows;
    private final Shows shows;

    DossierConfiguration(FormRows rows, Shows shows) {
        this.rows = rows;
        this.shows = shows;
    }

    private static List<Cells> empty(int lines) {
        return IntStream.range(0, lines).mapToObj(line -> new Cells()).toList();
    }

    private HouseholdForm form(
            String key, int order, String number, boolean seal, RegisterForm.Content content, Map<String, ?> blank) {
        return new RegisterForm(
                new HouseholdForm.Kind(key, order, "dossier.form." + key, number, seal),
                "dossier/print/" + key,
                rows,
                shows,
                content,
                blank);
    }

    @Bean
    HouseholdForm registrationForm() {
        return form(
                "registration",
                10,
                "01",
                true,
                (id, whole) -> Map.of(
                        "members", Cells.filledUpTo(MEMBER_LINES, rows.members(id, whole)),
                        "income", last(rows.incomes(id))),
                Map.of("members", empty(MEMBER_LINES), "income", new Cells()));
    }

    @Bean
    HouseholdForm incomeForm() {
        return form(
                "income",
                20,
                "02",
                true,
                (id, whole) -> {
                    var years = rows.incomes(id);
                    return years.isEmpty() ? null : Map.of("years", years);
                },
                Map.of("years", empty(YEARS)));
    }

    @Bean
    HouseholdForm changeForm() {
        return form(
                "change",
                30,
                "03",
                true,
                (id, whole) -> {
                    var changes = rows.changes(id);
                    return Map.of("changes", Cells.filledUpTo(CHANGE_LINES, changes), "none", changes.isEmpty());
                },
                Map.of("changes", empty(CHANGE_LINES), "none", false));
    }

    @Bean
    HouseholdForm guaranteeForm() {
        return form(
                "guarantee",
                40,
                "04",
                true,
                (id, whole) -> {
                    var check = rows.check(id);
                    return check == null ? null : Map.of("c", check);
                },
                Map.of("c", new Cells()));
    }

    @Bean
    HouseholdForm cardForm(OpenRecord open) {
        return form(
                "card",
                50,
                "05",
                false,
                (id, whole) -> {
                    var check = rows.check(id);
                    return Map.of(
                            "income",
                            last(rows.incomes(id)),
                            "c",
                            check == null ? new Cells() : check,
                            "qr",
                            open.household(id));
                },
                Map.of("income", new Cells(), "c", new Cells(), "qr", ""));
    }

    @Bean
    HouseholdForm handbookForm() {
        return form(
                "handbook",
                60,
                "06",
                true,
                (id, whole) -> Map.of(
                        "members", Cells.filledUpTo(MEMBER_LINES, rows.members(id, false)), "years", rows.incomes(id)),
                Map.of("members", empty(MEMBER_LINES), "years", empty(YEARS)));
    }

    private static Cells last(List<Cells> years) {
        return years.isEmpty() ? new Cells() : years.get(years.size() - 1);
    }

    @Bean
    NavItem dossierNavigation() {
        return new NavItem(
                Area.HOUSEHOLDS,
                "dossiers",
                "/dossiers",
                80,
                Set.of("COUNTY_REVIEWER", "TOWN_CADRE", "FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK"));
    }
}
