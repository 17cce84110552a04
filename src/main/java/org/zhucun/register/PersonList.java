package org.zhucun.register;

import static org.zhucun.register.Criterion.Takes.NUMBER;
import static org.zhucun.register.Criterion.Takes.TOWN;
import static org.zhucun.register.Criterion.Takes.VILLAGE;
import static org.zhucun.register.Criterion.Takes.YEAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.household.Education;
import org.zhucun.household.Labour;
import org.zhucun.household.School;
import org.zhucun.household.Sex;
import org.zhucun.household.WorkRegion;
import org.zhucun.viewer.Viewers;

/** The people who live in the registered households, with the facts of their latest year. Two statements. */
@Component
class PersonList {

    /** Where counting stops. */
    static final int COUNTED = 10_000;

    static final List<Sort.Column> SORTS = List.of(
            new Sort.Column("place", "p.village_code", Sort.Holds.TEXT),
            new Sort.Column("name", "p.pinyin", Sort.Holds.TEXT),
            // who has no known day of birth stands at the end
            new Sort.Column("age", "coalesce(p.born_on, date '9999-12-31')", Sort.Holds.DAY));

    private static final List<Criterion> CRITERIA = List.of(
            Criterion.of("town", TOWN, "p.village_code >= :town and p.village_code < :town || ':'", null),
            Criterion.of("village", VILLAGE, "p.village_code = :village", null),
            // of the household they live in
            Criterion.of(
                            "group",
                            NUMBER,
                            "m.household_id in (select g.household_id from household g where g.resident_group_id = :group)",
                            null)
                    .orNone(
                            "exists (select from household g where g.household_id = m.household_id and g.resident_group_id is null)"),
            Criterion.word("sex", "p.sex = :sex", null, Sex.values()),
            // whole years on the business day: whoever is 60 today was born on this day 60 years ago or before
            Criterion.of("ageFrom", NUMBER, "p.born_on <= :today - make_interval(years => :ageFrom)", null),
            Criterion.of("ageTo", NUMBER, "p.born_on > :today - make_interval(years => :ageTo + 1)", null),
            Criterion.special("age", Map.of("none", "p.born_on is null or p.born_on > :today")),
            Criterion.word("education", "f.education = :education", null, Education.values()),
            Criterion.word("school", "f.school = :school", null, School.values())
                    .or("pupil", "f.school not in ('NONE', 'PRESCHOOL_AGE')"),
            Criterion.special(
                    "health",
                    Map.of(
                            "healthy", "f.healthy",
                            "chronic", "f.chronic",
                            "serious", "f.serious",
                            "ill", "f.chronic or f.serious",
                            "disabled", "f.disabled")),
            Criterion.word("labour", "f.labour = :labour", null, Labour.values())
                    .orNone("f.labour is null"),
            Criterion.yes("away", "f.work_months > 0"),
            Criterion.word("region", "f.work_region = :region", null, WorkRegion.values())
                    .orNone("f.work_region is null"),
            // either of the two medical insurances, either of the two pensions
            Criterion.special(
                    "medical",
                    Map.of(
                            "yes",
                            "f.resident_medical or f.employee_medical",
                            "no",
                            "coalesce(f.resident_medical, f.employee_medical) is not null"
                                    + " and not coalesce(f.resident_medical, false) and not coalesce(f.employee_medical, false)")),
            Criterion.special(
                    "pension",
                    Map.of(
                            "yes",
                            "f.resident_pension or f.employee_pension",
                            "no",
                            "coalesce(f.resident_pension, f.employee_pension) is not null"
                                    + " and not coalesce(f.resident_pension, false) and not coalesce(f.employee_pension, false)")),
            Criterion.yesNo("serious", "f.serious_insurance"),
            Criterion.yes("dibao", "f.dibao"),
            Criterion.yes("destitute", "f.destitute"),
            Criterion.yes("party", "f.politics in ('PARTY_MEMBER', 'PROBATIONARY_MEMBER')"));

    /** The end of a year instead of the present: who then lived in a registered household, and their facts of that year. */
    private static final List<Criterion> OF_A_YEAR = List.of(Criterion.of("year", YEAR, "y.year = :year", null));

    static List<Criterion> criteria(Map<String, String> query) {
        return Criterion.ofAYear(query)
                ? Stream.concat(OF_A_YEAR.stream(), CRITERIA.stream()).toList()
                : CRITERIA;
    }

    private static final String NOW = """
             join membership m on m.person_id = p.person_id and m.left_on is null
             left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
             where true""";

    private static final String THEN = """
             join person_in_year y on y.person_id = p.person_id and y.counted
             join lateral (
                 select s.household_id, s.relation from membership s where s.person_id = y.person_id and s.household_id = y.household_id
                 order by s.left_on nulls last, s.membership_id limit 1) m on true
             join person_year f on f.person_id = y.person_id and f.year = y.year
             where true""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person as the list shows them, in the register's own words. */
    record Item(
            long id,
            long householdId,
            String householdNumber,
            String headName,
            String name,
            @Nullable String sex,
            @Nullable LocalDate bornOn,
            @Nullable String identity,
            @Nullable String phone,
            String villageCode,
            String village,
            String relation,
            @Nullable String education,
            @Nullable String school,
            boolean chronic,
            boolean serious,
            boolean disabled,
            boolean healthy,
            @Nullable String labour,
            @Nullable Integer months,
            @Nullable String region,
            @Nullable String workPlace,
            @Nullable Boolean medical,
            @Nullable Boolean pension,
            @Nullable Boolean seriousInsurance,
            @Nullable Boolean dibao,
            @Nullable Boolean destitute,
            @Nullable String politics,
            @Nullable String key) {}

    /** @param partly whether what is counted of the persons stopped at {@link #COUNTED}, though their number is known */
    record Totals(
            long total,
            boolean capped,
            boolean partly,
            long pupils,
            long ill,
            long disabled,
            long away,
            long dibao,
            long elderly) {}

    KeyPage<Item> page(Asked asked, Sort sort, @Nullable Place place, int size) {
        return KeyPage.read(
                jdbc,
                sort,
                "p.person_id",
                place,
                size,
                params(asked),
                (end, order) -> rows(asked, sort, end, order),
                (row, number) -> item(row));
    }

    /** The rows of an export, in the list's order. */
    String export(Asked asked, Sort sort) {
        return rows(asked, sort, "", sort.order("p.person_id", true));
    }

    private static String rows(Asked asked, Sort sort, String end, String order) {
        return """
                with p as materialized (
                    select p.person_id, p.village_code, p.pinyin, p.name, p.sex, p.born_on, p.identity_masked, p.phone, m.household_id, m.relation,
                           f.education, f.school, coalesce(f.chronic, false) as chronic, coalesce(f.serious, false) as serious,
                           coalesce(f.disabled, false) as disabled, coalesce(f.healthy, false) as healthy, f.labour, f.work_months,
                           f.work_region, f.work_place, f.serious_insurance, f.dibao, f.destitute, f.politics,
                           case when num_nonnulls(f.resident_medical, f.employee_medical) > 0
                                then coalesce(f.resident_medical, false) or coalesce(f.employee_medical, false) end as medical,
                           case when num_nonnulls(f.resident_pension, f.employee_pension) > 0
                                then coalesce(f.resident_pension, false) or coalesce(f.employee_pension, false) end as pension%s%s)
                select p.*, d.name as village, h.number as household_number, h.head_name, %s as sort_key
                from p join division d on d.code = p.village_code join household_present h on h.household_id = p.household_id
                order by %s""".formatted(from(asked), end, sort.column().sql(), order);
    }

    /** The ids of the persons asked for, as a question. */
    static String ids(Asked asked) {
        return "select p.person_id" + from(asked);
    }

    private static String from(Asked asked) {
        return " from person p"
                + (asked.search() == null
                        ? ""
                        : " join (" + asked.search().persons() + ") hit on hit.person_id = p.person_id")
                + " " + (asked.value("year") == null ? NOW : THEN) + asked.conditions();
    }

    Map<String, Object> params(Asked asked) {
        var params = new HashMap<>(asked.params());
        params.put("today", day(asked));
        return params;
    }

    /** Ages are counted on the business day, or at the end of the year asked for. */
    private LocalDate day(Asked asked) {
        var year = asked.value("year");
        return year == null ? LocalDate.now(clock) : LocalDate.of(Integer.parseInt(year), 12, 31);
    }

    Totals totals(Asked asked) {
        var params = params(asked);
        params.put("counted", COUNTED + 1);
        params.put("sixty", day(asked).minusYears(60));
        var kept = Kept.ofPersons(asked, Viewers.required().prefix());
        if (kept != null) {
            params.putAll(kept.params());
        }
        return jdbc.sql("""
                select %s as kept, count(*) as total, count(*) filter (where school not in ('NONE', 'PRESCHOOL_AGE')) as pupils,
                       count(*) filter (where chronic or serious) as ill, count(*) filter (where disabled) as disabled,
                       count(*) filter (where work_months > 0) as away, count(*) filter (where dibao) as dibao,
                       count(*) filter (where born_on <= :sixty) as elderly
                from (select f.school, f.chronic, f.serious, f.disabled, f.work_months, f.dibao, p.born_on%s limit :counted) counted""".formatted(Kept.sql(kept, "persons"), from(asked)))
                .params(params)
                .query((row, number) -> new Totals(
                        kept == null ? row.getLong("total") : row.getLong("kept"),
                        kept == null && row.getLong("total") > COUNTED,
                        row.getLong("total") > COUNTED,
                        row.getLong("pupils"),
                        row.getLong("ill"),
                        row.getLong("disabled"),
                        row.getLong("away"),
                        row.getLong("dibao"),
                        row.getLong("elderly")))
                .single();
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("person_id"),
                row.getLong("household_id"),
                row.getString("household_number"),
                row.getString("head_name"),
                row.getString("name"),
                row.getString("sex"),
                row.getObject("born_on", LocalDate.class),
                row.getString("identity_masked"),
                row.getString("phone"),
                row.getString("village_code"),
                row.getString("village"),
                row.getString("relation"),
                row.getString("education"),
                row.getString("school"),
                row.getBoolean("chronic"),
                row.getBoolean("serious"),
                row.getBoolean("disabled"),
                row.getBoolean("healthy"),
                row.getString("labour"),
                (Integer) row.getObject("work_months"),
                row.getString("work_region"),
                row.getString("work_place"),
                (Boolean) row.getObject("medical"),
                (Boolean) row.getObject("pension"),
                (Boolean) row.getObject("serious_insurance"),
                (Boolean) row.getObject("dibao"),
                (Boolean) row.getObject("destitute"),
                row.getString("politics"),
                row.getString("sort_key"));
    }
}
