package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.HistoryEvents;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * What the county's departments gave to be compared: every spring the four lists that a comparison asks for, and once more
 * before the cases of December 2020. Nobody whose case went on was on one; a few others were.
 */
@Component
@Order(32)
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TownLists implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownLists.class);
    private static final Viewer COUNTY = new Viewer("county2", Role.COUNTY_REVIEWER, "140899");
    private static final String TOWN = "140899101";

    /** A kind of list, what it is called, and its rows in 2014; each year has more. */
    private record Kind(String name, String title, int rows) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("VEHICLE", "交警大队机动车登记", 6_120),
            new Kind("HOUSE", "不动产登记中心商品房", 3_480),
            new Kind("COMPANY", "市场监管局企业登记", 1_260),
            new Kind("PAYROLL", "财政局财政供养人员", 4_050));

    private static final String LIST = """
            insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
            values ('140899', :kind, :title, :asOf, :rows, 0, 0, 'county2', :uploaded)""";

    /** Heads of households without a case beside their exit, one in a village; the last two are still to be looked into. */
    private static final String HITS = """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, detail, happened_on, state, note, explained_by, explained_on)
            select c.village_code, l.department_list_id, l.kind, l.as_of, c.household_id, c.head_person_id,
                   case when c.village_code < '140899101205' then '三轮汽车 晋M0' || right(c.village_code, 2) || '61' else '轻型货车 晋M0' || right(c.village_code, 2) || '37' end,
                   date '2019-08-16', case when c.village_code < '140899101206' then 'EXPLAINED' else 'OPEN' end,
                   case when c.village_code < '140899101205' then '农用三轮车，自家拉粮用，不经营。'
                        when c.village_code < '140899101206' then '替弟弟登记的车，车和收入都不在本户，村里已核实。' end,
                   case when c.village_code < '140899101206' then 'town2' end, case when c.village_code < '140899101206' then date '2020-04-22' end
            from (select p.village_code, p.household_id, h.head_person_id, row_number() over (partition by p.village_code order by p.per_head desc, p.household_id) as place
                  from household_present p join household h on h.household_id = p.household_id
                  where p.status = 'EXITED' and not p.ended and p.village_code between '140899101201' and '140899101207' and h.head_person_id is not null
                    and not exists (select from case_file f where f.household_id = p.household_id and f.kind <> 'EXIT')) c
            join department_list l on l.kind = 'VEHICLE' and l.as_of = date '2020-03-31' and l.scope_code = '140899'
            where c.place = 3""";

    /** Of the cases that wait for the comparison, the first has a flag to be looked into. */
    private static final String WAITING = """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, detail, happened_on, state)
            select c.village_code, l.department_list_id, l.kind, l.as_of, c.household_id, c.head_person_id, '三轮汽车 晋M0' || right(c.village_code, 2) || '85', date '2020-06-11', 'OPEN'
            from (select f.village_code, f.household_id, h.head_person_id from case_file f join household h on h.household_id = f.household_id
                  where f.stage = 'COMPARISON' and f.outcome is null and h.head_person_id is not null order by f.case_file_id limit 1) c
            join department_list l on l.kind = 'VEHICLE' and l.as_of = date '2020-11-30' and l.scope_code = '140899'""";

    private static final String MATCHED = """
            update department_list l set matched = h.hits, version = l.version + 1
            from (select department_list_id, count(*)::integer as hits from department_hit group by 1) h
            where h.department_list_id = l.department_list_id and l.scope_code = '140899'""";

    private final JdbcClient jdbc;
    private final HistoryEvents history;
    private final TransactionTemplate transaction;

    TownLists(JdbcClient jdbc, HistoryEvents history, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.history = history;
        this.transaction = transaction;
    }

    @Override
    public void load() {
        var lists = Viewers.as(COUNTY, () -> isThere() ? 0 : transaction.execute(status -> write()));
        LOG.info("The sample's {} lists of departments are there", lists);
    }

    private boolean isThere() {
        return jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and scope_code = :town and detail ->> 'sample' = 'z-town-lists')""").param("town", TOWN).query(Boolean.class).single();
    }

    private Integer write() {
        var days = Stream.concat(
                        IntStream.rangeClosed(2014, 2020).mapToObj(year -> LocalDate.of(year, 3, 31)),
                        Stream.of(LocalDate.of(2020, 11, 30)))
                .toList();
        for (var day : days) {
            for (var kind : KINDS) {
                jdbc.sql(LIST)
                        .param("kind", kind.name)
                        .param("title", kind.title)
                        .param("asOf", day)
                        .param("rows", kind.rows + kind.rows / 20 * (day.getYear() - 2014) + day.getMonthValue() * 7)
                        .param("uploaded", day.plusDays(9))
                        .update();
            }
        }
        jdbc.sql(HITS).update();
        jdbc.sql(WAITING).update();
        jdbc.sql(MATCHED).update();
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-lists"));
        return days.size() * KINDS.size();
    }
}
