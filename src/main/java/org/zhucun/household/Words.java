package org.zhucun.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The words of the register's constants, as choices of a form and as text of a page. */
@Component
public class Words {

    private static final Map<Class<?>, String> MODULES = Map.ofEntries(
            Map.entry(Sex.class, "person."),
            Map.entry(Politics.class, "person."),
            Map.entry(Education.class, "person."),
            Map.entry(School.class, "person."),
            Map.entry(Labour.class, "person."),
            Map.entry(WorkRegion.class, "person."),
            Map.entry(DisabilityKind.class, "person."),
            Map.entry(IdentityKind.class, "person."),
            Map.entry(Relation.class, "membership."),
            Map.entry(JoinReason.class, "membership."),
            Map.entry(LeaveReason.class, "membership."));

    private final Shows shows;

    Words(Shows shows) {
        this.shows = shows;
    }

    /** The word of a constant, or a dash: the message household.(type).(CONSTANT). */
    public String of(@Nullable Enum<?> constant) {
        return constant == null ? Show.NONE : shows.now().say(key(constant.getDeclaringClass()) + constant.name());
    }

    public <E extends Enum<E>> List<Choice> choices(Class<E> type) {
        return choices(List.of(type.getEnumConstants()));
    }

    public <E extends Enum<E>> List<Choice> choices(List<E> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), of(constant)))
                .toList();
    }

    public List<Choice> yesNo() {
        var show = shows.now();
        return List.of(new Choice("true", show.say("household.yes")), new Choice("false", show.say("household.no")));
    }

    public String of(@Nullable Boolean answer) {
        return answer == null ? Show.NONE : shows.now().say(answer ? "household.yes" : "household.no");
    }

    /** GB/T 3304: 01 to 56. */
    public List<Choice> ethnicGroups() {
        var show = shows.now();
        var names = show.say("household.ethnicGroups").split(" ");
        var choices = new ArrayList<Choice>();
        for (var i = 0; i < names.length; i++) {
            choices.add(new Choice("%02d".formatted(i + 1), names[i]));
        }
        return choices;
    }

    public String ethnicGroup(@Nullable String code) {
        return ethnicGroups().stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(Show.NONE);
    }

    private static String key(Class<?> type) {
        var name = type.getSimpleName();
        return MODULES.getOrDefault(type, "household.") + Character.toLowerCase(name.charAt(0)) + name.substring(1)
                + ".";
    }
}
