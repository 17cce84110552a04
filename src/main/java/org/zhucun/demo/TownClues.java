package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zhucun.warning.DisasterForm;
import org.zhucun.warning.DisasterKind;
import org.zhucun.warning.Disasters;
import org.zhucun.warning.ReportedClues;
import org.zhucun.warning.Signs;
import org.zhucun.warning.VisitedClues;

/**
 * The clues of December 2020: what three lists of departments say of a few, what snow did to a village, what villagers and a
 * visit told. Some were looked into already: two became cases, most of the snow did no harm. The incomes of Z Town give
 * none; they rose.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(45)
class TownClues implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(TownClues.class);
    private static final String TOWN = "140899101";
    private static final Viewer LOADER = Viewer.system("demo", "140899");
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final String SNOWED = TOWN + "218";

    private static final List<String> LISTS = List.of("""
            insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on) values
            ('140899', 'SCHOOL_LEAVER', '县教育局控辍保学名单', date '2020-11-30', 46, 0, 0, 'county2', date '2020-12-08'),
            ('140899', 'HOSPITAL', '县医保局住院费用', date '2020-11-30', 2870, 0, 0, 'county2', date '2020-12-14'),
            ('140899', 'DEATH', '县民政局死亡登记', date '2020-11-30', 1260, 0, 0, 'county2', date '2020-12-14')""", """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, amount, detail, happened_on, state)
            select c.village_code, l.department_list_id, l.kind, l.as_of, c.household_id, c.person_id,
                   (array[18640, 6200, 26800, 12350, 4100, 33500, 9870])[right(c.village_code, 1)::integer], '县人民医院住院', date '2020-10-11' + right(c.village_code, 1)::integer * 5, 'OPEN'
            from (select p.village_code, p.household_id, s.person_id, row_number() over (partition by p.village_code order by p.per_head, s.person_id) as place
                  from household_present p join household h on h.household_id = p.household_id and h.monitored is null
                  join membership s on s.household_id = p.household_id and s.left_on is null
                  join person r on r.person_id = s.person_id join person_year f on f.person_id = r.person_id and f.year = r.facts_year and (f.serious or f.chronic)
                  where p.status = 'EXITED' and not p.ended and p.village_code between '140899101201' and '140899101207'
                    and not exists (select from case_file o where o.household_id = p.household_id and o.kind <> 'EXIT')) c
            join department_list l on l.kind = 'HOSPITAL' and l.as_of = date '2020-11-30' and l.scope_code = '140899'
            where c.place = 1""", """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, amount, detail, happened_on, state)
            select f.village_code, l.department_list_id, l.kind, l.as_of, f.household_id, h.head_person_id, greatest(round(f.burden * 1.6, -1), 11200), '市中心医院住院', date '2020-11-06', 'OPEN'
            from case_file f join household h on h.household_id = f.household_id and h.head_person_id is not null
            join department_list l on l.kind = 'HOSPITAL' and l.as_of = date '2020-11-30' and l.scope_code = '140899'
            where f.kind = 'MONITORING' and f.outcome is null and f.decided_on is null and f.risk = 'ILLNESS'""", """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, detail, happened_on, state, note, explained_by, explained_on)
            select c.village_code, l.department_list_id, l.kind, l.as_of, c.household_id, c.person_id, '九月没有到校注册', null, case when c.place = 1 then 'OPEN' else 'EXPLAINED' end,
                   case when c.place = 2 then '转到县第二初级中学，学籍正在转。' end, case when c.place = 2 then 'town2' end, case when c.place = 2 then date '2020-12-11' end
            from (select p.village_code, p.household_id, s.person_id, row_number() over (order by p.village_code, p.household_id, s.person_id) as place
                  from household_present p join household h on h.household_id = p.household_id and h.monitored is null
                  join membership s on s.household_id = p.household_id and s.left_on is null
                  join person r on r.person_id = s.person_id join person_year f on f.person_id = r.person_id and f.year = r.facts_year and f.school = 'GRADE_8'
                  where p.status = 'EXITED' and not p.ended and p.village_code in ('140899101202', '140899101206')
                    and not exists (select from case_file o where o.household_id = p.household_id and o.kind = 'MONITORING')) c
            join department_list l on l.kind = 'SCHOOL_LEAVER' and l.as_of = date '2020-11-30' and l.scope_code = '140899'
            where c.place <= 2""", """
            insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, detail, happened_on, state)
            select c.village_code, l.department_list_id, l.kind, l.as_of, c.household_id, c.person_id, '因病死亡', date '2020-11-19', 'OPEN'
            from (select p.village_code, p.household_id, s.person_id, row_number() over (partition by p.village_code order by r.born_on desc, s.person_id) as place
                  from household_present p join household h on h.household_id = p.household_id and h.monitored is null
                  join membership s on s.household_id = p.household_id and s.left_on is null and s.relation <> 'HEAD'
                  join person r on r.person_id = s.person_id and r.died_on is null and r.born_on < date '1975-01-01'
                  join person_year f on f.person_id = r.person_id and f.year = r.facts_year and f.labour in ('ORDINARY', 'WEAK')
                  where p.status = 'EXITED' and not p.ended and p.village_code in ('140899101205', '140899101207')
                    and not exists (select from case_file o where o.household_id = p.household_id and o.kind = 'MONITORING')
                    and not exists (select from post_holding o where o.person_id = s.person_id)) c
            join department_list l on l.kind = 'DEATH' and l.as_of = date '2020-11-30' and l.scope_code = '140899'
            where c.place = 1""", """
            update department_list l set matched = h.hits, version = l.version + 1
            from (select department_list_id, count(*)::integer as hits from department_hit group by 1) h
            where h.department_list_id = l.department_list_id and l.kind in ('HOSPITAL', 'SCHOOL_LEAVER', 'DEATH') and l.matched = 0""");

    /** The days count from the night after a list came; of the cases that began with a bill, the clue is theirs. */
    private static final List<String> DECISIONS = List.of("""
            update clue c set found_on = l.uploaded_on + 1, due_on = l.uploaded_on + 11, version = c.version + 1
            from department_list l where l.as_of = date '2020-11-30' and l.scope_code = '140899'
              and l.kind = case c.sign when 'MEDICAL_BILL' then 'HOSPITAL' when 'DEATH_LISTED' then 'DEATH' when 'DROPOUT_LISTED' then 'SCHOOL_LEAVER' end""", """
            insert into clue (village_code, household_id, sign, year, facts, state, found_on, due_on, case_file_id, decided_by, decided_on)
            select f.village_code, f.household_id, 'MEDICAL_BILL', 2020, jsonb_build_array('2020-11-30', h.amount, 10000), 'TAKEN', date '2020-12-14', date '2020-12-24',
                   f.case_file_id, split_part(f.makers, ',', 2), f.opened_on
            from case_file f join department_hit h on h.household_id = f.household_id and h.kind = 'HOSPITAL'
            where f.kind = 'MONITORING' and f.outcome is null and f.decided_on is null""", """
            update clue c set state = 'DISMISSED', reason = '去看过：报销以后自付两千多元，儿子在县里务工，负担得起。', decided_by = 'clerk204', decided_on = date '2020-12-17', version = c.version + 1
            where c.sign = 'MEDICAL_BILL' and c.state = 'OPEN' and c.village_code = '140899101204'""", """
            update clue c set state = 'DISMISSED', reason = '带木工去看过，漏的是放农具的东屋，人不住，当天修好。', decided_by = 'secretary203', decided_on = date '2020-12-15', version = c.version + 1
            where c.sign in ('VISITED', 'GUARANTEE_MISSING') and c.state = 'OPEN' and c.village_code = '140899101203'""", """
            update disaster x set recorded_on = date '2020-12-14' where x.village_code = '140899101218'""", """
            update clue c set found_on = date '2020-12-14', due_on = date '2020-12-24', version = c.version + 1 where c.sign = 'DISASTER'""", """
            update clue c set state = 'DISMISSED', reason = '雪后逐户看过，房屋和大棚没有受损。', decided_by = 'town2', decided_on = date '2020-12-16', version = c.version + 1
            from (select s.clue_id, row_number() over (order by p.status = 'NEVER' desc, p.per_head) as place
                  from clue s join household_present p on p.household_id = s.household_id where s.sign = 'DISASTER') n
            where n.clue_id = c.clue_id and n.place > 4""");

    /** What was said at the window, by the head of a household that is not watched: which village, of which kind, on which day. */
    private static final String REPORT = """
            select raise_report(:village, :kind, :said, :who, null, :number, :once, cast(:day as date))""";

    private record Home(long householdId, String name) {}

    private final Signs signs;
    private final Disasters disasters;
    private final ReportedClues reported;
    private final VisitedClues visited;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TownClues(
            Signs signs,
            Disasters disasters,
            ReportedClues reported,
            VisitedClues visited,
            HistoryEvents history,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.signs = signs;
        this.disasters = disasters;
        this.reported = reported;
        this.visited = visited;
        this.history = history;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** All of it or nothing; what is there already is left alone. */
    @Override
    public void load() {
        Viewers.as(LOADER, () -> {
            if (!isThere()) {
                transaction.executeWithoutResult(status -> write());
            }
        });
        LOG.info("The sample's clues are there");
    }

    private boolean isThere() {
        return jdbc.sql("""
                        select exists (select from history where event = 'IMPORT' and scope_code = :town and detail ->> 'sample' = 'z-town-clues')""").param("town", TOWN).query(Boolean.class).single();
    }

    private void write() {
        LISTS.forEach(this::run);
        Viewers.as(
                CADRE,
                () -> disasters.create(new DisasterForm(
                        SNOWED, null, DisasterKind.SNOW, LocalDate.of(2020, 12, 13), "夜里大雪，压塌蔬菜大棚六座，冻坏露天菜，北坡两户院墙倒了。")));
        tell("201", "DIFFICULTY", "我在工地摔伤了腿，住院到现在没有收入，家里开支紧。", LocalDate.of(2020, 12, 15), true);
        tell("206", "CLUE", "邻居家媳妇外出没有再回来，老人和孩子没有人照看，请村里去看看。", LocalDate.of(2020, 12, 17), true);
        tell("205", "DIFFICULTY", "今年玫瑰卖不出去，贷款到期，不知道怎么办。", LocalDate.of(2020, 12, 19), false);
        jdbc.sql("""
                        select v.visit_id from visit v join household_present p on p.household_id = v.household_id join household h on h.household_id = p.household_id
                        where v.village_code = :village and v.problem like '%东屋漏雨' and p.status = 'EXITED' and h.monitored is null
                          and not exists (select from case_file f where f.household_id = p.household_id and f.kind = 'MONITORING') order by 1 limit 1""")
                .param("village", TOWN + "203")
                .query(Long.class)
                .optional()
                .ifPresent(visited::make);
        signs.look();
        DECISIONS.forEach(this::run);
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-clues"));
    }

    /** @param made whether a clue was made of it already */
    private void tell(String number, String kind, String said, LocalDate day, boolean made) {
        var village = TOWN + number;
        var home = jdbc.sql("""
                        select p.household_id, p.head_name as name from household_present p join household h on h.household_id = p.household_id
                        where p.village_code = :village and not p.ended and p.status = 'EXITED' and h.monitored is null and p.head_name <> '' and p.persons > 2
                          and not exists (select from case_file f where f.household_id = p.household_id and f.kind <> 'EXIT')
                        order by p.per_head, p.household_id limit 1""").param("village", village).query(Home.class).single();
        var once = UUID.nameUUIDFromBytes((village + day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jdbc.sql(REPORT)
                .param("village", village)
                .param("kind", kind)
                .param("said", said)
                .param("who", kind.equals("CLUE") ? null : home.name, java.sql.Types.VARCHAR)
                .param("number", "%s%07d".formatted(village.substring(3), day.toEpochDay()))
                .param("once", once)
                .param("day", day)
                .query(String.class)
                .single();
        if (made) {
            var report = jdbc.sql("select villager_report_id from villager_report where once = :once")
                    .param("once", once)
                    .query(Long.class)
                    .single();
            Viewers.as(CADRE, () -> reported.make(report, home.householdId));
        }
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
