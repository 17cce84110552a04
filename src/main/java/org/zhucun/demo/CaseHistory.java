package org.zhucun.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.history.HistoryEvents;
import org.zhucun.measure.CarriedOut;
import org.zhucun.measure.MeasureKind;
import org.zhucun.measure.MeasureRegister;
import org.zhucun.measure.MoneySource;
import org.zhucun.measure.Planned;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.NoticeWords;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.warning.Signs;

/**
 * What Z Town decided from 2014 to 2020: the exits of each year, the exits of its seven poor villages, the thirty
 * households that are watched in 2020, and how a few were registered, refused, or are asking. Two thousand cases are no two thousand walks through the pages: they are written
 * set by set, as the same rows with the same meetings and notices behind them.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(30)
class CaseHistory implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(CaseHistory.class);
    private static final String TOWN = "140899101";
    private static final BigDecimal RELIEF = new BigDecimal("1000.00");
    private static final BigDecimal TRAVEL = new BigDecimal("600.00");
    private static final Viewer LOADER = Viewer.system("demo", TOWN);

    private static final BigDecimal EXPECTED = new BigDecimal("7000.00");

    /** Why a household is watched, and what its plan does about it, by its risk. */
    private static final Map<String, String> ANALYSES = Map.of(
            "WORK",
            "春天疫情耽误了外出，务工少了几个月，收入低于监测线。介绍在县内务工，把产业补助用足，年底再核。",
            "ILLNESS",
            "家里有人常年看病，自付多，照顾病人的出不了远门。先报医保，再申请医疗救助，农闲在附近务工。",
            "DISABILITY",
            "家里有残疾人要照料，能挣钱的只有一人。补贴按月领，安排离家近的活。",
            "SCHOOLING",
            "孩子上学开支大，收入跟不上。助学政策逐项核到人，家长在县内务工。",
            "LABOUR",
            "家里缺劳力，地种不过来。土地托管给合作社，低保和养老金按时领，亲属多照应。",
            "DISASTER",
            "庄稼受了灾，减产没有补上。报灾情救助，明年换抗灾品种。",
            "WATER",
            "水源不稳，庄稼和养殖都受影响。接上村里的管网，收成核到年底。");

    /** Who makes a village's cases: its clerk, or where the sample has no account for one, its leader. */
    private static final String MAKER =
            "case when right(c.village_code, 3) between '201' and '207' then 'clerk' || right(c.village_code, 3) else coalesce(v.leader, '村委会') end";

    private static final String SECOND =
            "case when right(c.village_code, 3) between '201' and '207' then 'secretary' || right(c.village_code, 3) else 'town2' end";

    /**
     * Every exit of a year begins on one day of October, that of 2020 with its November; who left in 2014 was registered
     * on its last day.
     */
    private static final String EXITS = """
            insert into case_file (village_code, kind, year, household_id, name, persons, statement, stage, outcome, entered_on, opened_on, decided_on,
                                   closed_on, town_checked, county_checked, makers, reviewers)
            select c.village_code, 'EXIT', c.exit_year, c.household_id, c.head_name, nullif(c.persons, 0), '收入稳定超过贫困线，两不愁三保障达到，两委提名退出。',
                   'ARCHIVING', 'ARCHIVED', c.opened + 29, c.opened, c.opened + 28, c.opened + 31, c.place %% 4 = 1, c.place %% 8 = 1,
                   ',' || %s || ',' || %s || ',', ',town,'
            from (select p.*, row_number() over (partition by village_code, exit_year order by household_id) as place,
                         case exit_year when 2020 then date '2020-11-20' when 2014 then date '2014-12-31' else make_date(exit_year, 10, 8 + right(village_code, 1)::integer) end as opened
                  from household_present p
                  where p.status = 'EXITED' and p.exit_year between 2014 and 2020 and not p.ended and p.head_name <> '') c
            left join village v on v.village_code = c.village_code
            order by c.exit_year, c.village_code, c.household_id""".formatted(MAKER, SECOND);

    private static final String VILLAGES = """
            insert into case_file (village_code, kind, year, name, statement, stage, outcome, entered_on, opened_on, decided_on, closed_on, makers, reviewers)
            select c.village_code, 'VILLAGE_EXIT', c.exit_year, d.name, '贫困发生率低于 2%%，基础设施和公共服务达到标准，申请退出贫困村。', 'ARCHIVING', 'ARCHIVED',
                   make_date(c.exit_year, 12, 9), make_date(c.exit_year, 11, 10), make_date(c.exit_year, 12, 8), make_date(c.exit_year, 12, 11),
                   ',' || %s || ',town2,', ',town,'
            from village c join division d on d.code = c.village_code left join village v on v.village_code = c.village_code
            where c.poor and c.exit_year between 2014 and 2020 order by c.exit_year, c.village_code""".formatted(MAKER);

    /** Those of 2020 were appraised and posted already, household by household: now their cases are behind the lines. */
    private static final List<String> LINKED = List.of("""
            update meeting_subject s set subject_table = 'case_file', subject_id = c.case_file_id, version = s.version + 1
            from case_file c where s.subject_table = 'household' and s.subject_id = c.household_id and c.kind = 'EXIT' and c.year = 2020""", """
            update notice_line l set subject_table = 'case_file', subject_id = c.case_file_id, version = l.version + 1
            from case_file c where l.subject_table = 'household' and l.subject_id = c.household_id and c.kind = 'EXIT' and c.year = 2020""", """
            update case_file c set meeting_id = s.meeting_id from meeting_subject s
            where s.subject_table = 'case_file' and s.subject_id = c.case_file_id and c.meeting_id is null""");

    private static final String MEETINGS = """
            with body as (
                select village_code, least(38, count(*))::integer as due from (
                    select distinct village_code, head_name from household_present where head_name <> '' and not ended) h group by village_code),
            m as (
                insert into meeting (village_code, kind, title, held_on, place, due, came, chair, recorder, minutes, state, called_by, recorded_by, confirmed_by, confirmed_on)
                select c.village_code, 'REPRESENTATIVES', c.year || ' 年' || case c.kind when 'EXIT' then '脱贫退出' when 'MONITORING' then '纳入监测' when 'IDENTIFICATION' then '贫困户识别' when 'CORRECTION' then '漏评补录' else '整村退出' end || '民主评议',
                       c.opened_on + 6, '村委会会议室', b.due, b.due - b.due / 9, '村支部书记', '村文书', '逐项介绍情况，代表发言后逐项表决。', 'CONFIRMED',
                       %1$s, %1$s, %2$s, c.opened_on + 7
                from (select village_code, kind, year, opened_on from case_file
                      where meeting_id is null and (outcome = 'ARCHIVED' or decided_on is not null) group by 1, 2, 3, 4) c
                join body b on b.village_code = c.village_code left join village v on v.village_code = c.village_code
                order by c.year, c.village_code, c.kind
                returning meeting_id, village_code, held_on, title)
            update case_file c set meeting_id = m.meeting_id from m
            where m.village_code = c.village_code and m.held_on = c.opened_on + 6 and c.meeting_id is null
              and m.title = c.year || ' 年' || case c.kind when 'EXIT' then '脱贫退出' when 'MONITORING' then '纳入监测' when 'IDENTIFICATION' then '贫困户识别' when 'CORRECTION' then '漏评补录' else '整村退出' end || '民主评议'
              and (c.outcome = 'ARCHIVED' or c.decided_on is not null)""".formatted(MAKER, SECOND);

    private static final String SUBJECTS = """
            insert into meeting_subject (village_code, meeting_id, position, title, subject_table, subject_id, votes_for, votes_against, abstained)
            select c.village_code, c.meeting_id, row_number() over (partition by c.meeting_id order by c.case_file_id),
                   c.name || case c.kind when 'EXIT' then '户脱贫退出' when 'MONITORING' then '户纳入监测' when 'IDENTIFICATION' then '户识别为贫困户' when 'CORRECTION' then '户漏评补录' else '退出贫困村' end, 'case_file', c.case_file_id,
                   m.came - c.case_file_id % 3 - 1, c.case_file_id % 3, 1
            from case_file c join meeting m on m.meeting_id = c.meeting_id
            where not exists (select from meeting_subject s where s.subject_table = 'case_file' and s.subject_id = c.case_file_id)
            order by c.meeting_id, c.case_file_id""";

    private static final String ATTENDEES = """
            insert into meeting_attendee (village_code, meeting_id, name, came, signed)
            select m.village_code, m.meeting_id, h.head_name, h.place <= m.came, h.place <= m.came
            from meeting m join (
                select village_code, head_name, row_number() over (partition by village_code order by min(household_id)) as place
                from household_present where head_name <> '' and not ended group by village_code, head_name) h on h.village_code = m.village_code and h.place <= m.due
            where m.state = 'CONFIRMED' and m.recorded_by is not null
              and not exists (select from meeting_attendee a where a.meeting_id = m.meeting_id)
              and exists (select from case_file c where c.meeting_id = m.meeting_id)
            order by m.meeting_id, h.place""";

    /** A notice of a kind for the cases of a village and year; %1$s the kind, %2$s days after the opening, %3$s title, %4$s decision, %5$s which. */
    private static final String NOTICES = """
            with n as (
                insert into notice (village_code, kind, title, body, basis, place, hotline, days, counts_workdays, starts_on, ends_on, state, result,
                                    prepared_by, prepared_at, published_by, published_at, concluded_by, concluded_on)
                select c.village_code, '%1$s', %3$s, %3$s || '，名单如下。有异议的，请在公示期内提出。', to_char(c.opened_on + 6, 'YYYY "年" FMMM "月" FMDD "日村民代表会议评议"'),
                       '村委会公示栏', '12317', 7, false, c.opened_on + %2$s, c.opened_on + %2$s + 6,
                       case when c.opened_on + %2$s + 6 < date '2020-12-21' then 'ENDED' else 'PUBLISHED' end,
                       case when c.opened_on + %2$s + 6 < date '2020-12-21' then 'UNOPPOSED' end, %6$s, now(), %7$s, now(),
                       case when c.opened_on + %2$s + 6 < date '2020-12-21' then %6$s end,
                       case when c.opened_on + %2$s + 6 < date '2020-12-21' then c.opened_on + %2$s + 7 end
                from (select village_code, kind, year, opened_on, count(*) as households, min(name) as name from case_file c join sample_case o on o.case_file_id = c.case_file_id where %5$s group by 1, 2, 3, 4) c
                left join village v on v.village_code = c.village_code
                order by c.year, c.village_code
                returning notice_id, village_code, starts_on)
            insert into notice_line (village_code, notice_id, position, name, group_name, decision, subject_table, subject_id, outcome)
            select c.village_code, n.notice_id, row_number() over (partition by n.notice_id order by c.case_file_id), c.name, coalesce(g.name, ''), '%4$s',
                   'case_file', c.case_file_id, case when n.starts_on + 6 < date '2020-12-21' then 'UNOPPOSED' end
            from sample_case o join case_file c on c.case_file_id = o.case_file_id
            join n on c.village_code = n.village_code and c.opened_on + %2$s = n.starts_on
            left join household h on h.household_id = c.household_id left join resident_group g on g.resident_group_id = h.resident_group_id
            where %5$s order by n.notice_id, c.case_file_id""";

    /**
     * Of the seven poor villages: twenty whose income of the twelve months before spring, that of 2019, was under the
     * threshold of 2020 (脱贫不稳定户), and ten above it whom an expense or a loss brought down (突发严重困难户). Four are
     * safe again; of the last four two were visited in December and two wait for it, the bills of hospitals behind them.
     */
    private static final String WATCHED = """
            insert into case_file (village_code, kind, ground, year, household_id, name, persons, risk, statement, stage, outcome, entered_on, due_on, opened_on,
                                   decided_on, helped_on, closed_on, per_head, burden, lacking, removal, town_checked, county_checked, makers, reviewers)
            select c.village_code, 'MONITORING', c.ground, 2020, c.household_id, c.head_name, nullif(c.persons, 0),
                   case when c.asked then 'ILLNESS' else case c.main_cause when 'ILLNESS' then 'ILLNESS' when 'DISABILITY' then 'DISABILITY' when 'SCHOOLING' then 'SCHOOLING'
                                     when 'DISASTER' then 'DISASTER' when 'LABOUR' then 'LABOUR' when 'WATER' then 'WATER' else 'WORK' end end,
                   case when c.asked then '家人住院花费大，部门名单和走访都反映有返贫风险。' when c.ground = 'UNSTABLE' then '近 12 个月收入低于监测线，走访中发现有返贫风险。'
                        else '近 12 个月开支大增或收入大减，走访中发现有返贫风险。' end,
                   case when c.asked and c.place > 8 then 'COMPARISON' when c.asked then 'VERIFICATION' when c.safe then 'REMOVAL_ANNOUNCEMENT' else 'REMOVAL_PROPOSAL' end,
                   case when c.safe then 'ARCHIVED' end,
                   case when c.asked and c.place > 8 then date '2020-12-17' when c.asked then date '2020-12-14' when c.safe then date '2020-12-18' else c.helped end,
                   case when c.asked and c.place > 8 then date '2020-12-27' when c.asked then date '2020-12-24' when not c.safe then (c.helped + interval '6 months')::date end,
                   case when c.asked then date '2020-12-14' when c.safe then date '2020-04-13' else date '2020-05-06' end,
                   case when c.asked then null when c.safe then date '2020-05-11' else date '2020-06-03' end,
                   case when not c.asked then c.helped end,
                   case when c.safe then date '2020-12-20' end,
                   case when c.safe or c.asked and c.place > 8 then c.per_head when not c.asked then c.before end,
                   case when c.ground = 'SUDDEN' and not c.safe then round((case when c.asked then c.per_head else c.before end - 4500) * greatest(c.persons, 1), -2) end, '',
                   case when c.safe then 'STABLE' end, not c.asked, not c.asked, ',' || %1$s || ',' || %2$s || ',county2,', case when c.asked then ',' else ',town,' end
            from (select r.*, r.ground = 'SUDDEN' and r.place > 6 as asked, r.place in (5, 11, 17) and r.ground = 'UNSTABLE' or r.place = 3 and r.ground = 'SUDDEN' as safe,
                         case when r.place in (5, 11, 17) and r.ground = 'UNSTABLE' or r.place = 3 and r.ground = 'SUDDEN' then date '2020-05-12' + (r.place %% 3)::integer
                              else date '2020-06-16' + (r.place %% 15)::integer end as helped
                  from (select p.*, b.per_head as before, g.ground,
                               row_number() over (partition by g.ground order by case g.ground when 'UNSTABLE' then b.per_head else p.per_head end, p.household_id) as place
                        from household_present p join income b on b.household_id = p.household_id and b.year = 2019
                        cross join lateral (select case when b.per_head < 6000 then 'UNSTABLE' else 'SUDDEN' end as ground) g
                        where p.status = 'EXITED' and p.exit_year < 2020 and not p.ended and p.per_head > 0 and p.head_name <> '' and p.village_code < '140899101208'
                          and p.income_year = 2020) r
                  where r.place <= case r.ground when 'UNSTABLE' then 20 else 10 end) c
            left join village v on v.village_code = c.village_code
            order by c.ground desc, c.place""".formatted(MAKER, SECOND);

    /** Those that were never poor and were watched all the same, under the threshold of 2020; one earns more by now and is watched no longer. */
    private static final String MARGINAL = """
            insert into case_file (village_code, kind, ground, year, household_id, name, persons, risk, statement, stage, outcome, entered_on, due_on, opened_on,
                                   decided_on, helped_on, closed_on, per_head, lacking, removal, town_checked, county_checked, makers, reviewers)
            select c.village_code, 'MONITORING', 'MARGINAL', 2020, c.household_id, c.head_name, c.persons,
                   case c.main_cause when 'LABOUR' then 'LABOUR' else 'WORK' end, '没有建档立卡，收入低于监测线，走访中发现有致贫风险。',
                   case when c.safe then 'REMOVAL_ANNOUNCEMENT' else 'REMOVAL_PROPOSAL' end, case when c.safe then 'ARCHIVED' end,
                   case when c.safe then date '2020-12-18' else date '2020-06-29' end, case when not c.safe then date '2020-12-29' end,
                   case when c.safe then date '2020-04-13' else date '2020-05-06' end, case when c.safe then date '2020-05-11' else date '2020-06-03' end,
                   case when c.safe then date '2020-05-25' else date '2020-06-29' end, case when c.safe then date '2020-12-20' end, c.per_head, '',
                   case when c.safe then 'STABLE' end, true, true, ',' || %1$s || ',' || %2$s || ',county2,', ',town,'
            from (select p.*, p.per_head >= 6000 as safe from household_present p where p.status = 'NEVER' and not p.ended and p.head_name <> '') c
            left join village v on v.village_code = c.village_code order by c.household_id""".formatted(MAKER, SECOND);

    /** How some came to be registered: two a village in three villages, and in two others those who had been omitted. */
    private static final String IDENTIFIED = """
            insert into case_file (village_code, kind, ground, year, household_id, name, persons, cause, statement, stage, outcome, entered_on, opened_on,
                                   decided_on, closed_on, per_head, lacking, town_checked, county_checked, makers, reviewers)
            select c.village_code, c.kind, case c.kind when 'CORRECTION' then 'OMITTED' end, c.identified_year, c.household_id, c.head_name, nullif(c.persons, 0),
                   coalesce(c.main_cause, 'OTHER'),
                   case c.kind when 'CORRECTION' then '第一次识别时漏了，收入低于贫困线。' else '收入低于贫困线，申请建档立卡。' end,
                   'ARCHIVING', 'ARCHIVED', c.opened + 29, c.opened, c.opened + 28, c.opened + 31, 2100 + 40 * c.place, '', true, true,
                   ',' || %1$s || ',' || %2$s || ',county2,', ',town,'
            from (select p.*, case when p.village_code < '140899101204' then 'IDENTIFICATION' else 'CORRECTION' end as kind,
                         make_date(p.identified_year, 5, 10) as opened,
                         row_number() over (partition by p.village_code order by p.identified_year desc, p.household_id) as place
                  from household_present p
                  where not p.ended and p.head_name <> '' and p.village_code < '140899101206'
                    and p.identified_year between case when p.village_code < '140899101204' then 2014 else 2015 end and 2019) c
            left join village v on v.village_code = c.village_code
            where c.place <= 2 order by c.village_code, c.place""".formatted(MAKER, SECOND);

    /**
     * Of 2020: who asked to be registered again or said that their exit was wrong. Those with the highest incomes were
     * refused after the visit, those with the lowest that are not watched are on their way.
     */
    private static final String ASKED = """
            insert into case_file (village_code, kind, ground, year, household_id, name, persons, cause, statement, stage, outcome, entered_on, due_on,
                                   opened_on, closed_on, per_head, lacking, makers, reviewers)
            select c.village_code, c.kind, case c.kind when 'CORRECTION' then 'WRONGLY_EXITED' end, 2020, c.household_id, c.head_name, nullif(c.persons, 0),
                   coalesce(c.main_cause, 'OTHER'),
                   case c.kind when 'CORRECTION' then '户主反映退出时没有核清收入。' else '今年开支大，申请重新建档立卡。' end,
                   case when not c.rich and c.kind = 'IDENTIFICATION' and c.place = 1 then 'COMPARISON' else 'VERIFICATION' end,
                   case when c.rich then 'DECLINED' end,
                   case when c.rich then date '2020-11-13' when c.place = 1 then date '2020-12-14' else date '2020-12-16' end,
                   case when c.rich then null when c.place = 1 then date '2020-12-24' else date '2020-12-26' end,
                   case when c.rich then date '2020-11-09' when c.place = 1 then date '2020-12-11' else date '2020-12-16' end,
                   case when c.rich then date '2020-11-13' end,
                   case when not c.rich and c.kind = 'IDENTIFICATION' and c.place = 1 then c.per_head end, '', ',' || %1$s || ',', ','
            from (select p.*, k.kind, r.rich,
                         row_number() over (partition by k.kind, r.rich order by case when r.rich then -p.per_head else p.per_head end, p.household_id) as place
                  from household_present p
                  cross join (values ('IDENTIFICATION'), ('CORRECTION')) k (kind) cross join (values (true), (false)) r (rich)
                  where p.status = 'EXITED' and not p.ended and p.per_head > 0 and p.head_name <> '' and p.income_year = 2020
                    and p.village_code = case k.kind when 'CORRECTION' then '140899101205' else '140899101206' end
                    and not exists (select from case_file o where o.household_id = p.household_id and o.kind = 'MONITORING')) c
            left join village v on v.village_code = c.village_code
            where c.place <= case when c.kind = 'CORRECTION' then 1 else 2 end order by c.kind, c.rich, c.place""".formatted(MAKER);

    /** Those written just now: whoever opens a case while the sample is loaded wrote its first step with it. */
    private static final String OURS = """
            create temporary table sample_case on commit drop as
            select case_file_id from case_file c where not exists (select from case_step s where s.case_file_id = c.case_file_id)""";

    private static final String WATCH = """
            update household h set monitored = c.ground, monitored_since = c.decided_on, version = h.version + 1
            from case_file c where c.household_id = h.household_id and c.kind = 'MONITORING' and c.decided_on is not null and c.outcome is null
              and h.monitored is null""";

    /** A step of every case of a kind: which, how many days after the opening, by whom, with whom, in which words. */
    private record Step(String act, String stage, String day, String actor, String people, String note, String when) {

        Step(String act, String stage, int days, String actor, String people, String note, String when) {
            this(act, stage, "c.opened_on + " + days, actor, people, note, when);
        }
    }

    private record Helped(long householdId, String name, LocalDate helpedOn) {}

    private record Posted(
            long noticeId,
            NoticeKind kind,
            String village,
            @Nullable String basis,
            int days,
            int lines) {}

    private static final List<Step> OF_EXITS = List.of(
            new Step("OPENED", "PROPOSAL", 0, MAKER, "null", "'两委提名退出。'", "true"),
            new Step("TAKEN", "APPRAISAL", 6, SECOND, "null", "null", "true"),
            new Step("TAKEN", "VERIFICATION", 8, SECOND, "'驻村工作队、村两委'", "'收入和两不愁三保障逐项核实，达到退出标准。'", "true"),
            new Step("TAKEN", "CONFIRMATION", 10, MAKER, "c.name", "'户主在确认书上签字。'", "true"),
            new Step("TAKEN", "NOTICE", 19, MAKER, "null", "null", "true"),
            new Step("SPOT_CHECKED", "TOWN_REVIEW", 22, "'town'", "null", "'入户抽查，情况属实。'", "c.town_checked"),
            new Step("TAKEN", "TOWN_REVIEW", 23, "'town'", "null", "'同意上报。'", "true"),
            new Step("SPOT_CHECKED", "COUNTY_DECISION", 27, "'county'", "null", "'入户抽查，情况属实。'", "c.county_checked"),
            new Step("TAKEN", "COUNTY_DECISION", 28, "'county'", "null", "'同意退出，帮扶政策不变。'", "true"),
            new Step("TAKEN", "ANNOUNCEMENT", 29, "'town'", "null", "null", "true"),
            new Step("TAKEN", "ARCHIVING", 31, "'town2'", "null", "null", "true"));

    private static final List<Step> OF_VILLAGES = List.of(
            new Step("OPENED", "PROPOSAL", 0, MAKER, "null", "'申请退出贫困村。'", "true"),
            new Step("TAKEN", "APPRAISAL", 6, SECOND, "null", "null", "true"),
            new Step("TAKEN", "CRITERIA", 10, "'town2'", "null", "'按登记和村表逐项核对，达到标准。'", "true"),
            new Step("TAKEN", "TOWN_REVIEW", 15, "'town'", "null", "'同意上报。'", "true"),
            new Step("TAKEN", "TOWN_NOTICE", 24, "'town2'", "null", "null", "true"),
            new Step("TAKEN", "COUNTY_DECISION", 28, "'county'", "null", "'同意退出贫困村。'", "true"),
            new Step("TAKEN", "ANNOUNCEMENT", 29, "'town2'", "null", "null", "true"),
            new Step("TAKEN", "ARCHIVING", 31, "'town2'", "null", "null", "true"));

    private static final String DECIDED = "c.decided_on is not null";
    private static final String REFUSED = "c.outcome = 'DECLINED'";
    private static final String VISITED = "(c.outcome = 'ARCHIVED' or c.stage = 'COMPARISON')";

    private static final List<Step> OF_IDENTIFIED = List.of(
            new Step("OPENED", "APPLICATION", 0, MAKER, "null", "c.statement", "true"),
            new Step(
                    "TAKEN",
                    "VERIFICATION",
                    3,
                    SECOND,
                    "'驻村工作队、村两委'",
                    "case when c.outcome = 'ARCHIVED' then '入户核实，收入低于贫困线。' else '入户看了收入和开支，等部门比对。' end",
                    VISITED),
            new Step("CLOSED", "VERIFICATION", 4, SECOND, "null", "'入户核实，务工收入稳定，人均收入超过贫困线，不符合。'", REFUSED),
            new Step("TAKEN", "COMPARISON", 5, "'county2'", "null", "'没有命中车辆、房产、企业和财政供养。'", DECIDED),
            new Step("TAKEN", "APPRAISAL", 6, SECOND, "null", "null", DECIDED),
            new Step("TAKEN", "FIRST_NOTICE", 15, MAKER, "null", "null", DECIDED),
            new Step("SPOT_CHECKED", "TOWN_REVIEW", 16, "'town'", "null", "'入户抽查，情况属实。'", DECIDED),
            new Step("TAKEN", "TOWN_REVIEW", 17, "'town'", "null", "'同意上报。'", DECIDED),
            new Step("TAKEN", "SECOND_NOTICE", 25, "'town2'", "null", "null", DECIDED),
            new Step("SPOT_CHECKED", "COUNTY_DECISION", 27, "'county'", "null", "'抽查属实。'", DECIDED),
            new Step("TAKEN", "COUNTY_DECISION", 28, "'county'", "null", "'同意建档立卡。'", DECIDED),
            new Step("TAKEN", "ANNOUNCEMENT", 29, "'town'", "null", "null", DECIDED),
            new Step("TAKEN", "ARCHIVING", 31, "'town2'", "null", "null", DECIDED));

    private static final List<Step> OF_CORRECTED = List.of(
            new Step("OPENED", "PROPOSAL", 0, MAKER, "null", "c.statement", "true"),
            new Step("TAKEN", "VERIFICATION", 3, SECOND, "'驻村工作队、村两委'", "'入户核实，第一次识别时全家在外，漏了。'", DECIDED),
            new Step("CLOSED", "VERIFICATION", 4, SECOND, "null", "'对照退出当年的收入账，退出没有错。'", REFUSED),
            new Step("TAKEN", "APPRAISAL", 6, SECOND, "null", "null", DECIDED),
            new Step("TAKEN", "NOTICE", 19, MAKER, "null", "null", DECIDED),
            new Step("SPOT_CHECKED", "TOWN_REVIEW", 22, "'town'", "null", "'入户抽查，情况属实。'", DECIDED),
            new Step("TAKEN", "TOWN_REVIEW", 23, "'town'", "null", "'同意上报。'", DECIDED),
            new Step("SPOT_CHECKED", "COUNTY_DECISION", 27, "'county'", "null", "'抽查属实。'", DECIDED),
            new Step("TAKEN", "COUNTY_DECISION", 28, "'county'", "null", "'同意补录。'", DECIDED),
            new Step("TAKEN", "ANNOUNCEMENT", 29, "'town'", "null", "null", DECIDED),
            new Step("TAKEN", "ARCHIVING", 31, "'town2'", "null", "null", DECIDED));
    private static final String REMOVED = "c.outcome = 'ARCHIVED'";

    /** What was done to help is what the plan of the year has. */
    private static final String PLANNED = """
            coalesce((select left('按 2020 年计划帮扶：' || string_agg(distinct m.what, '、') || '。', 1000) from measure m
                      where m.household_id = c.household_id and m.year = 2020 and m.state <> 'DROPPED'), '帮扶责任人跟踪走访，联系务工。')""";

    private static final List<Step> OF_WATCHED = List.of(
            new Step("OPENED", "CLUE", 0, MAKER, "null", "c.statement", "true"),
            new Step(
                    "TAKEN",
                    "VERIFICATION",
                    3,
                    SECOND,
                    "'驻村工作队、村两委'",
                    "'入户核实收入和支出，返贫风险属实。'",
                    "c.stage <> 'VERIFICATION'"),
            new Step("TAKEN", "COMPARISON", 5, "'county2'", "null", "'没有命中车辆、房产、企业和财政供养。'", DECIDED),
            new Step("TAKEN", "APPRAISAL", 6, SECOND, "null", "null", DECIDED),
            new Step("TAKEN", "NOTICE", 19, MAKER, "null", "null", DECIDED),
            new Step("SPOT_CHECKED", "TOWN_REVIEW", 21, "'town'", "null", "'入户抽查，情况属实。'", DECIDED),
            new Step("TAKEN", "TOWN_REVIEW", 22, "'town'", "null", "'同意上报。'", DECIDED),
            new Step("SPOT_CHECKED", "COUNTY_DECISION", 27, "'county'", "null", "'抽查属实。'", DECIDED),
            new Step("TAKEN", "COUNTY_DECISION", 28, "'county'", "null", "'同意纳入监测。'", DECIDED),
            new Step("TAKEN", "ANNOUNCEMENT", 30, "'town'", "null", "null", DECIDED),
            new Step("TAKEN", "HELP", "c.helped_on", MAKER, "null", PLANNED, DECIDED),
            new Step("TAKEN", "REMOVAL_PROPOSAL", 222, SECOND, "null", "'帮扶满半年，收入稳定在监测线以上。'", REMOVED),
            new Step("TAKEN", "REMOVAL_VERIFICATION", 225, SECOND, "'驻村工作队、村两委'", "'收入稳定，没有新的大额支出。'", REMOVED),
            new Step("TAKEN", "REMOVAL_APPRAISAL", 228, SECOND, "null", "null", REMOVED),
            new Step("TAKEN", "REMOVAL_NOTICE", 238, MAKER, "null", "null", REMOVED),
            new Step("TAKEN", "REMOVAL_REVIEW", 242, "'town'", "null", "'同意。'", REMOVED),
            new Step("TAKEN", "REMOVAL_DECISION", 249, "'county'", "null", "'同意风险消除。'", REMOVED),
            new Step("TAKEN", "REMOVAL_ANNOUNCEMENT", 251, "'town'", "null", "null", REMOVED));

    private final JdbcClient jdbc;
    private final HistoryEvents history;
    private final TransactionTemplate transaction;
    private final NoticeWords words;
    private final Signs signs;
    private final MeasureRegister measures;

    CaseHistory(
            JdbcClient jdbc,
            HistoryEvents history,
            TransactionTemplate transaction,
            NoticeWords words,
            Signs signs,
            MeasureRegister measures) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.history = history;
        this.transaction = transaction;
        this.words = words;
        this.signs = signs;
    }

    /** All of it or nothing; what is there already is left alone. */
    @Override
    public void load() {
        var start = System.nanoTime();
        var written = Viewers.as(LOADER, () -> isThere() ? 0 : transaction.execute(status -> write()));
        LOG.info("The sample's {} cases are there after {} s", written, (System.nanoTime() - start) / 1_000_000_000);
    }

    private boolean isThere() {
        return jdbc.sql("""
                        select exists (select from history where actor = 'demo' and event = 'IMPORT' and scope_code = :town
                                                             and detail ->> 'sample' = 'z-town-cases')""").param("town", TOWN).query(Boolean.class).single();
    }

    private Integer write() {
        run(EXITS);
        run(VILLAGES);
        run(WATCHED);
        run(MARGINAL);
        help();
        run(IDENTIFIED);
        run(ASKED);
        run(OURS);
        LINKED.forEach(this::run);
        run(MEETINGS);
        run(SUBJECTS);
        run(ATTENDEES);
        post(
                "EXIT",
                12,
                "c.households || ' 户脱贫退出'",
                "EXIT",
                "c.kind = 'EXIT' and not exists (select from notice_line l where l.subject_table = 'case_file' and l.subject_id = c.case_file_id and l.decision = 'EXIT')");
        post("VILLAGE_EXIT", 17, "c.name || '拟退出贫困村'", "LEAVE_LIST", "c.kind = 'VILLAGE_EXIT'");
        post(
                "MONITORING",
                12,
                "c.households || ' 户拟纳入监测'",
                "MONITOR",
                "c.kind = 'MONITORING' and c.decided_on is not null");
        post(
                "RISK_REMOVAL",
                231,
                "c.households || ' 户拟消除风险'",
                "REMOVE_RISK",
                "c.kind = 'MONITORING' and c.outcome = 'ARCHIVED'");
        post("ANNOUNCEMENT", 29, "c.households || ' 户审定结果公告'", "EXIT", "c.kind = 'EXIT'");
        var identified = "c.kind = 'IDENTIFICATION' and c.outcome = 'ARCHIVED'";
        post("IDENTIFICATION_FIRST", 8, "c.households || ' 户拟识别为贫困户（第一次公示）'", "IDENTIFY", identified);
        post("IDENTIFICATION_SECOND", 18, "c.households || ' 户拟识别为贫困户（第二次公示）'", "IDENTIFY", identified);
        post("ANNOUNCEMENT", 29, "c.households || ' 户审定结果公告'", "IDENTIFY", identified);
        var corrected = "c.kind = 'CORRECTION' and c.outcome = 'ARCHIVED'";
        post("CORRECTION", 12, "c.households || ' 户拟更正'", "ADD_OMITTED", corrected);
        post("ANNOUNCEMENT", 29, "c.households || ' 户审定结果公告'", "ADD_OMITTED", corrected);
        word();
        step("EXIT", OF_EXITS);
        step("VILLAGE_EXIT", OF_VILLAGES);
        step("MONITORING", OF_WATCHED);
        step("IDENTIFICATION", OF_IDENTIFIED);
        step("CORRECTION", OF_CORRECTED);
        run(WATCH);
        signs.look();
        history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town-cases"));
        return jdbc.sql("select count(*) from case_file").query(Integer.class).single();
    }

    private void post(String kind, int days, String title, String decision, String which) {
        run(NOTICES.formatted(kind, days, title, decision, which, MAKER, SECOND));
    }

    /** Whoever is watched has a measure planned since the county decided, as the step asks. */
    private void help() {
        var watched = jdbc.sql("""
                        select household_id, name, helped_on from case_file c
                        where kind = 'MONITORING' and helped_on is not null
                          and not exists (select from measure m where m.household_id = c.household_id and m.state <> 'DROPPED' and m.planned_on >= c.decided_on)
                        order by case_file_id""").query(Helped.class).list();
        measures.plan(
                2020,
                watched.stream()
                        .map(one -> new MeasureRegister.For(
                                one.householdId,
                                new Planned(
                                        MeasureKind.ALLOWANCE,
                                        null,
                                        null,
                                        "临时救助",
                                        RELIEF,
                                        MoneySource.SECTOR,
                                        one.helpedOn,
                                        Map.of("allowance", "TEMPORARY")),
                                null,
                                new CarriedOut(one.helpedOn, RELIEF, one.name)))
                        .toList());
        develop();
        analyse();
    }

    /** The plan of whoever is watched says why they are and what is expected at the end of the year. */
    private void analyse() {
        record Watched(long householdId, String risk) {}
        jdbc.sql(
                        "select household_id, risk from case_file where kind = 'MONITORING' and helped_on is not null order by case_file_id")
                .query(Watched.class)
                .list()
                .forEach(one -> measures.analyse(
                        one.householdId, 2020, ANALYSES.getOrDefault(one.risk, ANALYSES.get("WORK")), EXPECTED));
    }

    /** Who is watched and can work has a measure that lets them earn within half a year, but for two who were forgotten. */
    private void develop() {
        var able = jdbc.sql("""
                        select household_id, name, helped_on from (
                            select c.*, row_number() over (order by c.case_file_id) as place from case_file c
                            where c.kind = 'MONITORING' and c.helped_on is not null
                              and exists (select from membership s join person r on r.person_id = s.person_id join person_year f on f.person_id = r.person_id and f.year = r.facts_year
                                          where s.household_id = c.household_id and s.left_on is null and f.labour in ('ORDINARY', 'SKILLED'))
                              and not exists (select from measure m where m.household_id = c.household_id and m.state <> 'DROPPED' and m.year = 2020
                                              and m.kind in ('INDUSTRY', 'EMPLOYMENT', 'MICROCREDIT', 'PUBLIC_POST'))) c
                        where place % 7 <> 3 order by case_file_id""").query(Helped.class).list();
        measures.plan(
                2020,
                able.stream()
                        .map(one -> new MeasureRegister.For(
                                one.householdId,
                                new Planned(
                                        MeasureKind.EMPLOYMENT,
                                        null,
                                        null,
                                        "介绍到县内务工，补助交通费",
                                        TRAVEL,
                                        MoneySource.SECTOR,
                                        one.helpedOn,
                                        Map.of("job", "县内务工", "months", new BigDecimal("6"), "travelSubsidy", TRAVEL)),
                                null,
                                new CarriedOut(one.helpedOn, TRAVEL, one.name)))
                        .toList());
    }

    /** Every notice says what its kind's template says. */
    private void word() {
        jdbc.sql("""
                        select n.notice_id, n.kind, d.name as village, n.basis, n.days,
                               (select count(*) from notice_line l where l.notice_id = n.notice_id)::integer as lines
                        from notice n join division d on d.code = n.village_code
                        where exists (select from notice_line l where l.notice_id = n.notice_id and l.subject_table = 'case_file')
                        order by n.notice_id""")
                .query(Posted.class)
                .list()
                .forEach(one -> jdbc.sql("update notice set body = :body where notice_id = :id")
                        .param("body", words.body(one.kind, one.village, one.lines, one.basis, one.days))
                        .param("id", one.noticeId)
                        .update());
    }

    private void step(String kind, List<Step> steps) {
        for (var step : steps) {
            run("""
                    insert into case_step (village_code, case_file_id, act, stage, happened_on, actor, people, note)
                    select c.village_code, c.case_file_id, '%s', '%s', %s, %s, %s, %s
                    from case_file c join sample_case o on o.case_file_id = c.case_file_id
                    left join village v on v.village_code = c.village_code where c.kind = '%s' and %s order by c.case_file_id""".formatted(step.act, step.stage, step.day, step.actor, step.people, step.note, kind, step.when));
        }
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
