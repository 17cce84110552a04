package org.zhucun.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

/** Figures of more rows than a list counts: 5,000 households, 10,000 persons. */
@WebTest
@As("county")
@Transactional
class LargeFigureTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListSaysTheFigureBeyondWhatItCounts() throws Exception {
        jdbc.sql(
                        "insert into division (code, name) values ('140899173', '大镇'), ('140899173201', '大村') on conflict do nothing")
                .update();
        fill(5600);
        var figures = new FigureWalk(mvc, People.county()).follow("/dashboards/town?town=140899173&year=2020", 40);
        assertThat(figures)
                .containsEntry("rows /households?year=2020&amp;town=140899173&amp;standing=registered", "5,600")
                .containsEntry("persons /households?year=2020&amp;town=140899173&amp;standing=registered", "11,200")
                .containsEntry(
                        "rows /households?year=2020&amp;town=140899173&amp;standing=registered&amp;cause=ILLNESS",
                        "5,544");
        var list =
                new FigureWalk(mvc, People.county()).page("/households?year=2020&town=140899173&standing=registered");
        assertThat(list).contains("id=\"total\">5,600</output>").doesNotContain("5,000 以上");
        assertThat(list)
                .containsPattern("低于贫困线</span><b><output>5,600</output>")
                .containsPattern("危房</span><b><output>56</output>");
        var present = new FigureWalk(mvc, People.county()).page("/households?town=140899173&dangerous=yes");
        assertThat(present).contains("id=\"total\">56</output>");
        assertThat(new FigureWalk(mvc, People.county()).page("/persons?year=2020&town=140899173"))
                .contains("id=\"total\">11,200</output>");
    }

    private void fill(int households) {
        for (var step : """
                select set_config('app.bulk', 'on', true);
                insert into household (village_code, number, registered_on)
                select '140899173201', '140899173201' || lpad(n::text, 6, '0'), date '2014-12-31' from generate_series(1, %d) n;
                select analyze_register(1000000);
                insert into person (village_code, name, pinyin, initials, sex, born_on, number, facts_year)
                select village_code, '张大' || k, 'zhangda', 'zd', case k when 1 then 'MALE' else 'FEMALE' end, date '1970-01-01',
                       h.number || '0' || k, 2020
                from household h cross join generate_series(1, 2) k where village_code = '140899173201';
                select analyze_register(1000000);
                insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                select p.village_code, h.household_id, p.person_id, 'HEAD', date '2014-12-31', 'REGISTERED'
                from person p join household h on h.number = left(p.number, 18) where p.village_code = '140899173201';
                insert into household_year (village_code, household_id, year, persons, status, exit_year, main_cause, dangerous_house)
                select village_code, household_id, 2020, 2, 'EXITED', 2019,
                       case when right(number, 2) = '07' then 'SKILL' else 'ILLNESS' end, right(number, 2) = '08'
                from household where village_code = '140899173201';
                insert into income (village_code, household_id, year, persons, wage)
                select village_code, household_id, 2020, 2, 5000 from household where village_code = '140899173201';
                insert into person_year (village_code, person_id, year, labour, work_months, work_region)
                select village_code, person_id, 2020, 'ORDINARY', 8, 'IN_COUNTY' from person where village_code = '140899173201';
                select analyze_register(1000000);
                select refresh_household_present(array(select household_id from household where village_code = '140899173201'));
                select analyze_register(1000000)""".formatted(households).split(";")) {
            if (step.strip().startsWith("select")) {
                jdbc.sql(step).query((row, number) -> number).list();
            } else {
                jdbc.sql(step).update();
            }
        }
    }
}
