package org.zhucun.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field as the template writes it: label, hint, error, control.
 *
 * @param value what was typed, also when it could not be understood
 * @param describedBy the ids of hint and error, null without either
 * @param invalid "true" or null, as aria-invalid wants it
 * @param mark whether the field is the rarer kind of its form: optional among required ones, or the reverse
 */
record FormField(
        String id,
        String name,
        String value,
        @Nullable String hint,
        @Nullable String error,
        @Nullable String describedBy,
        @Nullable String invalid,
        @Nullable String required,
        @Nullable String mark,
        List<Option> options) {

    record Option(String id, String value, String label, boolean chosen) {}

    public String css() {
        return invalid == null ? "" : "is-invalid";
    }

    public boolean checked() {
        return "true".equals(value);
    }

    public boolean nothingChosen() {
        return options.stream().noneMatch(Option::chosen);
    }

    /** A browser's date control swallows what is not a date; then plain text keeps it. */
    public String dateType() {
        return value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "text";
    }
}
