package org.zhucun.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.household.Relation;
import org.zhucun.meeting.MeetingRecord;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.Notices;
import org.zhucun.notice.ObjectionNews;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** Cases as their people take them, in a town of their own: with meetings, notices and the registers behind them. */
abstract class CaseStory {

    static final LocalDate OPENED = LocalDate.of(2018, 10, 8);

    @Autowired
    Cases cases;

    @Autowired
    CasePages pages;

    @Autowired
    Batches batches;

    @Autowired
    Rounds rounds;

    @Autowired
    Meetings meetings;

    @Autowired
    Notices notices;

    @Autowired
    ObjectionNews news;

    @Autowired
    AttachmentShelf shelf;

    @Autowired
    DecidedByCase decided;

    @Autowired
    RestingCases resting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    TwoVillages place;

    CaseScene scene;

    Viewer clerk;

    Viewer secretary;

    Viewer town;

    Viewer county;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        place = TwoVillages.found(jdbc);
        scene = new CaseScene(place, jdbc);
        clerk = place.clerkOfLeft();
        secretary = new Viewer("secretary-" + place.left(), Role.FIRST_SECRETARY, place.left());
        town = place.townCadre();
        county = new Viewer("county-" + place.town(), Role.COUNTY_REVIEWER, place.town());
        for (var kind : List.of("VEHICLE", "HOUSE", "COMPANY", "PAYROLL")) {
            place.listed(jdbc, kind, place.left(), today().minusDays(30));
        }
    }

    void exited(long household) {
        as(
                clerk,
                () -> jdbc.sql("update household_year set status = 'EXITED', exit_year = 2018 where household_id = :id")
                        .param("id", household)
                        .update());
    }

    void propose(Kind kind, Long... households) {
        assertThat(as(clerk, () -> batches.propose(place.left(), kind, 2018, List.of(households), OPENED, "两委提名"))
                        .refused())
                .isEmpty();
    }

    long poor(int sequence) {
        return scene.household(sequence, "POOR", null);
    }

    void checked(long household, boolean housing) {
        scene.checked(household, LocalDate.of(2018, 10, 20), housing);
    }

    CaseForm form(Kind kind, long household, @Nullable Ground ground) {
        return new CaseForm(
                kind,
                household,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ground,
                Risk.ILLNESS,
                ground == Ground.SUDDEN ? new BigDecimal(4000) : null,
                kind == Kind.MONITORING ? LocalDate.of(2020, 10, 8) : OPENED,
                "两委提名",
                null);
    }

    static List<FamilyForm> family() {
        return List.of(
                new FamilyForm("韩桂英", Relation.SPOUSE, Identities.of(false)),
                new FamilyForm("卫小军", Relation.SON, Identities.of(true)));
    }

    List<String> people(long household) {
        return as(
                clerk,
                () -> jdbc.sql("""
                                select p.name || ' ' || m.relation from membership m join person p on p.person_id = m.person_id
                                where m.household_id = :id and m.left_on is null order by m.membership_id""").param("id", household).query(String.class).list());
    }

    /** The First Secretary and somebody else were at the home and found this; at an applicant's home, on paper. */
    void visited(long id, String perHead, List<Lack> lacking) {
        visited(secretary, id, perHead, null, lacking);
    }

    void visited(Viewer who, long id, String perHead, @Nullable String burden, List<Lack> lacking) {
        as(
                who,
                () -> run(() -> {
                    var page = pages.of(id);
                    var household = page.householdId();
                    cases.take(
                            id,
                            new StepForm(
                                    page.version(),
                                    page.stage(),
                                    today(),
                                    household == null ? null : visitAt(household),
                                    household == null ? "李新民、韩梅" : null,
                                    null,
                                    new BigDecimal(perHead),
                                    burden == null ? null : new BigDecimal(burden),
                                    lacking,
                                    null,
                                    true,
                                    null,
                                    null,
                                    null,
                                    "看过"),
                            null,
                            List.of(),
                            household == null ? CaseScene.picture(shelf) : List.of());
                }));
    }

    /** A visit of today by two, as the log of visits holds it. */
    long visitAt(long household) {
        return visitAt(household, today(), "韩梅");
    }

    long visitAt(long household, LocalDate day, @Nullable String companions) {
        return as(
                secretary,
                () -> jdbc.sql("""
                        insert into visit (village_code, household_id, send_id, visited_on, visitor, companions, met, said, recorded_at)
                        values (:village, :household, gen_random_uuid(), :day, '李新民', :companions, '马浩然', '看过', now()) returning visit_id""")
                        .param("village", place.left())
                        .param("household", household)
                        .param("day", day)
                        .param("companions", companions)
                        .query(Long.class)
                        .single());
    }

    /** A step of today; what it is not given was not typed. */
    private StepForm step(
            CasePage page,
            @Nullable Long visit,
            @Nullable String people,
            @Nullable Removal removal,
            @Nullable Boolean signed,
            @Nullable String note) {
        return new StepForm(
                page.version(),
                page.stage(),
                today(),
                visit,
                people,
                null,
                null,
                null,
                null,
                removal,
                null,
                signed,
                null,
                null,
                note);
    }

    void take(Viewer who, long id, @Nullable String people) {
        take(who, id, people, "看过");
    }

    /** With people it is a visit of theirs. */
    void take(Viewer who, long id, @Nullable String people, @Nullable String note) {
        as(
                who,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            step(
                                    page,
                                    people == null
                                                    || page.householdId() == null
                                                    || !page.stage().is(Stage.Sort.VISIT)
                                            ? null
                                            : visitAt(page.householdId(), today(), people.contains("、") ? "韩梅" : null),
                                    people,
                                    null,
                                    null,
                                    note));
                }));
    }

    void propose(long id, Removal removal) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(id, step(page, null, null, removal, null, "人都迁走了"));
                }));
    }

    void sign(long id) {
        sign(id, true);
    }

    /** The householder signed on paper, which was photographed or was not. */
    void sign(long id, boolean pictured) {
        as(
                secretary,
                () -> run(() -> {
                    var page = pages.of(id);
                    cases.take(
                            id,
                            step(page, null, "马浩然", null, true, null),
                            null,
                            pictured ? CaseScene.picture(shelf) : List.of(),
                            List.of());
                }));
    }

    void appraise(long id, int came, int votesFor) {
        appraise(List.of(id), came, votesFor);
    }

    void appraise(List<Long> ids, int came, int votesFor) {
        var meeting = as(clerk, () -> cases.callMeeting(ids, new MeetingCallForm(today(), "村委会", 45, "名册还没有登记")));
        var subjects = as(clerk, () -> meetings.decisions(meeting));
        as(
                clerk,
                () -> run(() -> meetings.record(
                        meeting,
                        new MeetingRecord(
                                came,
                                null,
                                null,
                                "记录",
                                IntStream.rangeClosed(1, came)
                                        .mapToObj(one -> new MeetingRecord.Present("代表" + one, true))
                                        .toList(),
                                subjects.stream()
                                        .map(subject -> new MeetingRecord.Votes(
                                                subject.meetingSubjectId(), votesFor, came - votesFor, 0))
                                        .toList()))));
        as(secretary, () -> run(() -> meetings.confirm(meeting)));
    }

    long post(long id) {
        return post(id, -8);
    }

    long post(long id, Viewer who) {
        var notice = as(who, () -> cases.prepareNotice(List.of(id), "公示栏"));
        var second = new Viewer("town2-" + place.town(), Role.TOWN_CADRE, place.town());
        as(second, () -> run(() -> notices.publish(notice, today().minusDays(8))));
        return notice;
    }

    long post(long id, int days) {
        var notice = as(clerk, () -> cases.prepareNotice(List.of(id), "公示栏"));
        as(secretary, () -> run(() -> notices.publish(notice, today().plusDays(days))));
        return notice;
    }

    void conclude(long notice) {
        as(town, () -> run(() -> notices.conclude(notice)));
    }

    void announce(long id) {
        post(id, 0);
    }

    void inspect(Viewer who, long id) {
        as(who, () -> run(() -> cases.spotCheck(id, pages.of(id).version(), today(), "韩梅", "情况属实")));
    }

    String stage(long id) {
        return text("select stage from case_file where case_file_id = :id", id);
    }

    String outcome(long id) {
        return text("select outcome from case_file where case_file_id = :id", id);
    }

    String status(long household) {
        return text("select status from household_present where household_id = :id", household);
    }

    @Nullable
    String text(String sql, long id) {
        return as(
                town,
                () -> jdbc.sql(sql)
                        .param("id", id)
                        .query((row, number) -> String.valueOf(row.getString(1)))
                        .single());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }

    static boolean run(Runnable work) {
        work.run();
        return true;
    }

    static void assertRefused(String key, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
