package org.zhucun.measure;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.division.Divisions;
import org.zhucun.household.Cause;
import org.zhucun.household.Words;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The choices of the forms and filters of measures. */
@Component
class MeasureWords {

    /** A field of a kind as the form draws it. */
    record Line(
            String path,
            String type,
            String label,
            @Nullable String unit,
            List<Choice> options) {}

    private final Words words;
    private final Divisions divisions;
    private final Shows shows;

    MeasureWords(Words words, Divisions divisions, Shows shows) {
        this.words = words;
        this.divisions = divisions;
        this.shows = shows;
    }

    static boolean plans() {
        var viewer = Viewers.required();
        return viewer.is(Role.TOWN_CADRE) || viewer.is(Role.FIRST_SECRETARY) || viewer.is(Role.VILLAGE_CLERK);
    }

    List<Choice> kinds() {
        return of("measure.kind", MeasureKind.values());
    }

    List<Choice> sources() {
        return of("measure.moneySource", MoneySource.values());
    }

    List<Choice> causes() {
        return words.choices(Cause.class);
    }

    List<Line> fields(MeasureKind kind) {
        var show = shows.now();
        return kind.fields().stream().map(field -> line(field, show)).toList();
    }

    private static Line line(MeasureField field, Show show) {
        var label = show.say("measure.facts." + field.name());
        var options = switch (field.type()) {
            case CHOICE ->
                field.options().stream()
                        .map(option -> new Choice(option, show.word("measure.facts." + field.name(), option)))
                        .toList();
            case YES_NO ->
                List.of(new Choice("true", show.say("measure.yes")), new Choice("false", show.say("measure.no")));
            default -> List.<Choice>of();
        };
        return new Line(
                field.path(),
                field.type().name(),
                field.required() ? label : show.say("measure.facts.optional", label),
                field.unit() == null ? null : show.say(field.unit(), "").strip(),
                options);
    }

    private List<Choice> of(String prefix, Enum<?>[] constants) {
        var show = shows.now();
        return Arrays.stream(constants)
                .map(one -> new Choice(one.name(), show.word(prefix, one)))
                .toList();
    }

    List<Choice> villages() {
        return divisions.villageChoices();
    }
}
