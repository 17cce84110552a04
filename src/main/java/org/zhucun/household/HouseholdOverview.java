package org.zhucun.household;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.Chart;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the overview of a household shows, in four statements: who they are, who lives there, what they earned
 * beside the poverty line, and how they live with what happened since.
 */
@Service
class HouseholdOverview {

    record Earned(
            int year,
            int persons,
            @Nullable BigDecimal wage,
            @Nullable BigDecimal business,
            @Nullable BigDecimal property,
            @Nullable BigDecimal transfer,
            @Nullable BigDecimal expense,
            @Nullable BigDecimal net,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line) {}

    record Now(
            @Nullable String phone,
            @Nullable String bankName,
            @Nullable String bankAccountMasked,
            @Nullable Integer year,
            @Nullable BigDecimal arableMu,
            @Nullable BigDecimal forestMu,
            @Nullable BigDecimal grainToForestMu,
            @Nullable BigDecimal orchardMu,
            @Nullable BigDecimal pastureMu,
            @Nullable BigDecimal waterMu,
            @Nullable Boolean cooperativeMember,
            @Nullable BigDecimal houseM2,
            @Nullable Boolean dangerousHouse,
            @Nullable DangerGrade dangerGrade,
            @Nullable Boolean safeWater,
            @Nullable Boolean sanitaryToilet,
            @Nullable Fuel fuel,
            @Nullable BigDecimal roadDistanceKm,
            @Nullable RoadType roadType,
            @Nullable String events,
            @Nullable String lastCheck) {}

    /** Something that happened; what depends on the kind. */
    record Event(
            LocalDate day,
            String kind,
            @Nullable String what,
            @Nullable String name,
            @Nullable Long other) {}

    record Check(
            String day,
            String checkers,
            @Nullable Boolean food,
            @Nullable String foodNote,
            @Nullable Boolean clothing,
            @Nullable String clothingNote,
            @Nullable Boolean education,
            @Nullable String educationNote,
            @Nullable Boolean medical,
            @Nullable String medicalNote,
            @Nullable Boolean housing,
            @Nullable String housingNote,
            @Nullable Boolean water,
            @Nullable String waterNote) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final HouseholdFrames frames;
    private final HouseholdMembers members;
    private final List<HouseholdPanel> panels;
    private final List<HouseholdCourse> courses;
    private final Shows shows;
    private final Words words;

    HouseholdOverview(
            JdbcClient jdbc,
            JsonMapper json,
            HouseholdFrames frames,
            HouseholdMembers members,
            List<HouseholdPanel> panels,
            List<HouseholdCourse> courses,
            Shows shows,
            Words words) {
        this.jdbc = jdbc;
        this.json = json;
        this.frames = frames;
        this.members = members;
        this.panels = panels;
        this.courses = courses;
        this.shows = shows;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public HouseholdPage of(long id) {
        var show = shows.now();
        var frame = frames.of(id, "overview");
        var people = members.of(id);
        var earned = earned(id);
        var now = now(id);
        return new HouseholdPage(
                frame,
                earned.isEmpty() ? null : chart(earned, show),
                verdict(earned, show),
                people.stream().map(found -> MemberRow.of(found, show, words)).toList(),
                lead(people, show),
                check(now.lastCheck, show),
                living(now, frame, show),
                course(id, now.events, earned, show),
                panels.stream()
                        .map(panel -> panel.of(id))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private List<Earned> earned(long id) {
        return jdbc.sql("""
                        select i.year, i.persons, i.wage, i.business, i.property, i.transfer, i.expense, i.net, i.per_head,
                               poverty_line(i.village_code, i.year) as line
                        from income i where i.household_id = :id order by i.year""").param("id", id).query(Earned.class).list();
    }

    private Now now(long id) {
        return jdbc.sql("""
                        select h.phone, h.bank_name, h.bank_account_masked, y.year, y.arable_mu, y.forest_mu, y.grain_to_forest_mu,
                               y.orchard_mu, y.pasture_mu, y.water_mu, y.cooperative_member, y.house_m2, y.dangerous_house,
                               y.danger_grade, y.safe_water, y.sanitary_toilet, y.fuel, y.road_distance_km, y.road_type,
                               (select json_agg(e order by e.day desc, e.kind) from (
                                    select h.identified_on as day, 'IDENTIFIED' as kind, null as what, null as name, null::bigint as other
                                    where h.identified_on is not null
                                    union all
                                    select h.registered_on, 'REGISTERED', null, null, h.split_from
                                    union all
                                    select h.ended_on, 'ENDED', h.end_reason, null, h.continued_by where h.ended_on is not null
                                    union all
                                    select make_date(s.year, 12, 31), 'STATUS', s.status, null, null
                                    from (select year, status, lag(status) over (order by year) as before
                                          from household_year where household_id = h.household_id) s
                                    where s.before <> s.status
                                    union all
                                    select m.joined_on, 'JOINED', m.join_reason, p.name, null
                                    from membership m left join person p on p.person_id = m.person_id
                                    where m.household_id = h.household_id and m.join_reason <> 'REGISTERED'
                                    union all
                                    select m.left_on, 'LEFT', m.leave_reason, p.name, null
                                    from membership m left join person p on p.person_id = m.person_id
                                    where m.household_id = h.household_id and m.left_on is not null
                                    union all
                                    select part.registered_on, 'SPLIT_OFF', part.number, null, part.household_id
                                    from household part where part.split_from = h.household_id
                                    union all
                                    select merged.ended_on, 'MERGED_IN', merged.number, null, merged.household_id
                                    from household merged where merged.continued_by = h.household_id
                                    union all
                                    select c.checked_on, 'CHECKED',
                                           ((c.food is false)::int + (c.clothing is false)::int + (c.education is false)::int
                                            + (c.medical is false)::int + (c.housing is false)::int + (c.water is false)::int)::text,
                                           c.checkers, null
                                    from guarantee_check c where c.household_id = h.household_id) e)::text as events,
                               (select json_build_object('day', c.checked_on, 'checkers', c.checkers,
                                       'food', c.food, 'foodNote', c.food_note, 'clothing', c.clothing, 'clothingNote', c.clothing_note,
                                       'education', c.education, 'educationNote', c.education_note, 'medical', c.medical,
                                       'medicalNote', c.medical_note, 'housing', c.housing, 'housingNote', c.housing_note,
                                       'water', c.water, 'waterNote', c.water_note)::text
                                from guarantee_check c where c.household_id = h.household_id
                                order by c.checked_on desc, c.guarantee_check_id desc limit 1) as last_check
                        from household h
                        left join lateral (select * from household_year y where y.household_id = h.household_id
                                           order by y.year desc limit 1) y on true
                        where h.household_id = :id""").param("id", id).query(Now.class).single();
    }

    private Chart chart(List<Earned> earned, Show show) {
        return new Chart(
                show.say("household.chart.summary", below(earned), earned.size()),
                show.say("household.chart.corner"),
                show.say("web.yuan"),
                earned.stream().map(year -> String.valueOf(year.year)).toList(),
                List.of(
                        Chart.Line.plain(show.say("income.wage"), amounts(earned, Earned::wage)),
                        Chart.Line.plain(show.say("income.business"), amounts(earned, Earned::business)),
                        Chart.Line.plain(show.say("income.property"), amounts(earned, Earned::property)),
                        Chart.Line.plain(show.say("income.transfer"), amounts(earned, Earned::transfer)),
                        Chart.Line.plain(show.say("income.less.expense"), amounts(earned, Earned::expense)),
                        Chart.Line.sum(show.say("income.net"), amounts(earned, Earned::net)),
                        Chart.Line.plain(
                                show.say("income.divisor"),
                                earned.stream()
                                        .map(year -> Show.count(year.persons))
                                        .toList()),
                        Chart.Line.bar(show.say("income.perHead"), "c1", amounts(earned, Earned::perHead)),
                        Chart.Line.line(
                                show.say("income.line"),
                                earned.stream()
                                        .map(year -> Show.count(year.line))
                                        .toList())));
    }

    private static List<String> amounts(List<Earned> earned, Function<Earned, @Nullable BigDecimal> item) {
        return earned.stream().map(item).map(Show::money).toList();
    }

    private static long below(List<Earned> earned) {
        return earned.stream()
                .filter(year -> year.perHead != null && year.line != null && year.perHead.compareTo(year.line) < 0)
                .count();
    }

    private static @Nullable String verdict(List<Earned> earned, Show show) {
        if (earned.isEmpty()) {
            return null;
        }
        var last = earned.get(earned.size() - 1);
        return last.perHead == null ? null : verdict(last, show, "household.verdict");
    }

    private static String verdict(Earned year, Show show, String key) {
        var line = year.line;
        var perHead = Objects.requireNonNull(year.perHead);
        return line == null
                ? show.say(key + ".alone", String.valueOf(year.year), Show.money(perHead))
                : show.say(
                        perHead.compareTo(line) < 0 ? key + ".below" : key + ".above",
                        String.valueOf(year.year),
                        Show.money(perHead),
                        Show.count(line),
                        perHead.divide(line, 1, RoundingMode.HALF_UP).toPlainString());
    }

    private static String lead(List<MemberRow.Found> people, Show show) {
        var workers = people.stream()
                .filter(one -> one.labour() == Labour.ORDINARY || one.labour() == Labour.SKILLED)
                .count();
        var weak = people.stream().filter(one -> one.labour() == Labour.WEAK).count();
        var pupils = people.stream().filter(MemberRow.Found::atSchool).count();
        return show.say("household.members.lead", people.size(), workers, weak, pupils);
    }

    private HouseholdPage.@Nullable Checked check(@Nullable String text, Show show) {
        if (text == null) {
            return null;
        }
        var check = json.readValue(text, Check.class);
        return new HouseholdPage.Checked(
                check.day,
                check.checkers,
                List.of(
                        item("food", check.food, check.foodNote, show),
                        item("clothing", check.clothing, check.clothingNote, show),
                        item("education", check.education, check.educationNote, show),
                        item("medical", check.medical, check.medicalNote, show),
                        item("housing", check.housing, check.housingNote, show),
                        item("water", check.water, check.waterNote, show)));
    }

    private static HouseholdPage.Item item(String name, @Nullable Boolean answer, @Nullable String note, Show show) {
        return new HouseholdPage.Item(
                answer == null ? "hm" : answer ? "yes" : "no",
                show.say("check." + name),
                note == null && answer == null ? show.say("check.unchecked") : note);
    }

    private List<Fact> living(Now now, HouseholdFrame frame, Show show) {
        var facts = new ArrayList<Fact>();
        var house = now.houseM2 == null
                ? null
                : frame.members() == 0
                        ? show.say("household.house.area", Show.count(now.houseM2))
                        : show.say(
                                "household.house",
                                Show.count(now.houseM2),
                                Show.count(now.houseM2.divide(
                                        BigDecimal.valueOf(frame.members()), 1, RoundingMode.HALF_UP)));
        facts.add(new Fact(show.say("household.living.house"), house));
        facts.add(new Fact(
                show.say("household.living.safety"),
                now.dangerousHouse == null
                        ? null
                        : show.say(now.dangerousHouse ? "household.house.dangerous" : "household.house.safe")
                                + (now.dangerGrade == null ? "" : " " + words.of(now.dangerGrade))));
        facts.add(new Fact(
                show.say("household.living.road"),
                now.roadType == null && now.roadDistanceKm == null
                        ? null
                        : show.say("household.road", words.of(now.roadType), Show.count(now.roadDistanceKm))));
        facts.add(new Fact(show.say("living.safeWater"), now.safeWater == null ? null : words.of(now.safeWater)));
        facts.add(new Fact(
                show.say("living.sanitaryToilet"), now.sanitaryToilet == null ? null : words.of(now.sanitaryToilet)));
        facts.add(new Fact(show.say("living.fuel"), now.fuel == null ? null : words.of(now.fuel)));
        land(facts, show, "arableMu", now.arableMu, true);
        land(facts, show, "forestMu", now.forestMu, false);
        land(facts, show, "grainToForestMu", now.grainToForestMu, false);
        land(facts, show, "orchardMu", now.orchardMu, false);
        land(facts, show, "pastureMu", now.pastureMu, false);
        land(facts, show, "waterMu", now.waterMu, false);
        facts.add(new Fact(
                show.say("living.cooperativeMember"),
                now.cooperativeMember == null ? null : words.of(now.cooperativeMember)));
        facts.add(new Fact(show.say("contact.phone"), now.phone == null ? null : Cipher.maskPhone(now.phone)));
        facts.add(new Fact(
                show.say("household.living.bank"),
                now.bankAccountMasked == null
                        ? now.bankName
                        : show.say(
                                "household.bank",
                                now.bankName == null ? "" : now.bankName,
                                now.bankAccountMasked.replace("*", ""))));
        return facts;
    }

    private static void land(List<Fact> facts, Show show, String name, @Nullable BigDecimal area, boolean always) {
        if (always || (area != null && area.signum() > 0)) {
            facts.add(new Fact(
                    show.say("living." + name), area == null ? null : show.say("household.mu", Show.count(area))));
        }
    }

    /** The newest first, what is still to come before all. */
    private List<Happening> course(long id, @Nullable String text, List<Earned> earned, Show show) {
        var own = text == null
                ? Stream.<Happening>of()
                : Arrays.stream(json.readValue(text, Event[].class)).map(event -> happening(event, earned, show));
        var others = courses.stream().flatMap(course -> course.of(id).stream());
        return Stream.concat(others, own)
                .sorted(Comparator.comparing(Happening::day, Comparator.nullsLast(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }

    private Happening happening(Event event, List<Earned> earned, Show show) {
        var name = event.name == null ? show.say("household.course.somebody") : event.name;
        var href = event.other == null ? null : "/households/" + event.other;
        return switch (event.kind) {
            case "IDENTIFIED" ->
                Happening.mile(
                        event.day,
                        show.say("household.course.identified"),
                        verdict(event.day.getYear(), earned, show),
                        null);
            case "STATUS" ->
                new Happening(
                        event.day,
                        show.say("household.course.year", String.valueOf(event.day.getYear())),
                        words.of(Status.valueOf(Objects.requireNonNull(event.what))),
                        verdict(event.day.getYear(), earned, show),
                        null,
                        null,
                        "mile");
            case "JOINED" ->
                Happening.of(
                        event.day,
                        show.say(
                                "household.course.joined",
                                name,
                                words.of(JoinReason.valueOf(Objects.requireNonNull(event.what)))),
                        null);
            case "LEFT" ->
                Happening.of(
                        event.day,
                        show.say(
                                "household.course.left",
                                name,
                                words.of(LeaveReason.valueOf(Objects.requireNonNull(event.what)))),
                        null);
            case "CHECKED" ->
                Happening.of(
                        event.day,
                        "0".equals(event.what)
                                ? show.say("household.course.checked")
                                : show.say("household.course.missing", String.valueOf(event.what)),
                        name);
            case "ENDED" ->
                new Happening(
                        event.day,
                        null,
                        show.say("household.course.ended"),
                        words.of(EndReason.valueOf(Objects.requireNonNull(event.what))),
                        null,
                        href,
                        "mile");
            case "SPLIT_OFF", "MERGED_IN" ->
                new Happening(
                        event.day,
                        null,
                        null,
                        show.say(
                                "household.course." + (event.kind.equals("SPLIT_OFF") ? "splitOff" : "mergedIn"),
                                String.valueOf(event.what)),
                        null,
                        href,
                        null);
            default ->
                new Happening(
                        event.day,
                        null,
                        null,
                        show.say(event.other == null ? "household.course.registered" : "household.course.splitFrom"),
                        null,
                        href,
                        null);
        };
    }

    private static @Nullable String verdict(int year, List<Earned> earned, Show show) {
        return earned.stream()
                .filter(one -> one.year == year && one.perHead != null)
                .findFirst()
                .map(one -> verdict(one, show, "household.course.verdict"))
                .orElse(null);
    }
}
