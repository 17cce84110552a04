package org.zhucun.register;

/** Income per head as a multiple of the poverty line of its year: below it, up to 1.5, 2 and 3 times, above. */
enum Band {
    UNDER,
    TO_1_5,
    TO_2,
    TO_3,
    OVER
}
