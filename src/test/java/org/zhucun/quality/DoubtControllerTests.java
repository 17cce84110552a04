package org.zhucun.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.People;
import org.zhucun.WebTest;

@WebTest
@As("clerk201")
@Transactional
class DoubtControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDoubtIsExplainedByOneAndConfirmedByAnother() {
        var id = doubt();
        assertThat(page("/doubts?rule=ILLNESS_NOBODY_ILL")).contains("3 名成员没有一个患病", "/households/");
        assertThat(mvc.post().uri("/doubts/" + id + "/explanation").with(csrf()).param("because", " "))
                .hasStatus(422);
        assertThat(mvc.post().uri("/doubts/" + id + "/explanation").with(csrf()).param("because", "病人已去世"))
                .hasRedirectedUrl("/doubts/" + id);
        assertThat(page("/doubts/" + id)).contains("病人已去世", "要由另一个人确认");
        assertThat(mvc.post().uri("/doubts/" + id + "/confirmation").with(csrf()))
                .flash()
                .containsEntry("alert", "doubt.ownExplanation");
        assertThat(mvc.post()
                        .uri("/doubts/" + id + "/confirmation")
                        .with(csrf())
                        .with(People.town()))
                .hasRedirectedUrl("/doubts/" + id);
        assertThat(page("/doubts/" + id)).contains("已确认属实", "赵文静");
    }

    @Test
    void isGivenToTheClerkOfTheVillageAndToNobodyElse() {
        var id = doubt();
        assertThat(give(id, "clerk202")).flash().containsEntry("alert", "doubt.worksElsewhere");
        assertThat(give(id, "clerk201")).flash().containsEntry("notice", "doubt.given");
        assertThat(page("/doubts?assigned=clerk201")).contains("3 名成员没有一个患病");
        assertThat(page("/")).contains("疑点分给您");
    }

    @Test
    void whoOnlyReadsIsOfferedNothingThatWouldBeRefused() {
        doubt();
        assertThat(page("/doubts")).contains("/standing\"");
        assertThat(mvc.get().uri("/doubts").with(People.county()))
                .bodyText()
                .contains("3 名成员没有一个患病")
                .doesNotContain("/standing\"");
    }

    @Test
    void isCountedByVillageRuleAndAgeAndWhoHasNotAnsweredIsNamed() {
        give(doubt(), "clerk201");
        var counts = page("/doubts/counts");
        assertThat(counts)
                .contains("因病致贫，没有病人", "还没有答复的人")
                .containsPattern("梨花坡村</th><td class=\"num\"><a href=\"/doubts\\?village=140899101201\">[1-9]");
        for (var list : List.of(
                "/doubts?village=140899101201&amp;age=30",
                "/doubts?rule=ILLNESS_NOBODY_ILL",
                "/doubts?assigned=clerk201&amp;state=OPEN&amp;age=16")) {
            var figure = Pattern.compile(Pattern.quote("<a href=\"" + list + "\">") + "([0-9,]+)</a>")
                    .matcher(counts);
            assertThat(figure.find()).as(list).isTrue();
            assertThat(page(list.replace("&amp;", "&"))).contains("id=\"total\">" + figure.group(1) + "</output>");
        }
    }

    @Test
    void theHouseholdsWithDoubtsOfAVillageAreAList() {
        doubt();
        var list = "/households?village=140899101201&doubt=yes";
        var figure = Pattern.compile(Pattern.quote("<a href=\"" + list.replace("&", "&amp;") + "\">") + "([0-9,]+)</a>")
                .matcher(page("/villages/140899101201"));
        assertThat(figure.find()).isTrue();
        assertThat(page(list)).contains("id=\"total\">" + figure.group(1) + "</output>", "有疑点");
    }

    @Test
    void leavesTheHouseWithItsFilters() {
        doubt();
        assertThat(page("/doubts/export.csv?rule=ILLNESS_NOBODY_ILL")).contains("致贫原因是因病");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult give(long id, String who) {
        return mvc.post()
                .uri("/doubts/assignments")
                .with(csrf())
                .param("doubts", String.valueOf(id))
                .param("to", who)
                .exchange();
    }

    private long doubt() {
        return jdbc.sql("""
                        insert into doubt (village_code, household_id, rule, severity, facts, state, found_on)
                        select village_code, household_id, 'ILLNESS_NOBODY_ILL', 3, '[3, 3]', 'OPEN', date '2020-12-01'
                        from household_present where number = '1408991012019001' returning doubt_id""").query(Long.class).single();
    }

    private String page(String path) {
        var answer = mvc.get().uri(path).header("Accept-Language", "zh-CN").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
