package org.zhucun.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhucun.People;
import org.zhucun.WebTest;

/** What makes no sense in the address of a list or page is as if it were not asked. */
@WebTest
class NonsenseInAddressTests {

    private static final String NONSENSE =
            "?page=abc&before=abc&after=x&seen=abc&from=abc&to=9999999-01-01&year=abc&month=abc&of=abc&day=abc&household=abc"
                    + "&list=abc&disaster=abc&person=abc&village=abc&town=abc&size=abc&sort=abc&age=abc&state=abc&kind=abc&terrain=abc&stage=abc&rule=abc";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void aPageOpensWhateverStandsInItsAddress() {
        var failed = new ArrayList<String>();
        var opened = 0;
        for (var page : pages()) {
            for (var reader : List.of(People.town(), People.admin())) {
                if (get(page, reader).getStatus() == 200) {
                    opened++;
                    for (var asked : List.of(NONSENSE, "?page=2147483647", "?page=-3")) {
                        var status = follow(page + asked, reader);
                        // a dashboard of a town that is not one's own is not there
                        if (!status.equals("200") && !(status.equals("404") && page.startsWith("/dashboards/"))) {
                            failed.add(page + asked + ": " + status);
                        }
                    }
                }
            }
        }
        assertThat(opened).as("pages").isGreaterThan(40);
        assertThat(failed).isEmpty();
    }

    @Test
    void aPlaceInAListAfterADayThatIsNoneIsItsBeginning() {
        assertThat(mvc.get()
                        .uri("/persons?sort=age&after=0~2020-02-31~140899101201~1")
                        .with(People.town()))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"total\"");
    }

    @Test
    void anEmptyListCountsNoRows() {
        assertThat(mvc.get().uri("/imports?state=APPLYING").with(People.town()).header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("0–0");
    }

    @Test
    void theHistoryIsReadFromTheDayThatCanBeRead() {
        assertThat(mvc.get().uri("/admin/history?from=abc&to=2999-01-01").with(People.admin()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2999-01-01\"");
        assertThat(mvc.get().uri("/admin/history/export.csv?from=abc").with(People.admin()))
                .hasStatusOk();
    }

    /** The status at the end of the way, or what broke on it. */
    private String follow(String address, RequestPostProcessor reader) {
        try {
            var answer = get(address, reader);
            for (var step = 0; step < 12 && answer.getRedirectedUrl() != null; step++) {
                answer = get(answer.getRedirectedUrl(), reader);
            }
            return String.valueOf(answer.getStatus());
        } catch (IllegalStateException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private MockHttpServletResponse get(String address, RequestPostProcessor reader) {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request(
                                HttpMethod.GET, java.net.URI.create(address))
                        .with(reader))
                .getResponse();
    }

    /** The addresses without a variable part that are read. */
    private List<String> pages() {
        var pages = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.zhucun")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.contains("{") && !pattern.contains("."))
                        .forEach(pages::add);
            }
        });
        return List.copyOf(pages);
    }
}
