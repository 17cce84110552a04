package org.zhucun.casework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.village.VillageExits;
import org.zhucun.village.VillageExits.Figures;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/**
 * What an exit of a village considers beside the incidence (中办国办 2016; domain 3), each with its figure from the registers
 * and where it is mended; none of it alone decides.
 */
@Component
class VillageCriteria {

    /**
     * @param css yes, no, or hm where nobody reported
     * @param fact what is asked, and the figure
     * @param source which register says so
     */
    record Criterion(String css, String fact, String source, String href) {}

    private final VillageExits villages;
    private final Shows shows;

    VillageCriteria(VillageExits villages, Shows shows) {
        this.villages = villages;
        this.shows = shows;
    }

    @Transactional(readOnly = true)
    List<Criterion> of(CaseFile file) {
        var show = shows.now();
        var figures = villages.figures(file.villageCode(), file.year());
        var page = new Page(file, figures, show);
        page.ask("road", figures.pavedRoad(), road(figures, show));
        page.ask("bus", figures.bus(), figures.bus() == null ? null : yesNo(figures.bus(), show));
        page.none("water", figures.unsafeWaterHouseholds());
        page.none("difficultWater", figures.difficultWaterHouseholds());
        page.none("power", figures.noPowerVillages());
        page.broadcasting();
        page.some("culture", figures.cultureRooms());
        page.some("clinic", figures.clinics());
        page.ask(
                "doctor",
                figures.qualifiedDoctor(),
                figures.qualifiedDoctor() == null ? null : yesNo(figures.qualifiedDoctor(), show));
        page.some("broadband", figures.broadbandHouseholds());
        page.ask("industry", industry(figures.industry()), words(figures.industry(), show));
        page.ask(
                "collective",
                figures.collectiveIncome() == null
                        ? null
                        : figures.collectiveIncome().signum() > 0,
                figures.collectiveIncome() == null
                        ? null
                        : show.say("case.yuan", Show.money(figures.collectiveIncome())));
        return page.criteria;
    }

    private static @Nullable String road(Figures figures, Show show) {
        return figures.pavedRoad() == null
                ? null
                : figures.unpavedVillages() == null
                        ? yesNo(figures.pavedRoad(), show)
                        : show.say(
                                "case.considered.road.villages",
                                yesNo(figures.pavedRoad(), show),
                                figures.unpavedVillages());
    }

    private static @Nullable Boolean industry(VillageExits.Industry industry) {
        return industry.leading() != null || industry.cooperatives() != null && industry.cooperatives() > 0
                ? Boolean.TRUE
                : industry.cooperatives() == null ? null : Boolean.FALSE;
    }

    private static @Nullable String words(VillageExits.Industry industry, Show show) {
        var words = Stream.of(
                        industry.leading(),
                        industry.mu() == null ? null : show.say("case.considered.industry.mu", mu(industry.mu())),
                        industry.households() == null
                                ? null
                                : show.say("case.considered.industry.households", industry.households()),
                        industry.cooperatives() == null
                                ? null
                                : show.say("case.considered.industry.cooperatives", industry.cooperatives()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(show.say("web.comma")));
        return words.isEmpty() ? null : words;
    }

    private static String mu(BigDecimal mu) {
        return Show.count(mu.stripTrailingZeros());
    }

    private static String yesNo(boolean answer, Show show) {
        return show.say(answer ? "case.considered.yes" : "case.considered.no");
    }

    /** The criteria of one case, as they are gathered. */
    private static final class Page {

        private final List<Criterion> criteria = new ArrayList<>();
        private final CaseFile file;
        private final Figures figures;
        private final Show show;

        Page(CaseFile file, Figures figures, Show show) {
            this.file = file;
            this.figures = figures;
            this.show = show;
        }

        void none(String item, @Nullable Integer count) {
            ask(item, count == null ? null : count == 0, count(item, count));
        }

        void some(String item, @Nullable Integer count) {
            ask(item, count == null ? null : count > 0, count(item, count));
        }

        private @Nullable String count(String item, @Nullable Integer count) {
            return count == null ? null : show.say("case.considered." + item + ".count", count);
        }

        /** Households tell it, not the profile: it is mended where they live. */
        void broadcasting() {
            var told = figures.broadcasting();
            criteria.add(new Criterion(
                    told.told() == 0 ? "hm" : told.without() == 0 ? "yes" : "no",
                    show.say(
                            "case.considered.fact",
                            show.say("case.considered.broadcasting"),
                            told.told() == 0
                                    ? show.say("case.considered.untold")
                                    : show.say("case.considered.broadcasting.count", told.without(), told.told())),
                    show.say("case.considered.ofHouseholds"),
                    "/households?village=" + file.villageCode()));
        }

        void ask(String item, @Nullable Boolean answer, @Nullable String figure) {
            criteria.add(new Criterion(
                    answer == null ? "hm" : answer ? "yes" : "no",
                    show.say(
                            "case.considered.fact",
                            show.say("case.considered." + item),
                            figure == null ? show.say("case.considered.untold") : figure),
                    figures.profileYear() == null
                            ? show.say("case.considered.unknown")
                            : show.say("case.considered.ofProfile", String.valueOf(figures.profileYear())),
                    mended()));
        }

        private String mended() {
            var viewer = Viewers.required();
            var years = "/villages/" + file.villageCode() + "/years";
            return viewer.is(Role.TOWN_CADRE) || viewer.is(Role.FIRST_SECRETARY) || viewer.is(Role.VILLAGE_CLERK)
                    ? years + "/edit?year=" + (figures.profileYear() == null ? file.year() : figures.profileYear())
                    : years;
        }
    }
}
