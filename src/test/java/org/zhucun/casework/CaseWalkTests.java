package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.household.Cause;
import org.zhucun.meeting.MeetingRecord;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeResult;
import org.zhucun.notice.Notices;
import org.zhucun.notice.ObjectionNews;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Overtaken;
import org.zhucun.web.Refusal;

/**
 * People without a plan at the real doors: meetings with and without their quorum, notices put up too late, visits by one,
 * objections, answers, returns, in any order and by anybody. Whatever they try, what reached the archive is then held against
 * the tables alone. A walk is walked again with {@code -DargLine=-Dwalk.seed=…}, the seed that a failure names.
 */
@WebTest
class CaseWalkTests {

    private static final long SEED = Long.getLong("walk.seed", 20201121L);
    private static final int WALKS = Integer.getInteger("walk.walks", 12);

    /** Whatever has not reached the archive by then sets out again, up to so many. */
    private static final int PATIENCE = 10 * WALKS;

    private static final int TURNS = 150;
    private static final LocalDate OPENED = LocalDate.of(2018, 10, 8);

    @Autowired
    Cases cases;

    @Autowired
    CasePages pages;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    ObjectionNews news;

    @Autowired
    AttachmentShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Random random = new Random(SEED);
    private TwoVillages place;
    private CaseScene scene;
    private List<Viewer> people;
    private List<CheckedFile> picture;

    private record Now(
            Stage stage,
            @Nullable String outcome,
            @Nullable Long meetingId,
            @Nullable Long noticeId,
            @Nullable Long householdId) {}

    /** What a walk is about. */
    private enum About {
        EXIT(Kind.EXIT),
        CORRECTION(Kind.CORRECTION),
        WATCHED(Kind.MONITORING),
        STRANGER(Kind.IDENTIFICATION),
        VILLAGE(Kind.VILLAGE_EXIT),
        RELAPSED(Kind.IDENTIFICATION);

        private final Kind kind;

        About(Kind kind) {
            this.kind = kind;
        }
    }

    @BeforeEach
    void begin() {
        picture = CaseScene.picture(shelf);
        settle();
    }

    /** A town with two villages of its own: a village leaves poverty only once. */
    private void settle() {
        place = TwoVillages.found(jdbc, "梨树坪村");
        scene = new CaseScene(place, jdbc);
        people = List.of(
                place.clerkOfLeft(),
                new Viewer("secretary-" + place.left(), Role.FIRST_SECRETARY, place.left()),
                new Viewer("member-" + place.left(), Role.TEAM_MEMBER, place.left()),
                place.townCadre(),
                new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town()),
                new Viewer("town3-" + place.town(), Role.TOWN_CADRE, place.town()),
                new Viewer("county-" + place.town(), Role.COUNTY_REVIEWER, place.town()),
                new Viewer("county2-" + place.town(), Role.COUNTY_REVIEWER, place.town()));
        place.listed(jdbc, today());
    }

    @Test
    void noPathReachesTheArchiveWithoutQuorumNoticeDaysAndTwoPeople() {
        Map<About, Integer> archived = new EnumMap<>(About.class);
        var ends = new TreeSet<String>();
        for (var walk = 0; walk < WALKS || archived.size() < About.values().length && walk < PATIENCE; walk++) {
            var about = About.values()[walk % About.values().length];
            if (walk >= WALKS && archived.containsKey(about)) {
                continue;
            }
            if (about == About.VILLAGE) {
                settle();
            }
            var id = opened(about, walk + 100);
            var turns = about == About.WATCHED ? 2 * TURNS : TURNS;
            for (var turn = 0; turn < turns && now(id).outcome == null; turn++) {
                try {
                    act(id);
                } catch (Refusal | Overtaken | NotFound refused) {
                    assertThat(refused).isNotNull();
                }
            }
            ends.add(about + " " + now(id).stage + " " + now(id).outcome);
            if ("ARCHIVED".equals(now(id).outcome)) {
                archived.merge(about, 1, Integer::sum);
                holds(id, about.kind, "seed " + SEED + ", walk " + walk + ", " + about + " " + id);
            }
        }
        assertThat(archived)
                .as("the walks are long enough to prove something, seed %d, they ended at %s", SEED, ends)
                .containsOnlyKeys(About.values());
    }

    /** What the tables say of an archived case, asked without the code that let it pass. */
    private void holds(long id, Kind kind, String which) {
        // who is watched is appraised and posted twice: when it begins and when it ends
        var times = kind == Kind.MONITORING ? 2 : 1;
        assertThat(asks("""
                        select :times <= (select count(distinct m.meeting_id) from meeting m join meeting_subject s on s.meeting_id = m.meeting_id
                                       where s.subject_table = 'case_file' and s.subject_id = :id and m.kind = 'REPRESENTATIVES' and m.state = 'CONFIRMED'
                                         and 3 * m.came >= 2 * m.due and 2 * s.votes_for > m.came and m.confirmed_by <> m.recorded_by
                                         and ((select count(*) from meeting_attendee a where a.meeting_id = m.meeting_id and a.signed) >= m.came
                                              or exists (select from attachment f where f.subject_table = 'meeting' and f.subject_id = m.meeting_id and f.place = 'sheet')))""", id, times))
                .as("a meeting with its quorum decided for it: %s", which)
                .isTrue();
        assertThat(asks("""
                        select :times <= (select count(distinct n.kind) from notice n join notice_line l on l.notice_id = n.notice_id
                                       where l.subject_table = 'case_file' and l.subject_id = :id and n.kind <> 'ANNOUNCEMENT' and n.state = 'ENDED'
                                         and n.days >= 5 and n.ends_on - n.starts_on + 1 >= n.days and n.concluded_on > n.ends_on
                                         and l.outcome <> 'REJECTED' and n.published_by <> n.prepared_by
                                         and not exists (select from objection o where o.notice_id = n.notice_id and o.answer is null))""", id, times))
                .as("a notice ran its days and its objections are answered: %s", which)
                .isTrue();
        assertThat(asks("""
                        with decided as (select actor, case_step_id as at from case_step where case_file_id = :id and act = 'TAKEN' and stage in ('COUNTY_DECISION', 'REMOVAL_DECISION')),
                             reviewed as (select actor, case_step_id as at from case_step where case_file_id = :id and act = 'TAKEN' and stage in ('TOWN_REVIEW', 'REMOVAL_REVIEW')),
                             made as (select actor, case_step_id as at from case_step where case_file_id = :id and act in ('OPENED', 'TAKEN')
                                      and stage in ('APPLICATION', 'PROPOSAL', 'CLUE', 'VERIFICATION', 'CRITERIA', 'COMPARISON', 'CONFIRMATION',
                                                    'REMOVAL_PROPOSAL', 'REMOVAL_VERIFICATION'))
                        select (select count(*) from decided) > 0
                           and not exists (select from decided d join made m using (actor) where m.at < d.at)
                           and not exists (select from reviewed r join made m using (actor) where m.at < r.at)
                           and not exists (select from decided d join reviewed r using (actor) where r.at < d.at)""", id))
                .as("nobody reviewed what they had made, nor decided on what they had made or reviewed: %s", which)
                .isTrue();
        assertThat(asks("""
                        with last as (select stage, max(case_step_id) as at from case_step where case_file_id = :id and act = 'TAKEN' group by stage)
                        select bool_and(at > before) from (
                            select at, lag(at) over (order by case stage when 'TOWN_REVIEW' then 1 when 'COUNTY_DECISION' then 2 when 'ANNOUNCEMENT' then 3
                                                                          when 'ARCHIVING' then 4 when 'REMOVAL_REVIEW' then 5 when 'REMOVAL_DECISION' then 6 else 7 end) as before
                            from last where stage in ('TOWN_REVIEW', 'COUNTY_DECISION', 'ANNOUNCEMENT', 'ARCHIVING', 'REMOVAL_REVIEW', 'REMOVAL_DECISION',
                                                              'REMOVAL_ANNOUNCEMENT')) s where before is not null""", id))
                .as("nobody decided before the review that counts: %s", which)
                .isTrue();
        assertThat(asks("""
                        select not exists (select from case_step s where s.case_file_id = :id and s.act = 'TAKEN' and s.stage in ('VERIFICATION', 'REMOVAL_VERIFICATION') and s.visit_id is null
                                           and not exists (select from attachment f where f.subject_table = 'case_file' and f.subject_id = :id and f.place = 'paper'))
                           and not exists (select from case_step s join visit v on v.visit_id = s.visit_id where s.case_file_id = :id and v.companions is null)""", id))
                .as("each verification rests on a visit by two: %s", which)
                .isTrue();
    }

    /** Mostly what the step asks for, by somebody who may; sometimes anything by anybody. */
    private void act(long id) {
        var now = now(id);
        var able = people.stream()
                .filter(one -> now.stage.actors().contains(one.role()))
                .toList();
        var who = chance(6) || able.isEmpty() ? one(people) : one(able);
        switch (random.nextInt(16)) {
            case 0 -> back(who, id, now);
            case 1 -> object(now);
            case 2 -> take(who, id, one(List.of(Stage.values())), now);
            default -> {
                helped(now, id);
                switch (now.stage.sort()) {
                    case MEETING -> meet(who, id, now);
                    case NOTICE, ANNOUNCEMENT -> post(who, id, now);
                    case REVIEW, DECISION -> {
                        if (chance(2)) {
                            as(who, () -> cases.spotCheck(id, version(who, id), today(), "韩梅", "情况属实"));
                        } else {
                            take(who, id, now.stage, now);
                        }
                    }
                    default -> take(who, id, now.stage, now);
                }
            }
        }
    }

    /** Who is watched is helped, and half a year goes by. */
    private void helped(Now now, long id) {
        if (now.stage == Stage.HELP && chance(2)) {
            as(
                    people.get(0),
                    () -> jdbc.sql("""
                            insert into measure (village_code, household_id, year, kind, what, planned_on, state, planned_by)
                            values (:village, :id, extract(year from cast(:day as date)), 'EMPLOYMENT', '公益岗位', :day, 'PLANNED', 'clerk')""")
                            .param("village", place.left())
                            .param("id", now.householdId)
                            .param("day", today())
                            .update());
        } else if (now.stage == Stage.REMOVAL_PROPOSAL && chance(2)) {
            as(
                    people.get(0),
                    () -> jdbc.sql(
                                    "update case_file set helped_on = helped_on - 200, entered_on = entered_on - 200 where case_file_id = :id")
                            .param("id", id)
                            .update());
        }
    }

    private void meet(Viewer who, long id, Now now) {
        // a meeting that came to nothing is called again
        if (now.meetingId == null || chance(4)) {
            as(
                    who,
                    () -> cases.callMeeting(
                            List.of(id), new MeetingCallForm(today(), "村委会", 45, chance(4) ? null : "名册还没有登记")));
            return;
        }
        var meeting = now.meetingId;
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                var came = chance(6) ? random.nextInt(46) : 38;
                var votes = chance(6) ? random.nextInt(came + 1) : came * 4 / 5;
                var signed = chance(6) ? random.nextInt(came + 1) : came;
                as(
                        who,
                        () -> meetings.record(
                                meeting,
                                new MeetingRecord(
                                        came,
                                        null,
                                        null,
                                        "记录",
                                        IntStream.range(0, signed)
                                                .mapToObj(one -> new MeetingRecord.Present("代表" + one, true))
                                                .toList(),
                                        List.of(new MeetingRecord.Votes(null, votes, came - votes, 0)))));
            }
            case 2 -> as(who, () -> meetings.confirm(meeting));
            default -> take(who, id, now.stage, now);
        }
    }

    private void post(Viewer who, long id, Now now) {
        if (now.noticeId == null) {
            as(who, () -> cases.prepareNotice(List.of(id), "公示栏"));
            return;
        }
        var notice = now.noticeId;
        switch (random.nextInt(5)) {
            case 0, 1 -> as(who, () -> notices.publish(notice, today().minusDays(chance(3) ? random.nextInt(8) : 8)));
            case 2 -> as(who, () -> notices.conclude(notice));
            case 3 -> answer(who, notice);
            default -> take(who, id, now.stage, now);
        }
    }

    private void answer(Viewer who, long notice) {
        for (var objection : as(
                place.townCadre(),
                () -> jdbc.sql("select objection_id from objection where notice_id = :id and answer is null")
                        .param("id", notice)
                        .query(Long.class)
                        .list())) {
            as(
                    who,
                    () -> notices.answer(
                            objection, chance(3) ? NoticeResult.REJECTED : NoticeResult.UPHELD, "查过了，这样答复。"));
        }
    }

    private void object(Now now) {
        if (now.noticeId == null || !now.stage.is(Stage.Sort.NOTICE)) {
            return;
        }
        as(
                Viewer.system("public-window", ""),
                () -> jdbc.sql(
                                "select raise_objection(:notice, (select min(notice_line_id) from public_notice_line where notice_id = :notice), '他家有一辆三轮车', null, :number, :once, :today)")
                        .param("notice", now.noticeId)
                        .param("number", "%016d".formatted(random.nextLong(10_000_000_000_000_000L)))
                        .param("once", UUID.randomUUID())
                        .param("today", today())
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .optional());
        news.spread();
    }

    private void back(Viewer who, long id, Now now) {
        var kind = Kind.valueOf(text("select kind from case_file where case_file_id = :id", id));
        var before = kind.before(now.stage);
        if (!before.isEmpty() && chance(2)) {
            as(who, () -> cases.sendBack(id, version(who, id), one(before), "再看一次"));
        }
    }

    private void take(Viewer who, long id, Stage stage, Now now) {
        Long visit = null;
        if (now.stage.is(Stage.Sort.VISIT) && now.householdId != null) {
            visit = chance(5) ? null : visited(now.householdId, chance(5) ? null : "韩梅");
        }
        // what a removal looks for is the opposite of what brought the household in
        var better = (now.stage == Stage.REMOVAL_VERIFICATION) != chance(6);
        var form = new StepForm(
                version(who, id),
                stage,
                today(),
                visit,
                chance(5) ? null : "马浩然、韩梅",
                null,
                BigDecimal.valueOf(better ? 19_800 : 2400),
                null,
                better ? List.of() : List.of(Lack.HOUSING),
                chance(6) ? Removal.NATURAL : Removal.STABLE,
                chance(6) ? null : true,
                chance(6) ? null : true,
                null,
                null,
                "办了");
        as(who, () -> cases.take(id, form, null, chance(6) ? List.of() : picture, chance(3) ? List.of() : picture));
    }

    private long visited(long household, @Nullable String companions) {
        return as(
                people.get(1),
                () -> jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, companions, said, recorded_at)
                        values (:village, :household, gen_random_uuid(), :day, '李新民', :companions, '看过', now()) returning visit_id""")
                        .param("village", place.left())
                        .param("household", household)
                        .param("day", today())
                        .param("companions", companions)
                        .query(Long.class)
                        .single());
    }

    private long opened(About about, int sequence) {
        var kind = about.kind;
        var household = about == About.STRANGER || about == About.VILLAGE ? null : household(kind, sequence);
        if (about == About.VILLAGE) {
            as(people.get(0), () -> {
                jdbc.sql("insert into village (village_code, poor) values (:village, true)")
                        .param("village", place.left())
                        .update();
                jdbc.sql("insert into village_year (village_code, year, persons) values (:village, 2014, 900)")
                        .param("village", place.left())
                        .update();
            });
        }
        var opener = one(List.of(people.get(0), people.get(1), people.get(3)));
        return as(
                opener,
                () -> cases.open(new CaseForm(
                        kind,
                        household,
                        household == null ? place.left() : null,
                        about == About.STRANGER ? "卫建国" : null,
                        about == About.STRANGER ? Identities.next() : null,
                        null,
                        null,
                        null,
                        kind == Kind.IDENTIFICATION ? Cause.DISASTER : null,
                        switch (kind) {
                            case CORRECTION -> one(List.of(Ground.WRONGLY_EXITED, Ground.MOVED));
                            case MONITORING -> Ground.SUDDEN;
                            default -> null;
                        },
                        kind == Kind.MONITORING ? Risk.ILLNESS : null,
                        kind == Kind.MONITORING ? new BigDecimal(30_600) : null,
                        kind == Kind.MONITORING ? LocalDate.of(2020, 10, 8) : OPENED,
                        "两委提名",
                        null)));
    }

    /** A household that came through the year, in poverty for an exit and out of it for everything else. */
    private long household(Kind kind, int sequence) {
        var household =
                kind == Kind.EXIT ? scene.household(sequence, "POOR", null) : scene.household(sequence, "EXITED", 2017);
        scene.earned(household, 4210);
        scene.checked(household, LocalDate.of(2018, 10, 1), true);
        return household;
    }

    private Now now(long id) {
        return as(
                place.townCadre(),
                () -> jdbc.sql(
                                "select stage, outcome, meeting_id, notice_id, household_id from case_file where case_file_id = :id")
                        .param("id", id)
                        .query(Now.class)
                        .single());
    }

    private int version(Viewer who, long id) {
        return as(who, () -> pages.of(id)).version();
    }

    private boolean asks(String sql, long id) {
        return asks(sql, id, 1);
    }

    private boolean asks(String sql, long id, int times) {
        return as(
                place.townCadre(),
                () -> jdbc.sql(sql)
                        .param("id", id)
                        .param("times", times)
                        .query(Boolean.class)
                        .single());
    }

    private String text(String sql, long id) {
        return as(
                place.townCadre(),
                () -> jdbc.sql(sql).param("id", id).query(String.class).single());
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }

    private static void as(Viewer viewer, Runnable work) {
        Viewers.as(viewer, () -> {
            work.run();
            return true;
        });
    }
}
