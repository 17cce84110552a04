package org.zhucun.secretary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewers;

/** What the county and a town of their own do with people and postings, through the pages. */
@WebTest
class SecretaryStoryTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Postings postings;

    @Autowired
    Clock clock;

    private SecretaryTown town;

    @BeforeEach
    void found() {
        town = SecretaryTown.found(jdbc, "140899175", 201);
    }

    @Test
    void keepsWhatWasTypedAndFindsWhomItRegistered() {
        var typed = facts("尉迟明");
        typed.put("phone", "不知道");
        typed.put("workingSince", "1979-01-01");
        assertThat(post("county", "/secretaries", typed))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"尉迟明\"", "value=\"不知道\"", "7 到 20 位数字");
        typed.put("phone", "13911112222");
        assertThat(post("county", "/secretaries", typed))
                .hasStatus(422)
                .bodyText()
                .contains("不能早于出生");
        typed.put("workingSince", "2003-08-01");
        var page = location(post("county", "/secretaries", typed));
        assertThat(get("county", page)).hasStatusOk().bodyText().contains("尉迟明", "有慢性病", "市审计局");
        for (var query : new String[] {"尉迟", "yuchi", "13911112222"}) {
            assertThat(get("county", "/secretaries?q=" + query)).bodyText().contains("尉迟明", "id=\"total\">1<");
        }
        assertThat(get("county", "/secretaries?q=尉迟&posted=held")).bodyText().contains("id=\"total\">0<");
        assertThat(get("county", "/secretaries/export.csv?q=尉迟"))
                .hasStatusOk()
                .bodyText()
                .contains("尉迟明");
        typed.put("version", "0");
        typed.put("unit", "市统计局");
        assertThat(post("county", page, typed)).hasStatus3xxRedirection();
        assertThat(get("county", page)).bodyText().contains("市统计局", "市审计局");
        assertThat(post("county", page, typed)).as("read before the change").hasStatus(409);
    }

    @Test
    void aNominationIsRefusedWithRuleAndFactAndThenGoesTheWholeWay() {
        var typed = facts("令狐强");
        typed.remove("partySince");
        var person = location(post("county", "/secretaries", typed));
        var nomination = new LinkedHashMap<>(Map.of(
                "cadre", person.replaceAll("\\D", ""),
                "village", town.left(),
                "role", "FIRST_SECRETARY",
                "source", "UNIT",
                "dutiesReleased", "true",
                "day", today().minusDays(30).toString(),
                "plannedFrom", today().toString(),
                "plannedUntil", today().plusMonths(24).minusDays(1).toString()));
        assertThat(post("county", "/postings", nomination))
                .hasStatus(422)
                .bodyText()
                .contains("第一书记、队长必须是党员", "入党时间：—", "参加工作");
        typed.put("partySince", "2006-07-01");
        typed.put("version", "0");
        post("county", person, typed);
        nomination.put("plannedUntil", today().plusMonths(23).toString());
        assertThat(post("county", "/postings", nomination))
                .hasStatus(422)
                .bodyText()
                .contains("每期不少于 24 个月");
        nomination.put("plannedUntil", today().plusMonths(24).toString());
        var posting = location(post("county", "/postings", nomination));
        assertThat(get("county", posting)).bodyText().contains("令狐强", "已提名").doesNotContain("/review\"");
        post("county", posting + "/review", step(today().minusDays(20)));
        assertThat(state(posting)).as("not by who nominated").isEqualTo("NOMINATED");
        assertThat(get("county2", posting)).bodyText().contains(posting + "/review", "提名条件");
        assertThat(post("county2", posting + "/rejection", step(today().minusDays(20))))
                .as("a rejection needs its reason")
                .hasStatus(422);
        assertThat(post("county2", posting + "/review", step(today().minusDays(20))))
                .hasStatus3xxRedirection();
        post(town.cadre(), posting + "/arrival", step(today()));
        assertThat(state(posting)).as("not before the training").isEqualTo("REVIEWED");
        post("county", posting + "/training", step(today().minusDays(5)));
        post("county", posting + "/arrival", step(today()));
        assertThat(state(posting)).as("arrival is the town's").isEqualTo("TRAINED");
        post(town.cadre(), posting + "/arrival", step(today()));
        assertThat(state(posting)).as("not without the party relation").isEqualTo("TRAINED");
        var arrival = step(today());
        arrival.put("partyRelationOn", today().minusDays(1).toString());
        arrival.put("account", String.valueOf(town.account(jdbc, "town")));
        post(town.cadre(), posting + "/arrival", arrival);
        assertThat(state(posting)).as("not with an account of elsewhere").isEqualTo("TRAINED");
        arrival.put("account", String.valueOf(town.account(jdbc, town.secretaryOf(town.left()))));
        assertThat(post(town.cadre(), posting + "/arrival", arrival)).hasStatus3xxRedirection();
        assertThat(state(posting)).isEqualTo("IN_POST");
        assertThat(get(town.cadre(), posting)).bodyText().contains("确认到岗", "在岗");
        assertThat(post("county", posting + "/unheard-of", step(today()))).hasStatus(404);

        var second = SecretaryTown.able("第二人");
        var other = Viewers.as(SecretaryTown.COUNTY, () -> {
            var cadre = postings.register(second);
            return postings.nominate(new Nomination(
                    cadre,
                    town.left(),
                    PostingRole.FIRST_SECRETARY,
                    NominationSource.SELF,
                    true,
                    today().minusDays(30),
                    today(),
                    today().plusMonths(30)));
        });
        Viewers.as(SecretaryTown.COUNTY2, () -> {
            postings.take(other, PostingStep.REVIEW, StepFacts.on(today().minusDays(9)));
            postings.take(other, PostingStep.TRAIN, StepFacts.on(today().minusDays(9)));
        });
        assertThatThrownBy(() -> Viewers.as(
                        town.town(),
                        () -> postings.take(other, PostingStep.ARRIVE, StepFacts.arrival(today(), today(), null))))
                .hasMessage("villagePosting.refused.second");
    }

    @Test
    void nobodyIsInPostInTwoVillagesAtOnce() {
        var here = SecretaryTown.found(jdbc, "140899300", 201);
        var there = SecretaryTown.found(jdbc, "140899301", 201);
        var arrived = today().minusMonths(6);
        var cadre = Viewers.as(SecretaryTown.COUNTY, () -> postings.register(SecretaryTown.able("公孙一处")));
        var first = trained(cadre, here.left());
        var second = trained(cadre, there.right());
        arrive(here, first, arrived);
        assertThatThrownBy(() -> arrive(there, second, arrived))
                .as("in the next town, which does not see the first")
                .hasMessage("villagePosting.refused.held");
        assertThatThrownBy(() -> trained(cadre, here.right())).hasMessage("villagePosting.refused.held");
        var typed = new LinkedHashMap<>(Map.of(
                "cadre", String.valueOf(cadre),
                "village", here.right(),
                "role", "TEAM_MEMBER",
                "source", "UNIT",
                "dutiesReleased", "true",
                "day", today().toString(),
                "plannedFrom", today().toString(),
                "plannedUntil", today().plusMonths(30).toString()));
        assertThat(post("county", "/postings", typed))
                .hasStatus(422)
                .bodyText()
                .contains("还在左村300201在岗", "value=\"" + today().plusMonths(30) + "\"");
        assertThatThrownBy(() -> Viewers.as(
                        SecretaryTown.COUNTY,
                        () -> jdbc.sql("""
                                        update village_posting set state = 'IN_POST', arrived_on = date '2020-07-01', party_relation_on = date '2020-06-01'
                                        where village_posting_id = :id""").param("id", second).update()))
                .hasMessageContaining("village_posting_held");
        Viewers.as(
                SecretaryTown.COUNTY,
                () -> postings.take(first, PostingStep.REPLACE, StepFacts.end(today(), EndGround.UNIT_NEED, "单位工作需要")));
        arrive(there, second, today());
        assertThat(state("/postings/" + second)).isEqualTo("IN_POST");
    }

    private long trained(long cadre, String village) {
        var day = today().minusMonths(7);
        var id = Viewers.as(
                SecretaryTown.COUNTY,
                () -> postings.nominate(new Nomination(
                        cadre,
                        village,
                        PostingRole.TEAM_MEMBER,
                        NominationSource.UNIT,
                        true,
                        day,
                        day,
                        day.plusMonths(30))));
        Viewers.as(SecretaryTown.COUNTY2, () -> {
            postings.take(id, PostingStep.REVIEW, StepFacts.on(day));
            postings.take(id, PostingStep.TRAIN, StepFacts.on(day));
        });
        return id;
    }

    private void arrive(SecretaryTown where, long posting, LocalDate day) {
        Viewers.as(
                where.town(),
                () -> postings.take(posting, PostingStep.ARRIVE, StepFacts.arrival(day, day.minusDays(1), null)));
    }

    @Test
    void eachVillageSeesItsOwnPeopleAndOnlyTheCountyTheirHealth() throws IOException {
        var arrived = LocalDate.of(2019, 3, 4);
        var account = town.account(jdbc, town.secretaryOf(town.right()));
        var posting = SecretaryTown.inPost(
                postings,
                town,
                "呼延杰",
                town.right(),
                PostingRole.FIRST_SECRETARY,
                arrived,
                arrived.plusYears(3),
                account);
        var cadre = Viewers.as(
                town.secretary(town.right()),
                () -> postings.postedOn(town.right(), arrived).get(0).cadreId());
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        assertThat(mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                "/secretaries/" + cadre + "/photo")
                        .file(new MockMultipartFile("file", "a.png", "image/png", picture.toByteArray()))
                        .with(People.of("county"))
                        .with(csrf())))
                .hasStatus3xxRedirection();
        var photo = "/attachments/"
                + Viewers.as(
                        SecretaryTown.COUNTY,
                        () -> jdbc.sql(
                                        "select attachment_id from attachment where subject_table = 'cadre' and subject_id = :id")
                                .param("id", cadre)
                                .query(Long.class)
                                .single());
        var own = town.secretaryOf(town.right());
        assertThat(get(own, "/secretaries/" + cadre))
                .hasStatusOk()
                .bodyText()
                .contains("呼延杰", photo)
                .doesNotContain("有慢性病");
        assertThat(get(own, "/postings/" + posting)).hasStatusOk();
        assertThat(get(own, photo)).hasStatusOk();
        var neighbour = town.secretaryOf(town.left());
        assertThat(get(neighbour, "/secretaries/" + cadre)).hasStatus(404);
        assertThat(get(neighbour, "/postings/" + posting)).hasStatus(404);
        assertThat(get(neighbour, photo)).hasStatus(404);
        assertThat(get(neighbour, "/postings")).bodyText().doesNotContain("呼延杰");
        assertThat(get("town", "/secretaries/" + cadre)).as("another town").hasStatus(404);
        assertThat(get(town.cadre(), "/secretaries")).bodyText().contains("呼延杰");
        assertThat(Viewers.as(
                        town.town(),
                        () -> jdbc.sql("update cadre set phone = '13000000000' where cadre_id = :id")
                                .param("id", cadre)
                                .update()))
                .as("the county keeps the record")
                .isZero();
        assertThat(Viewers.as(town.town(), () -> postings.postingOf(own, town.right(), arrived)))
                .hasValueSatisfying(held -> {
                    assertThat(held.villagePostingId()).isEqualTo(posting);
                    assertThat(held.role()).isEqualTo(PostingRole.FIRST_SECRETARY);
                    assertThat(held.unit()).isEqualTo("市直机关工委");
                    assertThat(held.from()).isEqualTo(arrived);
                });
        assertThat(Viewers.as(town.town(), () -> postings.postedOn(town.code(), arrived.minusDays(1))))
                .as("the day before")
                .noneMatch(held -> held.villagePostingId() == posting);
        Viewers.as(
                SecretaryTown.COUNTY,
                () -> postings.take(
                        posting,
                        PostingStep.REPLACE,
                        StepFacts.end(
                                LocalDate.of(2021, 3, 4).isAfter(today()) ? today() : LocalDate.of(2021, 3, 4),
                                EndGround.HEALTH,
                                "住院")));
        assertThat(jdbc.sql("select ends_on from posting where account_id = :id and prefix = :village")
                        .param("id", account)
                        .param("village", town.right())
                        .query(LocalDate.class)
                        .single())
                .as("the account's posting ends with it")
                .isNotNull();
    }

    @Test
    void aRecallIsByADocumentOfTheSendingUnitThatTownAndCountyRead() throws IOException {
        var town = SecretaryTown.found(jdbc, "140899313", 201);
        var arrived = today().minusMonths(6);
        var cadre = Viewers.as(SecretaryTown.COUNTY, () -> postings.register(SecretaryTown.able("公孙召回")));
        var id = trained(cadre, town.left());
        arrive(town, id, arrived);
        Viewers.as(
                SecretaryTown.COUNTY,
                () -> postings.take(
                        id, PostingStep.PROPOSE_RECALL, StepFacts.end(today().minusDays(2), EndGround.ABSENT, "三次脱岗")));
        var page = "/postings/" + id;
        assertThat(mvc.post()
                        .uri(page + "/recall")
                        .param("day", today().toString())
                        .param("because", "属实")
                        .param("documentOn", today().plusDays(1).toString())
                        .with(People.of("county2"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("文件的日期还没到");
        assertThat(mvc.post()
                        .uri(page + "/recall")
                        .param("day", today().minusDays(1).toString())
                        .param("because", "属实")
                        .param("documentOn", today().toString())
                        .with(People.of("county2"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("请填文号", "文件要在召回", "请附上派出单位的文件", "属实");
        assertThat(state(page)).isEqualTo("RECALLING");
        assertThat(mvc.post()
                        .uri(page + "/recall")
                        .multipart()
                        .file(new MockMultipartFile("document", "召回通知.png", "image/png", picture()))
                        .param("day", today().toString())
                        .param("because", "属实")
                        .param("documentNumber", "运直工发〔2020〕15号")
                        .param("documentOn", today().minusDays(1).toString())
                        .with(People.of("county2"))
                        .with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(state(page)).isEqualTo("RECALLED");
        var file = Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("""
                                select '/attachments/' || f.attachment_id from attachment f join posting_step s on s.posting_step_id = f.subject_id
                                where f.subject_table = 'posting_step' and s.village_posting_id = :id""").param("id", id).query(String.class).single());
        for (var who : new String[] {"county", town.cadre()}) {
            assertThat(get(who, page)).bodyText().contains("派出单位文件 运直工发〔2020〕15号", file);
            assertThat(get(who, file)).hasStatusOk();
        }
        var here = town.secretaryOf(town.left());
        assertThat(get(here, page)).bodyText().doesNotContain(file);
        assertThat(get(here, file)).as("the village does not").hasStatus(404);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String state(String page) {
        return Viewers.as(
                SecretaryTown.COUNTY,
                () -> jdbc.sql("select state from village_posting where village_posting_id = :id")
                        .param("id", Long.valueOf(page.replaceAll("\\D", "")))
                        .query(String.class)
                        .single());
    }

    private static Map<String, String> step(LocalDate day) {
        return new LinkedHashMap<>(Map.of("day", day.toString()));
    }

    private static LinkedHashMap<String, String> facts(String name) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("name", name);
        facts.put("sex", "MALE");
        facts.put("bornOn", "1980-05-01");
        facts.put("education", "BACHELOR");
        facts.put("partySince", "2006-07-01");
        facts.put("grade", "SECTION");
        facts.put("_reserve", "");
        facts.put("unit", "市审计局");
        facts.put("unitKind", "GOVERNMENT");
        facts.put("unitLevel", "CITY");
        facts.put("workingSince", "2003-08-01");
        facts.put("health", "CHRONIC");
        facts.put("partyYears", "5");
        facts.put("economyYears", "3");
        facts.put("socialYears", "1");
        facts.put("phone", "13911110000");
        return facts;
    }

    private MvcTestResult get(String who, String address) {
        return mvc.get().uri(address).with(People.of(who)).exchange();
    }

    private MvcTestResult post(String who, String address, Map<String, String> typed) {
        var request = mvc.post().uri(address).with(People.of(who)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
