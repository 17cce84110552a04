package org.zhucun.yearly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.attendance.Attendance;
import org.zhucun.review.Reviews;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.SecretaryTown;
import org.zhucun.viewer.Viewers;

/** The last quarter of a year, from its first signed month to the county's word. */
@WebTest
class YearStoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Postings postings;

    @Autowired
    Reviews reviews;

    @Autowired
    Attendance attendance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aYearIsSummedFromItsMonthsSignedByTheTownSentBackAndConfirmedByTheCounty() {
        var year = LocalDate.now(clock).getYear() - 1;
        var town = SecretaryTown.found(jdbc, "140899253", 201);
        var person = town.secretaryOf(town.left());
        var arrived = LocalDate.of(year, 10, 15);
        var posting = SecretaryTown.inPost(
                postings,
                town,
                "聂书记",
                town.left(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(2),
                town.account(jdbc, person));
        Viewers.as(town.secretary(town.left()), () -> {
            for (var month = 10; month <= 12; month++) {
                write(town, LocalDate.of(year, month, 20));
            }
            // the twentieth of November was a working day of which nothing is known
            attendance.takeOver(
                    town.left(),
                    person,
                    arrived.datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(day -> !day.equals(LocalDate.of(year, 11, 20)))
                            .toList());
        });
        var page = "/reviews/" + town.left() + "/" + person + "/" + year;

        sign(town, person, YearMonth.of(year, 10));
        sign(town, person, YearMonth.of(year, 12));
        assertThat(post(town.cadre(), page, "grade", "COMPETENT", "remark", "各项平稳"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page).with(People.of(town.cadre())))
                .bodyText()
                .contains("还有月份没有签审：" + year + "-11", "2 / 3", "全年应在村 43 天，或按工作日比例");
        sign(town, person, YearMonth.of(year, 11));
        assertThat(post(town.cadre(), page, "remark", "各项平稳")).hasStatus(422);
        assertThat(post(person, page, "grade", "EXCELLENT", "remark", "自己签")).hasStatus(403);
        assertThat(post(town.cadre(), page, "grade", "EXCELLENT", "remark", "住得下来，各项平稳"))
                .as("a day of absence without leave is not excellent")
                .hasStatus(422)
                .bodyText()
                .contains("无故缺勤 1 天，最高只能评“称职”", "住得下来，各项平稳");
        post(town.cadre(), page, "grade", "COMPETENT", "remark", "住得下来，各项平稳");
        assertThat(mvc.get().uri(page).with(People.of(person)))
                .bodyText()
                .contains("镇里已签", "住得下来，各项平稳", "称职")
                .doesNotContain("<form method=\"post\" action=\"" + page);

        post("county", "/reviews/" + town.left() + "/" + person + "/" + year + "-11/unlocking", "why", "漏记一天");
        assertThat(Viewers.as(town.town(), () -> reviews.isOpen(town.left(), person, YearMonth.of(year, 11))))
                .as("a month of a signed year stays as it is")
                .isFalse();
        assertThat(mvc.get()
                        .uri("/reviews/" + town.left() + "/" + person + "/" + year + "-11")
                        .with(People.county()))
                .bodyText()
                .doesNotContain("漏记一天");

        assertThat(mvc.get().uri("/reviews/years?state=SIGNED&year=" + year).with(People.county()))
                .bodyText()
                .contains("聂书记", "3 / 3");
        post("county", page + "/return", "because", "十二月的走访要再核");
        assertThat(mvc.get().uri(page).with(People.of(town.cadre()))).bodyText().contains("县里退回", "十二月的走访要再核");
        post(town.cadre(), page, "grade", "BASIC", "remark", "核过了，有两次不属实");
        post("county", page + "/confirmation");
        assertThat(mvc.get().uri(page).with(People.county())).bodyText().contains("县里已确认", "基本称职");
        assertThat(mvc.get().uri("/postings/" + posting).with(People.of(town.cadre())))
                .bodyText()
                .contains(page, "县里已确认");
        assertThat(mvc.get().uri("/reviews/years/export.csv?year=" + year).with(People.of(town.cadre())))
                .bodyText()
                .contains("聂书记", "基本称职");
        assertThat(mvc.get().uri(page.replace(String.valueOf(year), "2016")).with(People.county()))
                .hasStatus(404);
    }

    private void sign(SecretaryTown town, String person, YearMonth month) {
        Viewers.as(town.town(), () -> reviews.sign(town.left(), person, month, "GOOD", null));
    }

    private MvcTestResult post(String who, String path, String... pairs) {
        var request = mvc.post().uri(path).with(People.of(who)).with(csrf());
        for (var i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private void write(SecretaryTown town, LocalDate day) {
        jdbc.sql("""
                        insert into log_entry (village_code, send_id, happened_on, author, said, kinds, recorded_at)
                        values (:village, :send, :day, :author, '走访', '{}', now())""")
                .param("village", town.left())
                .param("send", UUID.randomUUID())
                .param("day", day)
                .param("author", town.secretaryOf(town.left()))
                .update();
    }
}
