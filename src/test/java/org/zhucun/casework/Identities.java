package org.zhucun.casework;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers with their check digit, each of somebody whom no other story knows. */
final class Identities {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Identities() {}

    static String next() {
        return of(true);
    }

    static String of(boolean man) {
        var digits = "140898%tY%<tm%<td%s"
                .formatted(LocalDate.of(1970, 1, 1).plusDays(PEOPLE.getAndIncrement()), man ? "011" : "022");
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
