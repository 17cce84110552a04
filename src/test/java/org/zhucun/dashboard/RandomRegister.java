package org.zhucun.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Registers, changes, imports, splits, moves and ends households and persons at random. */
final class RandomRegister {

    private static final List<String> STATUS = List.of("POOR", "EXITED", "EXITED", "LEAVING", "RELAPSED", "CANCELLED");
    private static final List<String> CAUSE = List.of("ILLNESS", "SKILL", "LABOUR", "DISABILITY", "OTHER");
    private static final List<String> ATTRIBUTE = List.of("GENERAL", "DIBAO", "DESTITUTE");
    private static final List<String> LABOUR = List.of("ORDINARY", "WEAK", "NONE", "SKILLED");
    private static final List<String> REGION = List.of("IN_COUNTY", "IN_PROVINCE", "OUTSIDE_PROVINCE");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Random random;

    RandomRegister(JdbcClient jdbc, TransactionTemplate transaction, long seed) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.random = new Random(seed);
    }

    /** Two villages with fifty changes, made once for all tests. */
    void once(String left, String right) {
        found(left, right);
        var there = as(
                left,
                () -> jdbc.sql("select count(*) from household where village_code = :village")
                        .param("village", left)
                        .query(Long.class)
                        .single());
        if (there == 0) {
            change(left, right, 50);
        }
    }

    void found(String... villages) {
        for (var village : villages) {
            jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                    .param("code", village)
                    .param("name", "随机" + village.substring(9) + "村")
                    .update();
        }
    }

    void change(String left, String right, int times) {
        for (var i = 0; i < times; i++) {
            var village = random.nextBoolean() ? left : right;
            var households = households(village);
            switch (households.size() < 5 ? 0 : random.nextInt(12)) {
                case 0, 1 -> as(village, () -> register(village, false));
                case 2 -> as(village, () -> register(village, true));
                case 3 -> as(village, () -> year(village, one(households)));
                case 4 -> as(village, () -> income(village, one(households)));
                case 5 -> as(village, () -> check(village, one(households)));
                case 6 -> as(village, () -> facts(village, one(households)));
                case 7 -> as(village, () -> end(one(households)));
                case 8, 9 -> as(village, () -> doubt(village, one(households)));
                case 10 -> as(village, () -> split(village, one(households)));
                default -> as(village, () -> report(village));
            }
        }
    }

    private long register(String village, boolean imported) {
        if (imported) {
            jdbc.sql("select set_config('app.bulk', 'on', true)")
                    .query(String.class)
                    .single();
        }
        var household = jdbc.sql(
                        "insert into household (village_code, number, registered_on) values (:village, :number, date '2014-12-31') returning household_id")
                .param("village", village)
                .param("number", village + "%08d".formatted(random.nextInt(99_999_999)))
                .query(Long.class)
                .single();
        var members = 1 + random.nextInt(4);
        for (var i = 0; i < members; i++) {
            var person = jdbc.sql("""
                            insert into person (village_code, name, pinyin, initials, sex, born_on)
                            values (:village, '随机人', 'suijiren', 'sjr', :sex, :born::date) returning person_id""")
                    .param("village", village)
                    .param("sex", random.nextInt(20) == 0 ? "UNKNOWN" : random.nextBoolean() ? "MALE" : "FEMALE")
                    .param("born", random.nextInt(15) == 0 ? null : (1930 + random.nextInt(90)) + "-06-15")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                            values (:village, :household, :person, :relation, date '2014-12-31', 'REGISTERED')""")
                    .param("village", village)
                    .param("household", household)
                    .param("person", person)
                    .param("relation", i == 0 ? "HEAD" : "OTHER")
                    .update();
        }
        for (var i = 0; i < 4; i++) {
            year(village, household);
            income(village, household);
        }
        facts(village, household);
        if (imported) {
            jdbc.sql("select refresh_household_present(array[:household])")
                    .param("household", household)
                    .query((row, number) -> number)
                    .list();
        }
        return household;
    }

    private int year(String village, long household) {
        var year = 2014 + random.nextInt(7);
        var status = one(STATUS);
        return jdbc.sql("""
                        insert into household_year (village_code, household_id, year, persons, status, exit_year, main_cause, attribute, dangerous_house)
                        values (:village, :household, :year, :persons, :status, :exit, :cause, :attribute, :dangerous)
                        on conflict (household_id, year) do update set status = excluded.status, exit_year = excluded.exit_year,
                            persons = excluded.persons, main_cause = excluded.main_cause, attribute = excluded.attribute,
                            dangerous_house = excluded.dangerous_house""")
                .param("village", village)
                .param("household", household)
                .param("year", year)
                .param("persons", 1 + random.nextInt(5))
                .param("status", status)
                .param("exit", status.equals("EXITED") ? 2014 + random.nextInt(year - 2013) : null)
                .param("cause", random.nextInt(6) == 0 ? null : one(CAUSE))
                .param("attribute", random.nextInt(6) == 0 ? null : one(ATTRIBUTE))
                .param("dangerous", random.nextInt(4) == 0)
                .update();
    }

    private int income(String village, long household) {
        return jdbc.sql("""
                        insert into income (village_code, household_id, year, persons, wage, business, dividend, pension, expense)
                        values (:village, :household, :year, :persons, :wage, :business, 12.5, :pension, :expense)
                        on conflict (household_id, year) do update set persons = excluded.persons, wage = excluded.wage,
                            business = excluded.business, pension = excluded.pension, expense = excluded.expense""")
                .param("village", village)
                .param("household", household)
                .param("year", 2014 + random.nextInt(7))
                .param("persons", 1 + random.nextInt(4))
                .param("wage", random.nextInt(20_000))
                .param("business", random.nextInt(9_000))
                .param("pension", random.nextInt(3_000))
                .param("expense", random.nextInt(2_000))
                .update();
    }

    private int check(String village, long household) {
        var year = 2018 + random.nextInt(3);
        return jdbc.sql("""
                        insert into guarantee_check (village_code, household_id, year, checked_on, checkers, food, housing, water, recorded_by, recorded_at)
                        values (:village, :household, :year, make_date(:year, 1 + :month, 3), '村干部', true, :housing, true, 'clerk', now())""")
                .param("village", village)
                .param("household", household)
                .param("year", year)
                .param("month", random.nextInt(12))
                .param("housing", random.nextBoolean())
                .update();
    }

    /** Opens a doubt, or moves one on: explained, confirmed, closed or open again. */
    private int doubt(String village, long household) {
        var state = one(List.of("OPEN", "EXPLAINED", "CONFIRMED", "CLOSED"));
        return jdbc.sql("""
                        insert into doubt as d (village_code, household_id, rule, severity, facts, state, found_on)
                        values (:village, :household, :rule, 3, '[3, 3]', 'OPEN', date '2020-12-01')
                        on conflict (household_id, rule, person_key) do update set state = :state,
                            closed_on = case when :state = 'CLOSED' then date '2020-12-20' end,
                            explanation = '情况属实', explained_by = 'clerk', explained_at = now(),
                            confirmed_by = case when :state = 'CONFIRMED' then 'town' end""")
                .param("village", village)
                .param("household", household)
                .param("rule", one(List.of("ILLNESS_NOBODY_ILL", "DISABILITY_NOBODY_DISABLED")))
                .param("state", state)
                .update();
    }

    private int facts(String village, long household) {
        var away = random.nextInt(3) == 0;
        return jdbc.sql("""
                        insert into person_year (village_code, person_id, year, labour, work_months, work_region)
                        select :village, m.person_id, :year, :labour, :months, :region from membership m
                        where m.household_id = :household and m.left_on is null
                        on conflict (person_id, year) do update set labour = excluded.labour, work_months = excluded.work_months,
                            work_region = excluded.work_region""")
                .param("village", village)
                .param("household", household)
                .param("year", 2019 + random.nextInt(2))
                .param("labour", random.nextInt(6) == 0 ? null : one(LABOUR))
                .param("months", away ? 6 : 0)
                .param("region", away && random.nextInt(4) > 0 ? one(REGION) : null)
                .update();
    }

    private int end(long household) {
        var year = 2018 + random.nextInt(3);
        jdbc.sql(
                        "update membership set left_on = greatest(joined_on, make_date(:year, 5, 1)), leave_reason = 'REMOVED' where household_id = :household and left_on is null")
                .param("year", year)
                .param("household", household)
                .update();
        return jdbc.sql(
                        "update household set ended_on = make_date(:year, 5, 1), end_reason = 'REMOVED' where household_id = :household")
                .param("year", year)
                .param("household", household)
                .update();
    }

    private int split(String village, long household) {
        var fresh = register(village, false);
        jdbc.sql("update household set split_from = :household where household_id = :fresh")
                .param("household", household)
                .param("fresh", fresh)
                .update();
        var leaving =
                jdbc.sql("""
                        update membership set left_on = date '2020-07-01', leave_reason = 'SPLIT'
                        where household_id = :household and left_on is null and relation = 'OTHER' returning person_id""").param("household", household).query(Long.class).list();
        for (var person : leaving) {
            jdbc.sql("""
                            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                            values (:village, :household, :person, 'OTHER', date '2020-07-01', 'SPLIT')""")
                    .param("village", village)
                    .param("household", fresh)
                    .param("person", person)
                    .update();
        }
        return leaving.size();
    }

    private int report(String village) {
        jdbc.sql("""
                        insert into village (village_code, poor, exit_year, longitude, latitude) values (:village, :poor, :exit, 111.1, 35.1)
                        on conflict (village_code) do update set poor = excluded.poor, exit_year = excluded.exit_year""")
                .param("village", village)
                .param("poor", random.nextInt(3) > 0)
                .param("exit", random.nextBoolean() ? 2014 + random.nextInt(7) : null)
                .update();
        return jdbc.sql("""
                        insert into village_year (village_code, year, households, persons) values (:village, :year, 300, :persons)
                        on conflict (village_code, year) do update set persons = excluded.persons""")
                .param("village", village)
                .param("year", 2014 + random.nextInt(7))
                .param("persons", 800 + random.nextInt(500))
                .update();
    }

    private List<Long> households(String village) {
        return as(
                village,
                () -> jdbc.sql(
                                "select household_id from household where village_code = :village and ended_on is null order by household_id")
                        .param("village", village)
                        .query(Long.class)
                        .list());
    }

    private <T> T one(List<T> of) {
        return new ArrayList<>(of).get(random.nextInt(of.size()));
    }

    private <T> T as(String village, java.util.function.Supplier<T> work) {
        return Viewers.as(new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village), () -> {
            for (var again = 0; ; again++) {
                try {
                    return transaction.execute(status -> work.get());
                } catch (PessimisticLockingFailureException chosen) {
                    // of two that block each other the database lets one go, and that one does it anew
                    if (again == 5) {
                        throw chosen;
                    }
                }
            }
        });
    }
}
