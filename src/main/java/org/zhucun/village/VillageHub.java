package org.zhucun.village;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.village.VillageToday.Count;
import org.zhucun.web.Chart;
import org.zhucun.web.Fact;
import org.zhucun.web.Figure;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Puts the register's numbers of today beside what the village reported last. */
@Component
class VillageHub {

    private static final List<String> STATUSES = List.of("RELAPSED", "POOR", "LEAVING", "EXITED");
    private static final List<String> ATTRIBUTES = List.of("GENERAL", "DIBAO", "DESTITUTE", "DIBAO_DESTITUTE");

    /** What both the register and the profiles count. */
    private static final List<ProfileItem> COMPARED = List.of(
            ProfileItem.POOR_HOUSEHOLDS,
            ProfileItem.POOR_PERSONS,
            ProfileItem.DIBAO_HOUSEHOLDS,
            ProfileItem.DESTITUTE_HOUSEHOLDS,
            ProfileItem.LABOUR_PERSONS,
            ProfileItem.MIGRANT_WORKERS,
            ProfileItem.DISABLED_PERSONS,
            ProfileItem.DANGEROUS_HOUSE_HOUSEHOLDS,
            ProfileItem.UNSAFE_WATER_HOUSEHOLDS);

    private final VillageToday today;
    private final Profiles profiles;
    private final List<VillagePanel> panels;
    private final Shows shows;

    VillageHub(VillageToday today, Profiles profiles, List<VillagePanel> panels, Shows shows) {
        this.today = today;
        this.profiles = profiles;
        this.panels = panels.stream().sorted(comparingInt(VillagePanel::order)).toList();
        this.shows = shows;
    }

    VillagePage of(VillageHead village) {
        var show = shows.now();
        var code = village.code();
        var counts = today.counts(code);
        var members = today.members(code, show.today().getYear());
        var years = profiles.of(code);
        var latest = years.isEmpty() ? null : years.get(years.size() - 1);
        var merged = latest != null && members.tookIn() && latest.get("year") instanceof Integer year
                ? profiles.ofMerged(code, year, COMPARED)
                : List.<Profiles.Merged>of();
        var poorPersons = counts.stream()
                .filter(Count::inPoverty)
                .mapToLong(Count::persons)
                .sum();
        return new VillagePage(
                figures(show, code, counts, members, poorPersons),
                facts(show, village),
                latest == null ? null : String.valueOf(latest.get("year")),
                comparisons(code, counts, members, latest == null ? null : together(latest, merged)),
                mergedNote(show, latest, merged),
                tallies(counts, Count::status, STATUSES, "village.status.", code, "status"),
                tallies(counts, Count::attribute, ATTRIBUTES, "village.attribute.", code, "attribute"),
                causes(counts, code),
                exits(show, counts),
                incidence(show, poorPersons, members),
                panels(code, VillagePanel::isLong),
                panels(code, panel -> !panel.isLong()));
    }

    private List<VillagePanel.Content> panels(String code, Predicate<VillagePanel> which) {
        return panels.stream()
                .filter(which)
                .map(panel -> panel.of(code))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The village's own figures with those of the villages that were merged into it, as the register counts them today; null
     * where one of them did not report it.
     */
    private static Map<ProfileItem, Integer> together(Map<String, Object> own, List<Profiles.Merged> merged) {
        var sums = new EnumMap<ProfileItem, Integer>(ProfileItem.class);
        for (var item : COMPARED) {
            var others = merged.stream()
                    .map(one -> one.figures().get(item))
                    .filter(Objects::nonNull)
                    .toList();
            if (own.get(item.column()) instanceof Integer mine && others.size() == merged.size()) {
                sums.put(
                        item, mine + others.stream().mapToInt(Integer::intValue).sum());
            }
        }
        return sums;
    }

    private static @Nullable String mergedNote(
            Show show, @Nullable Map<String, Object> latest, List<Profiles.Merged> merged) {
        if (latest == null || merged.isEmpty()) {
            return null;
        }
        var silent = merged.stream().filter(one -> !one.reported()).toList();
        return silent.isEmpty()
                ? show.say("village.compare.merged", names(show, merged))
                : show.say("village.compare.unreported", names(show, silent), String.valueOf(latest.get("year")));
    }

    private static String names(Show show, List<Profiles.Merged> villages) {
        return villages.stream().map(Profiles.Merged::name).collect(joining(show.say("web.comma")));
    }

    private static String incidence(Show show, long poor, VillageToday.Members members) {
        var base = members.basePersons();
        if (base == null) {
            return show.say("village.incidence.noBase");
        }
        return members.tookIn()
                ? show.say("village.incidence.merged", Show.count(poor), Show.count(base))
                : show.say(
                        "village.incidence.how",
                        Show.count(poor),
                        Show.count(base),
                        String.valueOf(members.baseYear()));
    }

    private static List<Figure> figures(
            Show show, String code, List<Count> counts, VillageToday.Members members, long poorPersons) {
        var households = counts.stream().mapToLong(Count::households).sum();
        var persons = counts.stream().mapToLong(Count::persons).sum();
        var relapsed = sum(counts, count -> count.status().equals("RELAPSED"));
        var incidence = Incidence.of(poorPersons, members.basePersons());
        return List.of(
                Figure.counted(show, show.say("village.registered"), households, "village.unit.HOUSEHOLDS", rows(code))
                        .noting(show.say("village.persons", Show.count(persons))),
                Figure.counted(
                                show,
                                show.say("village.inPoverty"),
                                sum(counts, count -> count.status().equals("POOR")),
                                "village.unit.HOUSEHOLDS",
                                rows(code) + "&status=POOR")
                        .noting(show.say(
                                "village.alsoLeaving",
                                Show.count(sum(counts, count -> count.status().equals("LEAVING"))))),
                Figure.counted(
                        show,
                        show.say("village.status.RELAPSED"),
                        relapsed,
                        "village.unit.HOUSEHOLDS",
                        rows(code) + "&status=RELAPSED"),
                new Figure(
                        show.say("village.incidence"),
                        incidence == null ? Show.NONE : incidence.toPlainString(),
                        incidence == null ? null : "%",
                        "#incidence"),
                Figure.counted(
                        show,
                        show.say("village.missing"),
                        members.missing(),
                        "village.unit.HOUSEHOLDS",
                        rows(code) + "&missing=yes"),
                Figure.counted(
                        show,
                        show.say("village.unchecked"),
                        members.unchecked(),
                        "village.unit.HOUSEHOLDS",
                        rows(code) + "&unchecked=yes"));
    }

    private static List<Fact> facts(Show show, VillageHead village) {
        var poor = village.poor() == null ? null : show.say(village.poor() ? "village.poor.yes" : "village.poor.no");
        return List.of(
                new Fact(show.say("village.code"), village.code()),
                new Fact(show.say("village.leader"), join(village.leader(), village.leaderPost())),
                new Fact(
                        show.say("village.officePhone"),
                        village.officePhone(),
                        village.officePhone() == null
                                ? null
                                : "tel:" + village.officePhone().replaceAll("[^0-9+]", "")),
                new Fact(show.say("village.poor"), poor),
                new Fact(
                        show.say("village.exitYear"),
                        village.exitYear() == null
                                ? null
                                : show.say("village.year", String.valueOf(village.exitYear()))),
                new Fact(
                        show.say("village.terrain"),
                        village.terrain() == null ? null : show.word("village.terrain", village.terrain())),
                new Fact(show.say("village.settlementClass"), settlement(show, village.settlementClass())),
                new Fact(show.say("village.coordinates"), coordinates(village)),
                new Fact(
                        show.say("village.townDistanceKm"),
                        village.townDistanceKm() == null
                                ? null
                                : show.say("village.km", Show.count(village.townDistanceKm()))),
                new Fact(show.say("village.developmentDirection"), village.developmentDirection()));
    }

    private static @Nullable String settlement(Show show, @Nullable String settlement) {
        return settlement == null ? null : show.say("village.settlementClass." + settlement);
    }

    private static @Nullable String coordinates(VillageHead village) {
        return village.longitude() == null || village.latitude() == null
                ? null
                : village.longitude().stripTrailingZeros().toPlainString() + ", "
                        + village.latitude().stripTrailingZeros().toPlainString();
    }

    private static @Nullable String join(@Nullable String leader, @Nullable String post) {
        return leader == null ? post : post == null ? leader : leader + " · " + post;
    }

    private static List<Comparison> comparisons(
            String code,
            List<Count> counts,
            VillageToday.Members members,
            @Nullable Map<ProfileItem, Integer> profile) {
        if (profile == null) {
            return List.of();
        }
        Predicate<Count> dibao = count -> count.attribute().startsWith("DIBAO");
        Predicate<Count> destitute = count -> count.attribute().endsWith("DESTITUTE");
        var persons = counts.stream()
                .filter(Count::inPoverty)
                .mapToLong(Count::persons)
                .sum();
        var households = rows(code);
        var people = "/persons?village=" + code;
        var list = new ArrayList<Comparison>();
        list.add(compare(
                ProfileItem.POOR_HOUSEHOLDS,
                only(households + "&status=", "POOR", counts, Count::inPoverty, Count::status),
                sum(counts, Count::inPoverty),
                profile,
                true));
        list.add(compare(ProfileItem.POOR_PERSONS, null, persons, profile, true));
        list.add(compare(
                ProfileItem.DIBAO_HOUSEHOLDS,
                only(households + "&attribute=", "DIBAO", counts, dibao, Count::attribute),
                sum(counts, dibao),
                profile,
                true));
        list.add(compare(
                ProfileItem.DESTITUTE_HOUSEHOLDS,
                only(households + "&attribute=", "DESTITUTE", counts, destitute, Count::attribute),
                sum(counts, destitute),
                profile,
                true));
        list.add(compare(ProfileItem.LABOUR_PERSONS, null, members.workers(), profile, false));
        list.add(compare(ProfileItem.MIGRANT_WORKERS, people + "&away=yes", members.away(), profile, false));
        list.add(
                compare(ProfileItem.DISABLED_PERSONS, people + "&health=disabled", members.disabled(), profile, false));
        list.add(compare(
                ProfileItem.DANGEROUS_HOUSE_HOUSEHOLDS,
                households + "&dangerous=yes",
                members.dangerous(),
                profile,
                false));
        list.add(compare(
                ProfileItem.UNSAFE_WATER_HOUSEHOLDS,
                households + "&unsafe=yes",
                members.unsafeWater(),
                profile,
                false));
        return list;
    }

    /** The list's filter takes one value: where the figure spans several, no link could show exactly its rows. */
    private static @Nullable String only(
            String filter, String usual, List<Count> counts, Predicate<Count> kind, Function<Count, String> by) {
        var found = counts.stream().filter(kind).map(by).distinct().toList();
        return found.size() > 1 ? null : filter + (found.isEmpty() ? usual : found.get(0));
    }

    private static Comparison compare(
            ProfileItem item, @Nullable String href, long register, Map<ProfileItem, Integer> profile, boolean same) {
        return new Comparison(item.label(), href, register, profile.get(item), same);
    }

    private static List<Tally> tallies(
            List<Count> counts,
            Function<Count, String> by,
            List<String> constants,
            String words,
            String code,
            String filter) {
        var whole = counts.stream().mapToLong(Count::households).sum();
        return constants.stream()
                .map(constant -> tally(
                        counts,
                        count -> by.apply(count).equals(constant),
                        words + constant,
                        rows(code) + "&" + filter + "=" + constant,
                        whole))
                .filter(tally -> tally.households() > 0)
                .toList();
    }

    private static List<Tally> causes(List<Count> counts, String code) {
        var whole = counts.stream().mapToLong(Count::households).sum();
        return counts.stream()
                .map(Count::mainCause)
                .distinct()
                .map(cause -> cause.isEmpty()
                        ? tally(
                                counts,
                                count -> count.mainCause().isEmpty(),
                                "village.cause.none",
                                rows(code) + "&cause=none",
                                whole)
                        : tally(
                                counts,
                                count -> count.mainCause().equals(cause),
                                "village.cause." + cause,
                                rows(code) + "&cause=" + cause,
                                whole))
                .sorted(comparingLong(Tally::households).reversed())
                .toList();
    }

    private static Tally tally(List<Count> counts, Predicate<Count> kind, String word, String href, long whole) {
        return new Tally(
                word,
                href,
                sum(counts, kind),
                counts.stream().filter(kind).mapToLong(Count::persons).sum(),
                whole);
    }

    private static @Nullable Chart exits(Show show, List<Count> counts) {
        var households = new TreeMap<Integer, Long>();
        var persons = new LinkedHashMap<Integer, Long>();
        for (var count : counts) {
            if (count.exitYear() > 0 && count.status().equals("EXITED")) {
                households.merge(count.exitYear(), count.households(), Long::sum);
                persons.merge(count.exitYear(), count.persons(), Long::sum);
            }
        }
        if (households.isEmpty()) {
            return null;
        }
        var years = List.copyOf(households.keySet());
        return new Chart(
                show.say(
                        "village.exits.summary",
                        Show.count(households.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())),
                show.say("village.exits.year"),
                show.say("village.unit.HOUSEHOLDS"),
                years.stream().map(String::valueOf).toList(),
                List.of(
                        Chart.Line.bar(
                                show.say("village.exits.households"),
                                "c1",
                                years.stream()
                                        .map(households::get)
                                        .map(Show::count)
                                        .toList()),
                        Chart.Line.plain(
                                show.say("village.exits.persons"),
                                years.stream()
                                        .map(persons::get)
                                        .map(Show::count)
                                        .toList())));
    }

    private static long sum(List<Count> counts, Predicate<Count> kind) {
        return counts.stream().filter(kind).mapToLong(Count::households).sum();
    }

    private static String rows(String code) {
        return "/households?village=" + code;
    }

    /** 万元, as the forms print it. */
    static BigDecimal wan(BigDecimal yuan) {
        return yuan.movePointLeft(4).stripTrailingZeros();
    }
}
