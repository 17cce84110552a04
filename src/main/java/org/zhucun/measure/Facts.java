package org.zhucun.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;
import tools.jackson.databind.JsonNode;

/** The facts of a measure by its kind: read from what was typed, kept as typed json, shown in words. */
final class Facts {

    private static final int LONGEST = 100;

    private Facts() {}

    /** What was typed, as values; what does not fit is noted on its field, what belongs to no field is left out. */
    static Map<String, Object> read(MeasureKind kind, Map<String, String> typed, Errors errors) {
        var facts = new LinkedHashMap<String, Object>();
        for (var field : kind.fields()) {
            var text = typed.get(field.name());
            if (text == null || text.isBlank()) {
                if (field.required()) {
                    errors.rejectValue(field.path(), "Missing");
                }
                continue;
            }
            var value = value(
                    field, Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
            if (value == null) {
                errors.rejectValue(field.path(), "Wrong." + field.type());
            } else {
                facts.put(field.name(), value);
            }
        }
        return facts;
    }

    private static @Nullable Object value(MeasureField field, String text) {
        try {
            return switch (field.type()) {
                case TEXT -> text.length() <= LONGEST ? text : null;
                case MONEY -> number(text, 2);
                case DECIMAL -> number(text, 2);
                case WHOLE -> number(text, 0);
                case DATE -> LocalDate.parse(text).toString();
                case YES_NO -> field.options().contains(text) ? Boolean.valueOf(text) : null;
                case CHOICE -> field.options().contains(text) ? text : null;
            };
        } catch (NumberFormatException | DateTimeParseException notThat) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String text, int scale) {
        var number = new BigDecimal(text.replaceAll("[,\\s]", ""));
        return number.signum() < 0 || number.scale() > scale || number.precision() - number.scale() > 10
                ? null
                : number.setScale(scale);
    }

    /** What is known of a measure before it is planned, say of whoever misses a benefit: educationAid:RAIN_DEW. */
    static Map<String, String> known(MeasureKind kind, @Nullable String fact) {
        return kind.fields().stream()
                .flatMap(field -> field.options().stream()
                        .filter(option -> (field.name() + ":" + option).equals(fact))
                        .map(option -> Map.of(field.name(), option)))
                .findFirst()
                .orElse(Map.of());
    }

    /** The words of what is known, as a name for the measure. */
    static String called(Map<String, String> known, Show show) {
        return known.entrySet().stream()
                .map(one -> show.word("measure.facts." + one.getKey(), one.getValue()))
                .findFirst()
                .orElse("");
    }

    /** As the form shows them again. */
    static Map<String, String> typed(MeasureKind kind, JsonNode facts) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : kind.fields()) {
            var value = facts.get(field.name());
            if (value != null) {
                typed.put(field.name(), value.isNumber() ? value.decimalValue().toPlainString() : value.asString());
            }
        }
        return typed;
    }

    static List<Fact> shown(MeasureKind kind, JsonNode facts, Show show) {
        var shown = new ArrayList<Fact>();
        for (var field : kind.fields()) {
            var value = facts.get(field.name());
            if (value != null) {
                shown.add(new Fact(show.say("measure.facts." + field.name()), word(field, value, show)));
            }
        }
        return shown;
    }

    private static String word(MeasureField field, JsonNode value, Show show) {
        return switch (field.type()) {
            case TEXT, DATE -> value.asString();
            case MONEY -> show.say("measure.yuan", Show.money(value.decimalValue()));
            case DECIMAL, WHOLE -> show.say(Objects.requireNonNull(field.unit()), Show.count(value.decimalValue()));
            case YES_NO -> show.say(value.booleanValue() ? "measure.yes" : "measure.no");
            case CHOICE -> show.word("measure.facts." + field.name(), value.asString());
        };
    }
}
