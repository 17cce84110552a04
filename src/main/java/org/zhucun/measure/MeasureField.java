package org.zhucun.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that measures of a kind have; its word is the message {@code measure.facts.<name>}.
 *
 * @param unit key of the unit, null for none
 * @param options of a CHOICE: their words are {@code measure.facts.<name>.<OPTION>}
 */
record MeasureField(
        String name, Type type, boolean required, @Nullable String unit, List<String> options) {

    enum Type {
        TEXT,
        MONEY,
        DECIMAL,
        WHOLE,
        DATE,
        YES_NO,
        CHOICE
    }

    static MeasureField text(String name) {
        return new MeasureField(name, Type.TEXT, false, null, List.of());
    }

    static MeasureField money(String name) {
        return new MeasureField(name, Type.MONEY, false, null, List.of());
    }

    static MeasureField decimal(String name, String unit) {
        return new MeasureField(name, Type.DECIMAL, false, "measure.unit." + unit, List.of());
    }

    static MeasureField whole(String name, String unit) {
        return new MeasureField(name, Type.WHOLE, false, "measure.unit." + unit, List.of());
    }

    static MeasureField date(String name) {
        return new MeasureField(name, Type.DATE, false, null, List.of());
    }

    static MeasureField yesNo(String name) {
        return new MeasureField(name, Type.YES_NO, false, null, List.of("true", "false"));
    }

    static MeasureField choice(String name, String... options) {
        return new MeasureField(name, Type.CHOICE, false, null, List.of(options));
    }

    MeasureField needed() {
        return new MeasureField(name, type, true, unit, options);
    }

    String path() {
        return "facts[" + name + "]";
    }
}
