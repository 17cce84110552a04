package org.zhucun.window;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The number somebody was just given. A page that is loaded again on a bad signal must not lose it, so it stays for as long
 * as one needs to copy it, and no longer: a phone may go from hand to hand.
 */
record GivenNumber(String village, String number, Instant at) implements Serializable {

    private static final String NAME = "givenNumber";
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    static void keep(HttpSession session, String village, String number) {
        session.setAttribute(
                NAME, new GivenNumber(village, number, InstantSource.system().instant()));
    }

    static @Nullable String in(@Nullable HttpSession session, String village) {
        return session != null
                        && session.getAttribute(NAME) instanceof GivenNumber given
                        && given.village.equals(village)
                        && given.at
                                .plus(LONG_ENOUGH)
                                .isAfter(InstantSource.system().instant())
                ? given.number
                : null;
    }
}
