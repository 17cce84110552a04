package org.zhucun.casework;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;

/** The words of cases, as text and as choices. */
final class CaseWords {

    private CaseWords() {}

    /** Who takes a step: 驻村第一书记、村文书. */
    static String actors(Stage stage, Show show) {
        return Arrays.stream(Role.values())
                .filter(stage.actors()::contains)
                .map(role -> show.word("role", role))
                .collect(Collectors.joining(show.say("case.or")));
    }

    static List<Choice> choices(Iterable<? extends Enum<?>> constants, String prefix, Show show) {
        var choices = new java.util.ArrayList<Choice>();
        constants.forEach(one -> choices.add(new Choice(one.name(), show.word(prefix, one))));
        return choices;
    }
}
