package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;
import org.zhucun.meeting.Deliberations;
import org.zhucun.meeting.Invitation;
import org.zhucun.meeting.MeetingKind;
import org.zhucun.meeting.MeetingRecord;
import org.zhucun.meeting.Meetings;
import org.zhucun.meeting.Roster;
import org.zhucun.notice.NoticeDecision;
import org.zhucun.notice.NoticeDraft;
import org.zhucun.notice.NoticeKind;
import org.zhucun.notice.Notices;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * December 2020 in the seven poor villages: the exits of the year were appraised and posted, and a matter of the
 * collective went the way of 四议两公开. The clerk prepares, the First Secretary confirms and publishes.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(20)
class VillageMeetings implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(VillageMeetings.class);
    private static final String TOWN = "140899101";
    private static final int FIRST = 201;
    private static final int LAST = 207;
    private static final String MATTER = "2021 年公益岗位设置方案";

    /** A body of the village: how many are due, and where its names begin among the heads of the register. */
    private record Body(MeetingKind kind, int due, int away, int offset, LocalDate day) {}

    private static final List<Body> BODIES = List.of(
            new Body(MeetingKind.BRANCH, 5, 0, 40, LocalDate.of(2020, 12, 1)),
            new Body(MeetingKind.COMMITTEES, 9, 1, 40, LocalDate.of(2020, 12, 3)),
            new Body(MeetingKind.PARTY_MEMBERS, 24, 4, 40, LocalDate.of(2020, 12, 8)),
            new Body(MeetingKind.REPRESENTATIVES, 38, 5, 0, LocalDate.of(2020, 12, 12)));

    private record Exited(long householdId, String name, String groupName) {}

    private final Meetings meetings;
    private final Deliberations deliberations;
    private final Notices notices;
    private final Roster roster;
    private final HistoryEvents history;
    private final JdbcClient jdbc;

    VillageMeetings(
            Meetings meetings,
            Deliberations deliberations,
            Notices notices,
            Roster roster,
            HistoryEvents history,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.deliberations = deliberations;
        this.notices = notices;
        this.roster = roster;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** Village by village; what is there already is left alone. */
    @Override
    public void load() {
        for (var number = FIRST; number <= LAST; number++) {
            var village = TOWN + number;
            var loader = Viewer.system("demo", village);
            if (!Viewers.as(loader, () -> isThere(village))) {
                elect(village, number);
                exits(village, number);
                deliberation(village, number);
                Viewers.as(
                        loader,
                        () -> history.record("IMPORT", village, null, null, null, Map.of("sample", "z-town-meetings")));
            }
        }
        LOG.info("The sample's meetings and notices are there");
    }

    private boolean isThere(String village) {
        return jdbc.sql("""
                        select exists (select from history where actor = 'demo' and event = 'IMPORT' and scope_code = :village
                                                             and detail ->> 'sample' = 'z-town-meetings')""").param("village", village).query(Boolean.class).single();
    }

    /** Who sits in each body since the election of 2018. */
    private void elect(String village, int number) {
        for (var body : BODIES) {
            as(
                    clerk(number),
                    () -> roster.seat(
                            village, body.kind(), names(village, body), LocalDate.of(2018, 1, 20), "2018 年换届选举"));
        }
    }

    private void exits(String village, int number) {
        var exited = as(
                clerk(number),
                () -> jdbc.sql("""
                        select p.household_id, p.head_name as name, coalesce(g.name, '') as group_name from household_present p
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        where p.village_code = :village and p.exit_year = 2020 and p.status = 'EXITED' and not p.ended order by p.household_id""")
                        .param("village", village)
                        .query(Exited.class)
                        .list());
        if (exited.isEmpty()) {
            return;
        }
        var body = new Body(MeetingKind.REPRESENTATIVES, 38, 4, 0, LocalDate.of(2020, 11, 26));
        var meeting = as(
                clerk(number),
                () -> meetings.call(new Invitation(
                        village,
                        body.kind(),
                        "2020 年脱贫退出民主评议",
                        body.day(),
                        null,
                        "村委会会议室",
                        null,
                        null,
                        List.of(),
                        exited.stream()
                                .map(one -> new Invitation.Matter(one.name() + "户脱贫退出", "household", one.householdId()))
                                .toList())));
        hold(meeting, village, number, body, "逐户介绍收入和“两不愁三保障”情况，代表发言后逐户表决。", 2);
        var notice = as(
                clerk(number),
                () -> notices.prepare(NoticeDraft.of(
                        village,
                        NoticeKind.EXIT,
                        "2020 年 11 月 26 日村民代表会议评议",
                        "村委会公示栏",
                        exited.stream()
                                .map(one -> new NoticeDraft.Line(
                                        one.name(),
                                        one.groupName(),
                                        NoticeDecision.EXIT.name(),
                                        "household",
                                        one.householdId()))
                                .toList())));
        as(secretary(number), () -> publish(notice, LocalDate.of(2020, 12, 2)));
        as(clerk(number), () -> {
            notices.conclude(notice, LocalDate.of(2020, 12, 9));
            return true;
        });
    }

    private void deliberation(String village, int number) {
        var id = as(
                clerk(number),
                () -> deliberations.begin(
                        village,
                        MATTER,
                        "2021 年从光伏收益里列支，设保洁、护路、护水等公益岗位，优先安排有劳动能力的脱贫户和监测户，按月考勤发放。",
                        null,
                        null,
                        LocalDate.of(2020, 11, 28)));
        for (var body : BODIES) {
            if (body.kind() == MeetingKind.PARTY_MEMBERS) {
                as(clerk(number), () -> {
                    deliberations.send(id, LocalDate.of(2020, 12, 4));
                    return true;
                });
            }
            var meeting = as(
                    clerk(number),
                    () -> deliberations.call(id, body.kind(), body.day(), "村委会会议室", null, null, List.of()));
            hold(meeting, village, number, body, "支部书记介绍方案，与会人员讨论岗位数量和安排办法后表决。", 1);
        }
        var notice = as(
                clerk(number),
                () -> deliberations.discloseResolution(
                        id,
                        "村民代表会议 12 月 12 日决议：通过《" + MATTER + "》，岗位从光伏收益列支，按月考勤发放，人员另行公示。有不同意见的，请在公示期内提出。",
                        "村委会公示栏"));
        as(secretary(number), () -> publish(notice, LocalDate.of(2020, 12, 17)));
        if (number == FIRST) {
            villagers(village, notice);
        }
    }

    /** What two villagers of the first village said at the window. */
    private void villagers(String village, long notice) {
        var window = Viewer.system("public-window", "");
        as(
                window,
                () -> jdbc.sql("select raise_objection(:notice, null, :said, null, :number, :once, :today)")
                        .param("notice", notice)
                        .param("said", "护路岗去年三组一个都没有，今年要把三组算上。")
                        .param("number", "2020121900000001")
                        .param("once", UUID.nameUUIDFromBytes(new byte[] {1}))
                        .param("today", LocalDate.of(2020, 12, 19))
                        .query(String.class)
                        .single());
        as(
                window,
                () -> jdbc.sql("select raise_report(:village, 'CLUE', :said, null, null, :number, :once, :today)")
                        .param("village", village)
                        .param("said", "二组有一户今年在外面没找到活，回来以后一直没有收入，请去看看。")
                        .param("number", "2020121800000001")
                        .param("once", UUID.nameUUIDFromBytes(new byte[] {2}))
                        .param("today", LocalDate.of(2020, 12, 18))
                        .query(String.class)
                        .single());
    }

    private boolean publish(long notice, LocalDate day) {
        notices.publish(notice, day);
        return true;
    }

    /** The clerk writes it down with everybody's signature, the First Secretary confirms it. */
    private void hold(long meeting, String village, int number, Body body, String minutes, int against) {
        var seated = as(clerk(number), () -> names(village, body));
        var came = seated.size() - body.away();
        as(clerk(number), () -> {
            var present = seated.stream()
                    .limit(came)
                    .map(name -> new MeetingRecord.Present(name, true))
                    .toList();
            var votes = meetings.decisions(meeting).stream()
                    .map(one -> new MeetingRecord.Votes(one.meetingSubjectId(), came - against, against - 1, 1))
                    .toList();
            meetings.record(meeting, new MeetingRecord(came, "村支部书记", "村文书", minutes, present, votes));
            return true;
        });
        as(secretary(number), () -> {
            meetings.confirm(meeting, body.day().plusDays(1));
            return true;
        });
    }

    /** Heads of the village's households, as many as are due. */
    private List<String> names(String village, Body body) {
        return jdbc.sql("""
                        select head_name from (select head_name, min(household_id) as first from household_present
                                               where village_code = :village and head_name <> '' and exit_year is distinct from 2020 group by head_name) h
                        order by first limit :due offset :skip""")
                .param("village", village)
                .param("due", body.due())
                .param("skip", body.offset())
                .query(String.class)
                .list();
    }

    private static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }

    private static Viewer clerk(int number) {
        return new Viewer("clerk" + number, Role.VILLAGE_CLERK, TOWN + number);
    }

    private static Viewer secretary(int number) {
        return new Viewer("secretary" + number, Role.FIRST_SECRETARY, TOWN + number);
    }
}
