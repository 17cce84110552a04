package org.zhucun.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnSessionsTests {

    @Test
    void namesABrowserAsPeopleKnowIt() {
        assertThat(
                        OwnSessions.browser(
                                "Mozilla/5.0 (Linux; Android 12; M2007J17C) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome Mobile 120 · Android 12");
        assertThat(OwnSessions.browser("curl/8.1.2")).startsWith("curl 8");
        assertThat(OwnSessions.browser("一个没听说过的程序")).isEqualTo("一个没听说过的程序");
        assertThat(OwnSessions.browser("")).isEmpty();
    }
}
