package org.zhucun.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of 两不愁三保障 and water that a visit found missing. */
enum Lack {
    FOOD,
    CLOTHING,
    EDUCATION,
    MEDICAL,
    HOUSING,
    WATER;

    static String text(@Nullable List<Lack> missing) {
        return missing == null
                ? ""
                : missing.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    static List<Lack> of(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Lack::valueOf).toList();
    }
}
