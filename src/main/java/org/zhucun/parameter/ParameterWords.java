package org.zhucun.parameter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Show;

/** What parameters, their units and their values are called. */
@Component
class ParameterWords {

    private static final java.util.List<String> GROUPS = java.util.List.of(
            "poverty-line",
            "identification",
            "exit",
            "village-exit",
            "county-exit",
            "monitoring",
            "visit",
            "quality",
            "login",
            "session",
            "password",
            "intake");

    /** Where the group of a parameter stands in the list; a group of a later module stands at the end. */
    static int rank(String name) {
        var place = GROUPS.indexOf(group(name));
        return place < 0 ? GROUPS.size() : place;
    }

    String label(String name, Show show) {
        return show.say("parameter.label." + name);
    }

    String group(String group, Show show) {
        return show.say("parameter.group." + group);
    }

    String unit(Definition definition, Show show) {
        return show.say("parameter.unit." + definition.unit());
    }

    String area(ParameterValue value, Show show) {
        return value.area().isEmpty()
                ? show.say("parameter.country")
                : value.place() == null ? value.area() : value.place();
    }

    /** 4,000 元/人·年; 2/3. */
    String value(@Nullable Definition definition, String value, Show show) {
        if (definition == null || definition.kind().isText()) {
            return value;
        }
        return Show.count(new BigDecimal(value)) + " " + unit(definition, show);
    }

    /** What may be typed: a whole number from 3 to 20. */
    String rule(Definition definition, Show show) {
        var rule = show.say(
                "parameter.kind." + definition.kind(),
                Show.count(definition.low()),
                Show.count(definition.high()),
                unit(definition, show));
        return definition.yearly() ? rule + show.say("parameter.yearly") : rule;
    }

    /** The part of a name before its first dot; the poverty line stands for itself. */
    static String group(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
