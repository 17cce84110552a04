package org.zhucun.notice;

import java.security.SecureRandom;

/** Numbers by which a villager follows what they raised: sixteen random digits, easy to read out and type on any phone. */
public final class FollowNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private FollowNumbers() {}

    public static String next() {
        var number = new StringBuilder(16);
        for (var i = 0; i < 16; i++) {
            number.append((char) ('0' + RANDOM.nextInt(10)));
        }
        return number.toString();
    }

    /** In fours, as it is shown. */
    public static String shown(String number) {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
