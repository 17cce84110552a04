package org.zhucun.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Signing in, leave and corrections, as the people concerned do them. */
@WebTest
class AttendanceStoryTests {

    private static final String VILLAGE = "140899101201";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Postings postings;

    @Autowired
    Attendance attendance;

    @Autowired
    LeaveStates states;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    @As("secretary201")
    @Transactional
    void aDayIsSignedOnceHoweverOftenItIsSent() {
        for (var send : new UUID[] {new UUID(7, 1), new UUID(7, 1), new UUID(7, 2)}) {
            assertThat(mvc.post()
                            .uri("/attendance")
                            .param("sendId", send.toString())
                            .param("village", VILLAGE)
                            .param("day", today().toString())
                            .param("latitude", "36.3021")
                            .param("longitude", "113.1205")
                            .param("accuracy", "12")
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus3xxRedirection();
        }
        assertThat(jdbc.sql("select count(*) from sign_in where person = 'secretary201' and day = :today")
                        .param("today", today())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(mvc.get().uri("/attendance")).bodyText().contains("今天已记：在村").contains("签到");
    }

    @Test
    void aSignInThatLayOnAPhoneForFiveDaysWaitsForASecondPerson() {
        var town = SecretaryTown.found(jdbc, "140899311", 201);
        var who = People.of(town.secretaryOf(town.left()));
        var day = today().minusDays(5);
        var sent = sendLate(who, new UUID(9, 1), day);
        assertThat(sent).contains("/attendance/corrections/");
        assertThat(sendLate(who, new UUID(9, 1), day))
                .as("the answer was lost on the way")
                .isEqualTo(sent);
        assertThat(sendLate(who, new UUID(9, 2), day)).as("signed twice").isEqualTo(sent);
        var page = sent.replaceAll(".*(/attendance/corrections/[0-9]+).*", "$1");
        assertThat(mvc.get().uri(page).with(who)).bodyText().contains("待确认", "没有信号");
        var present = "select count(*) from day_in_village where village_code = :village and how is not null";
        assertThat(count(town, present)).as("nobody has confirmed it").isZero();
        post(People.of(town.cadre()), page + "/decision", "granted", "true");
        assertThat(count(town, present)).isEqualTo(1);
        assertThat(sendLate(who, new UUID(9, 3), day)).as("the day is known").contains("/attendance\"");
        assertThat(count(town, "select count(*) from attendance_correction where village_code = :village"))
                .isEqualTo(1);
    }

    @Test
    void aTripThatArrivesLateSaysSoToTheTown() {
        var town = SecretaryTown.found(jdbc, "140899312", 201);
        var asked = post(
                People.of(town.secretaryOf(town.left())),
                "/attendance/leaves",
                "sendId",
                UUID.randomUUID().toString(),
                "kind",
                "TRAINING",
                "fromOn",
                today().minusDays(5).toString(),
                "toOn",
                today().minusDays(4).toString(),
                "why",
                "县里的培训班");
        assertThat(mvc.get().uri(asked).with(People.of(town.cadre())))
                .hasStatusOk()
                .bodyText()
                .contains("开始 5 天后才报到", "/decision");
    }

    private String sendLate(RequestPostProcessor who, UUID send, LocalDate day) {
        var sent = mvc.post()
                .uri("/attendance")
                .param("sendId", send.toString())
                .param("day", day.toString())
                .header("Accept", "application/json")
                .with(who)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(sent).hasStatusOk();
        try {
            return sent.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private long count(SecretaryTown town, String sql) {
        return Viewers.as(
                town.town(),
                () -> jdbc.sql(sql)
                        .param("village", town.left())
                        .query(Long.class)
                        .single());
    }

    @Test
    void longLeaveIsGrantedByTheCountyAndNotByTheTown() {
        var from = nextMonday(20);
        var asked = post(
                People.secretary201(),
                "/attendance/leaves",
                "sendId",
                UUID.randomUUID().toString(),
                "kind",
                "SICK",
                "fromOn",
                from.toString(),
                "toOn",
                from.plusDays(13).toString(),
                "why",
                "住院手术");
        assertThat(mvc.get().uri(asked).with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("县委组织部")
                .doesNotContain("/decision");
        post(People.town(), asked + "/decision", "granted", "true");
        assertThat(state(asked)).isEqualTo("REQUESTED");
        post(People.county(), asked + "/decision", "granted", "false");
        assertThat(state(asked)).as("sent back without a reason").isEqualTo("REQUESTED");
        post(People.county(), asked + "/decision", "granted", "true");
        assertThat(state(asked)).isEqualTo("GRANTED");
        assertThat(mvc.get()
                        .uri("/attendance/" + VILLAGE + "/secretary201?month="
                                + from.toString().substring(0, 7))
                        .with(People.town()))
                .bodyText()
                .contains("secretary201");
        post(People.secretary201(), asked + "/withdrawal");
        assertThat(state(asked)).isEqualTo("WITHDRAWN");
    }

    @Test
    void thePostingFollowsTheLeaveThatWasGrantedAndNobodyOnLeaveIsAbsent() {
        var town = SecretaryTown.found(jdbc, "140899305", 201);
        var who = town.secretaryOf(town.left());
        var posting = SecretaryTown.inPost(
                postings,
                town,
                "东方请假",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2022, 12, 31),
                town.account(jdbc, who));
        var friday = today().with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        var send = UUID.randomUUID().toString();
        var asked = post(
                People.of(who),
                "/attendance/leaves",
                "sendId",
                send,
                "kind",
                "PERSONAL",
                "fromOn",
                friday.toString(),
                "toOn",
                today().plusDays(1).toString(),
                "why",
                "回城看老人");
        assertThat(mvc.post()
                        .uri("/attendance/leaves")
                        .param("sendId", send)
                        .param("kind", "PERSONAL")
                        .param("fromOn", friday.toString())
                        .param("toOn", today().plusDays(3).toString())
                        .param("why", "回城看老人")
                        .with(People.of(who))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .as("gone back and asked for more")
                .hasStatus(422)
                .bodyText()
                .contains("已经存过一次", today().plusDays(3).toString());
        assertThat(stateOf(posting)).as("only asked for").isEqualTo("IN_POST");
        var page = "/attendance/" + town.left() + "/" + who + "?month=" + YearMonth.from(friday);
        var absent = absences(page, town);
        post(People.county(), asked + "/decision", "granted", "true");
        assertThat(stateOf(posting)).isEqualTo("ON_LEAVE");
        assertThat(absences(page, town)).as("the Friday and what came since").isLessThan(absent);
        assertThat(mvc.get().uri("/postings/" + posting).with(People.of(town.cadre())))
                .bodyText()
                .contains("请假", today().plusDays(1).toString())
                .doesNotContain("/leave\"", "/return\"");
        assertThat(mvc.get().uri("/postings/" + posting + "/leave").with(People.of(town.cadre())))
                .as("there is one way to ask for leave")
                .hasStatus(404);
        Viewers.as(town.town(), () -> {
            jdbc.sql("update leave_request set to_on = :day where person = :who")
                    .param("day", today().minusDays(1))
                    .param("who", who)
                    .update();
            states.follow(town.code());
        });
        assertThat(stateOf(posting)).as("it is over").isEqualTo("IN_POST");
        assertThat(mvc.get().uri("/postings/" + posting).with(People.of(town.cadre())))
                .bodyText()
                .contains("销假");
    }

    private String stateOf(long posting) {
        return Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("select state from village_posting where village_posting_id = :id")
                        .param("id", posting)
                        .query(String.class)
                        .single());
    }

    private int absences(String page, SecretaryTown town) {
        return Viewers.as(
                town.town(),
                () -> attendance
                        .daysOf(
                                page.replaceAll(".*/([^/?]+)[?].*", "$1"),
                                town.left(),
                                YearMonth.parse(page.replaceAll(".*month=", "")))
                        .absent());
    }

    @Test
    void leaveAskedForInPartsIsOneLeave() {
        var monday = nextMonday(30);
        var first = ask(monday, monday.plusDays(2));
        var second = ask(monday.plusDays(3), monday.plusDays(4));
        var third = ask(monday.plusDays(7), monday.plusDays(7));
        var apart = ask(monday.plusDays(10), monday.plusDays(11));
        assertThat(decides(first)).as("three working days").isEqualTo("TOWN");
        assertThat(decides(second)).as("two more, at once").isEqualTo("COUNTY");
        assertThat(decides(third)).as("only a weekend lies between").isEqualTo("COUNTY");
        assertThat(decides(apart)).as("two working days lie between").isEqualTo("TOWN");
    }

    private String ask(LocalDate from, LocalDate to) {
        return post(
                People.of("member201"),
                "/attendance/leaves",
                "sendId",
                UUID.randomUUID().toString(),
                "kind",
                "PERSONAL",
                "fromOn",
                from.toString(),
                "toOn",
                to.toString(),
                "why",
                "家里有事");
    }

    private String decides(String page) {
        return Viewers.as(
                new Viewer("town", Role.TOWN_CADRE, "140899101"),
                () -> jdbc.sql("select decides from leave_request where leave_request_id = :id")
                        .param("id", Long.valueOf(page.replaceAll(".*/", "")))
                        .query(String.class)
                        .single());
    }

    @Test
    void leaveThatEndsInASignedMonthIsRefused() {
        var town = SecretaryTown.found(jdbc, "140899308", 201);
        var who = town.secretaryOf(town.left());
        SecretaryTown.inPost(
                postings,
                town,
                "南宫请假",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                LocalDate.of(2020, 6, 1),
                LocalDate.of(2022, 12, 31),
                town.account(jdbc, who));
        var first = today().withDayOfMonth(1);
        Viewers.as(
                town.town(),
                () -> jdbc.sql("""
                                insert into month_review (village_code, person, month, state, grade, sums, signed_by, signed_on)
                                values (:village, :who, :month, 'SIGNED', 'GOOD', '{}', 'somebody', :month)""")
                        .param("village", town.left())
                        .param("who", who)
                        .param("month", first)
                        .update());
        assertThat(mvc.post()
                        .uri("/attendance/leaves")
                        .param("sendId", UUID.randomUUID().toString())
                        .param("kind", "PERSONAL")
                        .param("fromOn", first.minusDays(1).toString())
                        .param("toOn", first.toString())
                        .param("why", "补报事假")
                        .header("Accept", "application/json")
                        .with(People.of(who))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(409)
                .bodyText()
                .contains(YearMonth.from(first).toString());
    }

    @Test
    void aCorrectionCountsOnceASecondPersonConfirmsIt() {
        var day = today().minusDays(1);
        var asked = post(
                People.secretary201(),
                "/attendance/" + VILLAGE + "/secretary201/corrections",
                "day",
                day.toString(),
                "present",
                "true",
                "why",
                "和村会计一起对账，忘了签");
        assertThat(known(day)).isZero();
        assertThat(mvc.get().uri(asked).with(People.secretary201())).bodyText().doesNotContain("/decision");
        post(People.town(), asked + "/decision", "granted", "true");
        assertThat(known(day)).isEqualTo(1);
    }

    @Test
    void theNeighbourAndTheAccountantSeeNothing() {
        assertThat(mvc.get().uri("/attendance/" + VILLAGE + "/secretary201").with(People.secretary202()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/attendance/" + VILLAGE + "/secretary201").with(People.townNextDoor()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/attendance").with(People.accountant())).hasStatus(403);
    }

    @Test
    void townAndCountyReadTheMonthAndTakeItAlong() {
        assertThat(mvc.get().uri("/attendance").with(People.town())).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/attendance?month=2031-01&village=nonsense&standing=SHORT")
                        .with(People.county()))
                .hasStatusOk();
        assertThat(mvc.get().uri("/attendance/export.csv").with(People.county()))
                .hasStatusOk()
                .bodyText()
                .contains("应在村");
    }

    /** Posts and gives the address that it leads to; empty where it leads nowhere. */
    private String post(RequestPostProcessor who, String uri, String... params) {
        var request = mvc.post().uri(uri).with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        var to = request.exchange().getResponse().getRedirectedUrl();
        return to == null ? "" : to;
    }

    private String state(String address) {
        var id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return asTown(() -> jdbc.sql("select state from leave_request where leave_request_id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }

    private long known(LocalDate day) {
        return asTown(() -> jdbc.sql(
                        "select count(*) from day_in_village where person = 'secretary201' and day = :day and how is not null")
                .param("day", day)
                .query(Long.class)
                .single());
    }

    private static <T> T asTown(Supplier<T> work) {
        return Viewers.as(new Viewer("town", Role.TOWN_CADRE, "140899101"), work::get);
    }

    private LocalDate nextMonday(int weeks) {
        return today().plusWeeks(weeks).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
}
