package org.zhucun.dossier;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads what a form needs, a statement a table, in the words that stand on paper. */
@Component
class FormRows {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("status", "household.status"),
            Map.entry("attribute", "household.attribute"),
            Map.entry("main_cause", "household.cause"),
            Map.entry("other_cause_1", "household.cause"),
            Map.entry("other_cause_2", "household.cause"),
            Map.entry("standard", "household.standard"),
            Map.entry("danger_grade", "household.dangerGrade"),
            Map.entry("road_type", "household.roadType"),
            Map.entry("fuel", "household.fuel"),
            Map.entry("sex", "person.sex"),
            Map.entry("politics", "person.politics"),
            Map.entry("education", "person.education"),
            Map.entry("school", "person.school"),
            Map.entry("labour", "person.labour"),
            Map.entry("work_region", "person.workRegion"),
            Map.entry("relation", "membership.relation"),
            Map.entry("join_reason", "membership.joinReason"),
            Map.entry("leave_reason", "membership.leaveReason"),
            Map.entry("terrain", "village.terrain"));

    private final JdbcClient jdbc;
    private final Cipher cipher;
    private final Shows shows;

    FormRows(JdbcClient jdbc, Cipher cipher, Shows shows) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.shows = shows;
    }

    /** The household with its latest year, its place, and the numbers masked unless they are to stand there whole. */
    @Nullable
    Cells household(long id, boolean whole) {
        var rows = rows("""
                select h.household_id, h.number, h.village_code, v.name as village, t.name as town, c.name as county, g.name as "group",
                       p.head_name, h.phone, h.bank_name, h.bank_account_masked as bank, h.bank_account_cipher as bank_sealed,
                       hp.identity_masked as identity, hp.identity_cipher as identity_sealed, hp.sex, hp.ethnic_group,
                       h.standard, h.identified_on, h.martyr_family, h.one_child, h.two_daughters, p.persons as now_persons,
                       case when p.status = 'NEVER' then 'never' end as never_poor, p.exit_year as exit_year_text, p.status, p.attribute, p.main_cause, p.other_cause_1, p.other_cause_2,
                       vl.leader, vl.office_phone,
                       (select string_agg(w.name, '、' order by a.from_on, w.helper_id) from helper_assignment a
                        join helper w on w.helper_id = a.helper_id where a.household_id = h.household_id and a.to_on is null) as helpers,
                       y.year as year_text, y.arable_mu, y.forest_mu, y.grain_to_forest_mu, y.orchard_mu,
                       y.pasture_mu, y.water_mu, y.cooperative_member, y.leading_enterprise, y.leading_person, y.production_power,
                       y.house_m2, y.dangerous_house, y.danger_grade, y.domestic_power, y.broadcasting, y.water_difficult, y.safe_water,
                       y.road_distance_km, y.road_type, y.fuel, y.sanitary_toilet
                from household h
                join household_present p on p.household_id = h.household_id
                join division v on v.code = h.village_code
                left join division t on t.code = left(h.village_code, 9)
                left join division c on c.code = left(h.village_code, 6)
                left join resident_group g on g.resident_group_id = h.resident_group_id
                left join person hp on hp.person_id = h.head_person_id
                left join village vl on vl.village_code = h.village_code
                left join lateral (select * from household_year y where y.household_id = h.household_id
                                   order by y.year desc limit 1) y on true
                where h.household_id = :id""", Map.of("id", id), whole);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** Whether it is in the register to be watched only: its papers do not call it poor. */
    boolean isNeverPoor(long id) {
        return jdbc.sql("select exists (select from household_present where household_id = :id and status = 'NEVER')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Cells> members(long household, boolean whole) {
        return rows("""
                select p.name, p.sex, p.born_on, p.ethnic_group, p.identity_masked as identity, p.identity_cipher as identity_sealed, m.relation,
                       f.education, nullif(f.school, 'NONE') as school, f.politics, f.labour, f.work_months, f.work_region, f.work_place,
                       f.healthy as health_1, f.chronic as health_2, f.serious as health_3, f.disabled as health_4,
                       coalesce(f.resident_medical, false) or f.employee_medical as medical, f.serious_insurance,
                       coalesce(f.resident_pension, false) or f.employee_pension as pension, f.dibao, f.destitute
                from membership m
                join person p on p.person_id = m.person_id
                left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                where m.household_id = :id and m.left_on is null
                order by m.relation <> 'HEAD', p.born_on, p.person_id""", Map.of("id", household), whole);
    }

    List<Cells> changes(long household) {
        return rows("""
                select * from (
                    select m.joined_on as day, p.name, p.sex, p.born_on, m.relation, m.join_reason, null as leave_reason
                    from membership m join person p on p.person_id = m.person_id
                    where m.household_id = :id and m.join_reason <> 'REGISTERED'
                    union all
                    select m.left_on, p.name, p.sex, p.born_on, m.relation, null, m.leave_reason
                    from membership m join person p on p.person_id = m.person_id
                    where m.household_id = :id and m.left_on is not null) e
                order by day, name""", Map.of("id", household), false);
    }

    /** The latest seven years, the oldest first. */
    List<Cells> incomes(long household) {
        return rows("""
                select * from (
                    select i.year as year_text, i.persons, i.wage, i.business, i.dividend, i.other_property, i.property, i.family_planning,
                           i.dibao as dibao_money, i.destitute as destitute_money, i.pension as pension_money, i.ecology, i.other_transfer,
                           i.transfer, i.total, i.expense, i.net, i.per_head, poverty_line(i.village_code, i.year) as line
                    from income i where i.household_id = :id order by i.year desc limit 7) latest
                order by year_text""", Map.of("id", household), false);
    }

    @Nullable
    Cells check(long household) {
        var rows = rows("""
                select checked_on, checkers, food, food_note, clothing, clothing_note, education as schooling, education_note, medical,
                       medical_note, housing, housing_note, water, water_note
                from guarantee_check where household_id = :id order by checked_on desc, guarantee_check_id desc limit 1""", Map.of("id", household), false);
        return rows.isEmpty() ? null : rows.get(0);
    }

    @Nullable
    Cells village(String code) {
        var rows = rows("""
                select v.code as village_code, v.name as village, t.name as town, c.name as county, vl.poor, vl.exit_year as exit_year_text,
                       vl.leader, vl.leader_post, vl.office_phone, vl.terrain, vl.town_distance_km, vl.development_direction
                from division v
                left join division t on t.code = left(v.code, 9)
                left join division c on c.code = left(v.code, 6)
                left join village vl on vl.village_code = v.code
                where v.code = :code and v.level = 'VILLAGE'
                  and v.code >= current_setting('app.low', true) and v.code < current_setting('app.high', true)""", Map.of("code", code), false);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The reported years, the latest seven, the oldest first; collective income in 万元, the first column of its name. */
    List<Cells> profiles(String village) {
        return rows("""
                select * from (select y.year as year_text, y.collective_income / 10000 as collective_income, y.* from village_year y
                               where y.village_code = :code order by y.year desc limit 7) latest
                order by year_text""", Map.of("code", village), false);
    }

    List<Cells> roster(String village, boolean whole) {
        return rows("""
                select h.number, p.head_name, g.name as "group", hp.identity_masked as identity, hp.identity_cipher as identity_sealed, h.phone,
                       p.persons as now_persons, p.attribute, p.status, p.main_cause, p.exit_year as exit_year_text,
                       p.income_year as income_year_text, p.per_head
                from household_present p
                join household h on h.household_id = p.household_id
                left join resident_group g on g.resident_group_id = h.resident_group_id
                left join person hp on hp.person_id = h.head_person_id
                where p.village_code = :code and not p.ended and p.status not in ('CANCELLED', 'NEVER')
                order by g.seq nulls last, h.number""", Map.of("code", village), whole);
    }

    List<Cells> exits(String village) {
        return rows("""
                select p.exit_year as exit_year_text, h.number, p.head_name, g.name as "group", p.persons as now_persons, p.attribute, h.identified_on,
                       i.net, i.persons, i.per_head, poverty_line(h.village_code, p.exit_year) as line
                from household_present p
                join household h on h.household_id = p.household_id
                left join resident_group g on g.resident_group_id = h.resident_group_id
                left join income i on i.household_id = h.household_id and i.year = p.exit_year
                where p.village_code = :code and not p.ended and p.status = 'EXITED'
                order by p.exit_year, g.seq nulls last, h.number""", Map.of("code", village), false);
    }

    private List<Cells> rows(String sql, Map<String, ?> params, boolean whole) {
        var show = shows.now();
        return jdbc.sql(sql).params(params).query().listOfRows().stream()
                .map(row -> words(row, whole, show))
                .toList();
    }

    private Cells words(Map<String, Object> row, boolean whole, Show show) {
        var cells = new Cells();
        row.forEach((column, value) -> {
            // what is null in the database is null here, whatever Spring promises
            if (Objects.nonNull(value)) {
                var word = word(column, value, whole, show);
                if (word != null) {
                    cells.put(column, word);
                }
            }
        });
        if (whole) {
            open(cells, row, "identity");
            open(cells, row, "bank");
        }
        return cells;
    }

    private void open(Cells cells, Map<String, Object> row, String number) {
        if (row.get(number + "_sealed") instanceof byte[] sealed) {
            cells.put(number, cipher.open(sealed));
        }
    }

    private static @Nullable String word(String column, Object value, boolean whole, Show show) {
        if (value instanceof byte[]) {
            return null;
        }
        if (column.equals("phone")) {
            return whole ? value.toString() : Cipher.maskPhone(value.toString());
        }
        if (column.equals("ethnic_group")) {
            var groups = show.say("household.ethnicGroups").split(" ");
            var at = Integer.parseInt(value.toString()) - 1;
            return at >= 0 && at < groups.length ? groups[at] : "";
        }
        if (WORDS.containsKey(column)) {
            return show.word(WORDS.get(column), value);
        }
        if (column.startsWith("health_")) {
            return Boolean.TRUE.equals(value)
                    ? show.say("household.health."
                            + List.of("healthy", "chronic", "serious", "disabled")
                                    .get(column.charAt(7) - '1'))
                    : null;
        }
        if (value instanceof Boolean answer) {
            return show.say(answer ? "household.yes" : "household.no");
        }
        if (value instanceof Date day) {
            return Show.date(day.toLocalDate());
        }
        if (value instanceof LocalDate day) {
            return Show.date(day);
        }
        if (column.endsWith("_text") || column.endsWith("_code") || column.endsWith("_id")) {
            return value.toString();
        }
        if (value instanceof BigDecimal amount) {
            return column.endsWith("_mu") || column.endsWith("_m2") || column.endsWith("_km")
                    ? Show.count(amount)
                    : Show.money(amount);
        }
        return value instanceof Number number ? Show.count(number) : value.toString();
    }
}
