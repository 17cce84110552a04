package org.zhucun.secretary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.Show;

/** Constants as choices and chips of a list. */
final class Words {

    private Words() {}

    static boolean known(Enum<?>[] constants, @Nullable String name) {
        return Arrays.stream(constants).anyMatch(one -> one.name().equals(name));
    }

    static List<Choice> choices(Enum<?>[] constants, String words, Show show) {
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), show.word(words, one)))
                .toList();
    }

    static void put(Map<String, String> chosen, String name, @Nullable String value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    static void chip(List<Chip> chips, Here here, String name, String label, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(label, value, here.without(name)));
        }
    }
}
