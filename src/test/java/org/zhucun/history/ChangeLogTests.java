package org.zhucun.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Viewers;

@WebTest
class ChangeLogTests {

    @Autowired
    ChangeLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MessageSource messages;

    @Autowired
    org.zhucun.web.Vocabulary vocabulary;

    @Test
    void tellsFieldBeforeAndAfterAndMasksTelephones() {
        var villages = TwoVillages.found(jdbc);
        var household = villages.household(jdbc, villages.left(), 1);
        Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql("update household set phone = '13912345678' where household_id = :id")
                        .param("id", household)
                        .update());
        var newest = Viewers.as(villages.clerkOfLeft(), () -> log.of("household", household, null))
                .steps()
                .get(0);
        assertThat(newest.who()).isEqualTo(villages.clerkOfLeft().actor());
        assertThat(newest.lines())
                .extracting(Change.Line::before, Change.Line::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("—", "139****5678"));
    }

    /** Whatever a check of a recorded table names can stand in a history. */
    @Test
    void noConstantOfARecordedTableStandsInAHistoryAsItIsStored() {
        record Check(String tab, String definition) {}
        var words = new FieldWords(messages, vocabulary);
        var json = tools.jackson.databind.json.JsonMapper.shared();
        var oneOf = java.util.regex.Pattern.compile("^CHECK \\(+(\\w+) = ANY \\(ARRAY\\[([^\\]]*)\\]\\)\\)+$");
        var constant = java.util.regex.Pattern.compile("'([A-Z][A-Z0-9_]*)'");
        var checks = jdbc.sql("""
                        select t.relname as tab, pg_get_constraintdef(c.oid) as definition from pg_constraint c join pg_class t on t.oid = c.conrelid
                        where c.contype = 'c' and exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'history_update')""").query(Check.class).list();
        var bare = new java.util.TreeSet<String>();
        var seen = 0;
        org.springframework.context.i18n.LocaleContextHolder.setLocale(java.util.Locale.CHINA);
        try {
            for (var check : checks) {
                var found = oneOf.matcher(check.definition);
                if (!found.matches()) {
                    continue;
                }
                for (var names = constant.matcher(found.group(2)); names.find(); seen++) {
                    var name = names.group(1);
                    if (words.value(check.tab, found.group(1), json.valueToTree(name))
                            .equals(name)) {
                        bare.add(check.tab + "." + found.group(1) + " " + name);
                    }
                }
            }
        } finally {
            org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(bare).isEmpty();
    }

    @Test
    void saysConstantsInWords() {
        var words = new FieldWords(messages, vocabulary);
        var json = tools.jackson.databind.json.JsonMapper.shared();
        org.springframework.context.i18n.LocaleContextHolder.setLocale(java.util.Locale.CHINA);
        try {
            assertThat(words.value("workbook_import", "state", json.valueToTree("APPLIED")))
                    .isEqualTo("已写入");
            assertThat(words.value("income", "source", json.valueToTree("IMPORT")))
                    .isEqualTo("工作簿导入");
            assertThat(words.value("household_year", "main_cause", json.valueToTree("ILLNESS")))
                    .isEqualTo("因病");
            assertThat(words.value(
                            "workbook_import", "applied_at", json.valueToTree("2020-12-21T16:18:28.282359+00:00")))
                    .as("by the clock of the village")
                    .isEqualTo("2020-12-22 00:18");
            assertThat(words.table("holiday")).isEqualTo("节假日安排");
        } finally {
            org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void saysWhichNumberWasShown() {
        var words = new FieldWords(messages, vocabulary);
        var json = tools.jackson.databind.json.JsonMapper.shared();
        for (var locale : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
            org.springframework.context.i18n.LocaleContextHolder.setLocale(locale);
            try {
                for (var field : List.of("bank", "identity", "phone", "print")) {
                    assertThat(words.detailValue("", "field", json.valueToTree(field)))
                            .as(field + " " + locale)
                            .isNotEqualTo(field);
                }
            } finally {
                org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
            }
        }
    }

    @Test
    void saysInWordsWhatAnExportWasNarrowedTo() {
        for (var address : List.of(
                "/doubts/export.csv?village=140899101201&state=EXPLAINED",
                "/cases/export.csv?kind=EXIT&acts=TOWN_CADRE",
                "/households/export.csv?status=POOR")) {
            assertThat(mvc.get().uri(address).with(People.town())).hasStatusOk();
        }
        assertThat(mvc.get().uri("/admin/history?event=EXPORT&who=town").with(People.admin()))
                .bodyText()
                .contains("梨花坡村", "已说明，待确认", "退出", "未脱贫")
                .doesNotContain("EXPLAINED", "140899101201,", "村 140899101201", "TOWN_CADRE", "POOR");
    }

    @Test
    void theNeighbourReadsNoHistory() {
        var villages = TwoVillages.found(jdbc);
        var household = villages.household(jdbc, villages.left(), 1);
        assertThat(Viewers.as(villages.clerkOfRight(), () -> log.of("household", household, null))
                        .steps())
                .isEmpty();
    }

    @Test
    void anAdministratorFindsTheFieldButNeverTheValue() {
        var household =
                Viewers.as(new org.zhucun.viewer.Viewer("town", org.zhucun.viewer.Role.TOWN_CADRE, "140899101"), () -> {
                    jdbc.sql("update household set bank_name = '测试信用社柒' where number = '1408991012029001'")
                            .update();
                    return jdbc.sql("select household_id from household where number = '1408991012029001'")
                            .query(Long.class)
                            .single();
                });
        assertThat(mvc.get()
                        .uri("/admin/history?who=town&table=household&village=140899101202")
                        .with(People.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("开户银行", "#" + household)
                .doesNotContain("测试信用社柒");
        assertThat(mvc.get()
                        .uri("/admin/history/export.csv?who=town&table=household")
                        .with(People.admin()))
                .bodyText()
                .contains("开户银行")
                .doesNotContain("测试信用社柒");
        assertThat(mvc.get().uri("/admin/history?event=EXPORT").with(People.admin()))
                .bodyText()
                .contains("审计");
    }

    @Test
    void whatARowPointsToIsToldByItsNameAndNeverByItsBareKey() {
        var villages = TwoVillages.found(jdbc);
        var household = villages.household(jdbc, villages.left(), 1);
        var lines = Viewers.as(villages.clerkOfLeft(), () -> {
            var promise = jdbc.sql("""
                            insert into follow_up (village_code, kind, what, villager, begun_on, due_on, owner, source, source_id, state)
                            values (:village, 'PROMISE', '送药', true, current_date, current_date, 'clerk', 'VISIT', 40001, 'OPEN') returning follow_up_id""")
                    .param("village", villages.left())
                    .query(Long.class)
                    .single();
            jdbc.sql("update follow_up set household_id = :household, source_id = 40002 where follow_up_id = :id")
                    .param("household", household)
                    .param("id", promise)
                    .update();
            org.springframework.context.i18n.LocaleContextHolder.setLocale(java.util.Locale.CHINA);
            try {
                return log.of("follow_up", promise, null).steps().get(0).lines();
            } finally {
                org.springframework.context.i18n.LocaleContextHolder.resetLocaleContext();
            }
        });
        var head = Viewers.as(
                villages.clerkOfLeft(),
                () -> jdbc.sql("select head_name from household_present where household_id = :id")
                        .param("id", household)
                        .query(String.class)
                        .single());
        assertThat(lines).extracting(Change.Line::after).containsExactlyInAnyOrder(head, "第 40002 号");
        assertThat(lines).extracting(Change.Line::before).containsExactlyInAnyOrder("—", "第 40001 号");
    }

    /** A draw has twenty households, a meeting forty people: whose row was it? */
    @Test
    void whatHappenedToOneOfManySaysWhich() {
        var villages = TwoVillages.found(jdbc);
        var household = villages.household(jdbc, villages.left(), 1);
        var steps = Viewers.as(villages.clerkOfLeft(), () -> {
            for (var year : List.of(2018, 2019)) {
                jdbc.sql(
                                "insert into household_year (village_code, household_id, year, status) values (:village, :id, :year, 'POOR')")
                        .param("village", villages.left())
                        .param("id", household)
                        .param("year", year)
                        .update();
            }
            jdbc.sql(
                            "update household_year set status = 'EXITED', exit_year = 2018 where household_id = :id and year = 2018")
                    .param("id", household)
                    .update();
            return log.of("household", household, null).steps();
        });
        assertThat(steps.get(0).what()).contains("2018").doesNotContain("2019");
        assertThat(steps.get(0).lines()).hasSize(2);
        assertThat(steps.get(1).what()).as("two at one go are counted").doesNotContain("2018", "2019");
    }

    @Test
    void everyRecordedTableAndColumnHasItsWord() {
        var columns = jdbc.sql("""
                        select c.relname || ' ' || a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where t.tgname = 'history_update' and a.attname <> c.relname || '_id'
                          and a.attname not like '%\\_cipher' and a.attname not like '%\\_hash'
                          and a.attname <> all (string_to_array(split_part(encode(t.tgargs, 'escape'), '\\000', 1), ','))""").query(String.class).list();
        assertThat(columns).isNotEmpty();
        for (var locale : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
            assertThat(columns.stream().filter(column -> {
                        var parts = column.split(" ");
                        return messages.getMessage("history.table." + parts[0], null, null, locale) == null
                                || messages.getMessage(
                                                "history.field." + parts[0] + "." + parts[1],
                                                null,
                                                messages.getMessage("history.field." + parts[1], null, null, locale),
                                                locale)
                                        == null;
                    }))
                    .as("history.table.… and history.field.… in messages/history " + locale)
                    .isEmpty();
        }
    }

    /** A household, a person and a village have theirs on a tab; a team is the village's, a dashboard records nothing. */
    @Test
    void everyRecordPageHasItsHistory() throws java.io.IOException {
        var templates = java.nio.file.Path.of("src/main/resources/templates");
        var elsewhere = java.util.Set.of("household", "village", "team", "dashboard");
        try (var pages = java.nio.file.Files.walk(templates)) {
            assertThat(pages.filter(page -> page.endsWith("show.html") || page.endsWith("meeting/deliberation.html"))
                            .filter(page -> !elsewhere.contains(
                                    page.getParent().getFileName().toString())))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(page -> assertThat(java.nio.file.Files.readString(page))
                            .as(page.toString())
                            .contains("history/panel :: changes"));
        }
    }

    @Test
    void everySystemViewerHasAName() throws java.io.IOException {
        var viewers = new java.util.TreeSet<String>();
        var named = java.util.regex.Pattern.compile("Viewer\\.system\\(\\s*\"([a-z-]+)\"");
        try (var sources = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                named.matcher(java.nio.file.Files.readString(source))
                        .results()
                        .forEach(found -> viewers.add(found.group(1)));
            }
        }
        assertThat(viewers).contains("demo", "quality", "job");
        for (var locale : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
            assertThat(viewers)
                    .allSatisfy(viewer -> assertThat(messages.getMessage("history.actor." + viewer, null, null, locale))
                            .isNotNull());
        }
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsDefused() {
        assertThat(Exports.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(Exports.harmless("@x")).isEqualTo("'@x");
        assertThat(Exports.harmless("＝1+1")).isEqualTo("'＝1+1");
        assertThat(Exports.harmless("-2+3")).isEqualTo("'-2+3");
        assertThat(Exports.harmless("王建国")).isEqualTo("王建国");
        assertThat(Exports.harmless("-1,204.50")).as("a loss is a number").isEqualTo("-1,204.50");
    }
}
