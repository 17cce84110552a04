package org.zhucun.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.intake.Intake;
import org.zhucun.intake.OtherTown;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** What was planted in the workbooks of 2020 is found, household by household, and nothing else. */
@WebTest
class ContradictionTests {

    private static final OtherTown TOWN = new OtherTown("140899179", "140881", "140880");

    @Autowired
    Intake intake;

    @Autowired
    Contradictions contradictions;

    @Autowired
    Passages passages;

    @Autowired
    DoubtRegister register;

    @Autowired
    JdbcClient jdbc;

    @Test
    void findsWhatWasPlantedAndNothingElse() {
        TOWN.found(jdbc);
        Viewers.as(TOWN.cadre(), () -> {
            intake.load(TOWN.sample("households-2020"), Progress.UNWATCHED, 0);
            intake.load(TOWN.sample("members-2020"), Progress.UNWATCHED, 0);
            contradictions.lookThrough(Progress.UNWATCHED);
            assertThat(found("OPEN"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ILLNESS_NOBODY_ILL", "方新民、胡小军、苏海龙、谭立功、赖新民",
                            "SCHOOLING_NO_PUPIL", "熊小军、王长有、范丽娟、谭铁柱",
                            "DISABILITY_NOBODY_DISABLED", "宋天保、文铁柱、蒋俊杰",
                            "SEVERAL_HEADS", "姜浩然、徐浩然",
                            "EXITED_DANGEROUS_HOUSE", "白满仓、谢建国、龙铁柱",
                            "ARABLE_TOO_LARGE", "戴永红、杜文军",
                            "WORKING_WITHOUT_ABILITY", "冯耀武、袁文军、龚蓉",
                            "MONTHS_NO_PLACE", "曹天保、曹满仓、李翠萍、武根生、汪艳、魏晓燕",
                            "TOO_OLD_FOR_PRIMARY_SCHOOL", "曹保平、马小军",
                            "HEALTHY_WITHOUT_LABOUR", "许春花、谢佳怡"));

            mend("胡小军", "SKILL");
            passages.afterChanges();
            assertThat(found("OPEN").get("ILLNESS_NOBODY_ILL")).isEqualTo("方新民、苏海龙、谭立功、赖新民");
            assertThat(found("CLOSED")).containsExactly(Map.entry("ILLNESS_NOBODY_ILL", "胡小军"));

            var doubt = doubt("苏海龙", "ILLNESS_NOBODY_ILL");
            register.explain(doubt, "病人去年走了，原因还没改");
            assertThatThrownBy(() -> register.confirm(doubt)).isInstanceOf(Refusal.class);
            Viewers.as(TOWN.clerk(204), () -> register.confirm(doubt));
            contradictions.lookThrough(Progress.UNWATCHED);
            assertThat(found("CONFIRMED")).containsExactly(Map.entry("ILLNESS_NOBODY_ILL", "苏海龙"));

            mend("苏海龙", "SCHOOLING");
            contradictions.catchUp();
            mend("苏海龙", "ILLNESS");
            contradictions.catchUp();
            assertThat(found("OPEN").get("ILLNESS_NOBODY_ILL")).contains("苏海龙");

            contradictions.lookThrough(Progress.UNWATCHED);
            assertThat(found("OPEN").get("SEVERAL_HEADS")).isEqualTo("姜浩然、徐浩然");
        });
    }

    private void mend(String head, String cause) {
        jdbc.sql("""
                        update household_year set main_cause = :cause, other_cause_1 = null, other_cause_2 = null
                        where year = 2020 and household_id = (select d.household_id from doubt d join household_present h using (household_id)
                                                              where h.head_name = :head and d.rule = 'ILLNESS_NOBODY_ILL'
                                                                and starts_with(d.village_code, :town))""")
                .param("cause", cause)
                .param("head", head)
                .param("town", TOWN.code())
                .update();
    }

    private long doubt(String head, String rule) {
        return jdbc.sql("""
                        select doubt_id from doubt join household_present using (household_id)
                        where head_name = :head and rule = :rule and starts_with(doubt.village_code, :town)""")
                .param("head", head)
                .param("rule", rule)
                .param("town", TOWN.code())
                .query(Long.class)
                .single();
    }

    /** Names by rule: of the person a doubt is about, else of the head. */
    private Map<String, String> found(String state) {
        var names = new TreeMap<String, String>();
        jdbc.sql("""
                        select d.rule, string_agg(coalesce(p.name, h.head_name), '、' order by coalesce(p.name, h.head_name) collate "C") as names
                        from doubt d join household_present h on h.household_id = d.household_id left join person p on p.person_id = d.person_id
                        where d.state = :state and d.rule <> 'NO_HELPER' -- workbooks know no helpers
                        group by d.rule""").param("state", state).query(row -> {
            names.put(row.getString("rule"), row.getString("names"));
        });
        return names;
    }
}
