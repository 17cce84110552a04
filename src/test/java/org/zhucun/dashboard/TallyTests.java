package org.zhucun.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.intake.Intake;
import org.zhucun.intake.OtherTown;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** The sums of the database against a count from scratch, after changes at random; the seed is in the message. */
@WebTest
class TallyTests {

    /** Counted from the registers alone, in the words of the field. */
    private static final String FROM_SCRATCH = """
            with standing as (
                select y.*, i.wage, i.business, i.property, i.transfer, i.expense, i.net, i.per_head, i.persons as divisor,
                       poverty_line(h.village_code, y.year) as line, g.missing,
                       case when y.year = (select max(l.year) from household_year l where l.household_id = h.household_id)
                                 and exists (select from membership m where m.household_id = h.household_id and m.left_on is null)
                            then (select count(*) from membership m where m.household_id = h.household_id and m.left_on is null)
                            else y.persons end as heads
                from household h join household_year y using (household_id)
                left join income i on i.household_id = y.household_id and i.year = y.year
                left join lateral (
                    select not (coalesce(food, true) and coalesce(clothing, true) and coalesce(education, true) and coalesce(medical, true)
                                and coalesce(housing, true) and coalesce(water, true)) as missing
                    from guarantee_check c where c.household_id = y.household_id and extract(year from c.checked_on) = y.year
                    order by checked_on desc, guarantee_check_id desc limit 1) g on true
                where h.ended_on is null or extract(year from h.ended_on) > y.year),
            registered as (select * from standing where status <> 'CANCELLED'),
            living as (
                select p.*, f.year, f.labour, f.work_months, f.work_region, f.year - extract(year from p.born_on) as age
                from person p join person_year f using (person_id)
                where exists (select from membership m join household h using (household_id)
                              where m.person_id = p.person_id and (m.left_on is null or extract(year from m.left_on) > f.year)
                                and (h.ended_on is null or extract(year from h.ended_on) > f.year)))
            select year, 'STATUS' as kind, status as key, count(*) as households, sum(heads) as persons, 0.00 as amount from standing group by 1, 3
            union all select year, 'ATTRIBUTE', coalesce(attribute, 'none'), count(*), sum(heads), 0 from registered group by 1, 3
            union all select year, 'CAUSE', coalesce(main_cause, 'none'), count(*), sum(heads), 0 from registered group by 1, 3
            union all select year, 'EXIT', '', count(*), sum(heads), 0 from registered where status = 'EXITED' and exit_year = year group by 1, 3
            union all select year, 'BAND',
                case when per_head is null or line is null then 'none' when per_head / line < 1 then 'UNDER' when per_head / line < 1.5 then 'TO_1_5'
                     when per_head / line < 2 then 'TO_2' when per_head / line < 3 then 'TO_3' else 'OVER' end,
                count(*), sum(heads), 0 from registered group by 1, 3
            union all select year, 'MISSING', case missing when true then 'MISSING' when false then 'WHOLE' else 'UNCHECKED' end,
                count(*), sum(heads), 0 from registered group by 1, 3
            union all select r.year, 'INCOME', s.key, count(*), sum(divisor), sum(s.amount) from registered r
                cross join lateral (values ('WAGE', wage), ('BUSINESS', business), ('PROPERTY', property), ('TRANSFER', transfer),
                                           ('EXPENSE', expense), ('NET', net)) s (key, amount)
                where per_head is not null group by 1, 3
            union all select year, 'PERSON', '', 0, count(*), 0 from living group by 1
            union all select year, 'AGE',
                case when age is null or age < 0 then 'none' when age <= 6 then '0-6' when age <= 15 then '7-15' when age <= 24 then '16-24'
                     when age <= 44 then '25-44' when age <= 59 then '45-59' when age <= 79 then '60-79' else '80-' end || ':' || sex,
                0, count(*), 0 from living group by 1, 3
            union all select year, 'LABOUR', coalesce(labour, 'none'), 0, count(*), 0 from living group by 1, 3
            union all select year, 'AWAY', coalesce(work_region, 'none'), 0, count(*), 0 from living where work_months > 0 group by 1, 3
            union all select 0, 'VILLAGE', '', count(*), 0, 0 from division
                where length(code) = 12 and ended_on is null and starts_with(code, current_setting('app.prefix')) having count(*) > 0
            union all select coalesce(exit_year, 9999), 'POOR_VILLAGE', '', count(*), 0, 0 from village where poor group by 1
            union all select year, 'REPORTED', '', count(*), 0, 0 from village_year group by 1
            union all select 0, 'BASE', '', count(*), sum(persons), 0 from village_year v
                where year = (select min(year) from village_year w where w.village_code = v.village_code and w.persons > 0) having count(*) > 0
            union all select 0, c.kind, c.key, count(*), sum(heads), 0
                from (select h.household_id, y.status, y.main_cause, y.dangerous_house, i.per_head < poverty_line(h.village_code, i.year) as below,
                             not (coalesce(food, true) and coalesce(clothing, true) and coalesce(education, true) and coalesce(medical, true)
                                  and coalesce(housing, true) and coalesce(water, true)) as missing,
                             coalesce(nullif((select count(*) from membership m where m.household_id = h.household_id and m.left_on is null), 0), y.persons, 0) as heads
                      from household h
                      left join lateral (select * from household_year y where y.household_id = h.household_id order by year desc limit 1) y on true
                      left join lateral (select * from income i where i.household_id = h.household_id and per_head is not null order by year desc limit 1) i on true
                      left join lateral (select * from guarantee_check g where g.household_id = h.household_id
                                         order by checked_on desc, guarantee_check_id desc limit 1) g on true
                      where h.ended_on is null) now
                cross join lateral (values ('PRESENT', 'MISSING', missing), ('PRESENT', 'BELOW', below), ('PRESENT', 'DANGEROUS', dangerous_house),
                                           ('STANDING', status || ':' || coalesce(main_cause, ''), true)) c (kind, key, counts)
                where c.counts and c.key is not null group by c.kind, c.key
            union all select 0, 'DOUBT', rule || ':' || severity || ':' || state, count(*), 0, 0 from doubt
                where state = 'OPEN' or state = 'EXPLAINED' group by rule, severity, state
            order by 1, 2, 3""";

    private static final String KEPT = """
            select year, kind, key, sum(households) as households, sum(persons) as persons, sum(amount) as amount from tally
            where place = current_setting('app.prefix') group by 1, 2, 3
            having sum(households) <> 0 or sum(persons) <> 0 or sum(amount) <> 0 order by 1, 2, 3""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Intake intake;

    @Test
    void whateverChangesTheSumsAreThoseOfACountFromScratch() {
        var seed = System.nanoTime();
        var place = TwoVillages.found(jdbc);
        var register = new RandomRegister(jdbc, transaction, seed);
        for (var round = 0; round < 5; round++) {
            register.change(place.left(), place.right(), 25);
            agree(place, "seed " + seed + ", round " + round);
        }
    }

    @Test
    void workbooksBeforeAndAfterOtherChangesKeepTheSums() {
        var seed = System.nanoTime();
        var town = new OtherTown("140899176", "140839", "140838");
        town.found(jdbc);
        var register = new RandomRegister(jdbc, transaction, seed);
        for (var workbook : List.of("households-2014", "households-2020", "households-2014")) {
            Viewers.as(town.cadre(), () -> intake.load(town.sample(workbook, 40), Progress.UNWATCHED, 0));
            agree(List.of(town.cadre()), workbook + " before the changes of seed " + seed);
            register.change(town.code() + "201", town.code() + "202", 10);
            agree(List.of(town.cadre()), workbook + " and the changes of seed " + seed);
        }
    }

    @Test
    void writersAtTheSameTimeLoseNothing() throws Exception {
        var seed = System.nanoTime();
        var place = TwoVillages.found(jdbc);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var work = java.util.stream.LongStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        new RandomRegister(jdbc, transaction, seed + writer).change(place.left(), place.right(), 15);
                        return true;
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        agree(place, "seed " + seed);
    }

    private void agree(TwoVillages place, String as) {
        agree(List.of(place.townCadre(), place.clerkOfLeft(), place.clerkOfRight()), as);
    }

    /** The rules look again at what changed while this is read. */
    private void agree(List<Viewer> viewers, String as) {
        var atOneMoment = new TransactionTemplate(transaction.getTransactionManager());
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        for (var viewer : viewers) {
            Viewers.as(
                    viewer,
                    () -> atOneMoment.executeWithoutResult(status -> assertThat(sums(KEPT))
                            .as(as + ", " + viewer.prefix())
                            .isNotEmpty()
                            .isEqualTo(sums(FROM_SCRATCH))));
        }
    }

    private List<String> sums(String question) {
        return jdbc
                .sql(question)
                .query((row, number) -> "%s %s %s: %s households, %s persons, %.2f"
                        .formatted(
                                row.getString("year"),
                                row.getString("kind"),
                                row.getString("key"),
                                row.getLong("households"),
                                row.getLong("persons"),
                                row.getBigDecimal("amount")))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
