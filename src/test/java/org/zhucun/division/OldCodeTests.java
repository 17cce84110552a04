package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.zhucun.People;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class OldCodeTests {

    private static final String TOWN = "140899370";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OldCodes oldCodes;

    @Test
    void theAddressOfAListLeadsFromTheOldCodeToTheCodeOfToday() {
        found(TOWN, "旧码镇");
        found(TOWN + "201", "旧码村");
        found(TOWN + "202", "邻码村");
        household(TOWN + "201");
        assertThat(mvc.get().uri("/households?village=" + TOWN + "201").with(People.county()))
                .hasStatusOk()
                .bodyText()
                .contains("旧码户主");

        step(TOWN + "201", "code", TOWN + "209");

        for (var list : new String[] {"/households", "/persons", "/doubts", "/cases", "/visits"}) {
            assertThat(mvc.get().uri(list + "?village=" + TOWN + "201&q=旧").with(People.county()))
                    .hasStatus3xxRedirection()
                    .hasRedirectedUrl(list + "?q=%E6%97%A7&village=" + TOWN + "209");
        }
        assertThat(mvc.get().uri("/households?village=" + TOWN + "209").with(People.county()))
                .hasStatusOk()
                .bodyText()
                .contains("旧码户主");
        assertThat(mvc.get().uri("/admin/history?village=" + TOWN + "201").with(People.admin()))
                .as("the history is asked by the codes of its time")
                .hasStatusOk();

        step(TOWN + "209", "merger", TOWN + "202");

        for (var old : new String[] {"201", "209"}) {
            assertThat(mvc.get().uri("/households?village=" + TOWN + old).with(People.county()))
                    .hasRedirectedUrl("/households?village=" + TOWN + "202");
        }
    }

    /** The parameters of an upload that is too large cannot be read; the page that says so must not ask for them. */
    @Test
    void theErrorPageOfAnUploadThatIsTooLargeReadsNoParameter() throws Exception {
        var request = new MockHttpServletRequest("GET", "/error") {
            @Override
            public String getParameter(String name) {
                throw new IllegalStateException("the request was rejected because its size exceeds the maximum");
            }
        };
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(oldCodes.preHandle(request, new MockHttpServletResponse(), this))
                .isTrue();
    }

    private void step(String code, String step, String to) {
        assertThat(mvc.post()
                        .uri("/admin/divisions/" + code + "/" + step)
                        .param("to", to)
                        .param("day", "2020-12-21")
                        .param("reason", "县政函〔2020〕9 号")
                        .param("shown", "true")
                        .with(People.admin())
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private void found(String code, String name) {
        jdbc.sql("insert into division (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
    }

    private void household(String village) {
        Viewers.as(new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village), () -> {
            var household = jdbc.sql(
                            "insert into household (village_code, number, registered_on) values (:village, :number, date '2020-12-21') returning household_id")
                    .param("village", village)
                    .param("number", village + "0001")
                    .query(Long.class)
                    .single();
            var person = jdbc.sql(
                            "insert into person (village_code, name, pinyin, initials) values (:village, '旧码户主', 'jiumahuzhu', 'jmhz') returning person_id")
                    .param("village", village)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                            values (:village, :household, :person, 'HEAD', date '2020-12-21', 'REGISTERED')""")
                    .param("village", village)
                    .param("household", household)
                    .param("person", person)
                    .update();
            return jdbc.sql("update household set head_person_id = :person where household_id = :household")
                    .param("person", person)
                    .param("household", household)
                    .update();
        });
    }
}
