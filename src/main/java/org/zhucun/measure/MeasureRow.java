package org.zhucun.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A measure as lists show it; money is in yuan with two decimals. */
record MeasureRow(
        long id,
        long householdId,
        String household,
        String number,
        String village,
        int year,
        String kind,
        String cause,
        String what,
        @Nullable String person,
        String amount,
        String source,
        String planned,
        String carriedOut,
        String cost,
        String signed,
        String state,
        String css,
        boolean open,
        boolean late) {

    static MeasureRow of(MeasureList.Row row, Show show) {
        var late = row.state().open() && row.plannedOn().isBefore(show.today());
        return new MeasureRow(
                row.measureId(),
                row.householdId(),
                row.headName().isEmpty() ? row.number() : show.name(row.headName()),
                row.number(),
                row.village(),
                row.year(),
                show.word("measure.kind", row.kind()),
                show.word("household.cause", row.cause()),
                row.what(),
                row.personName() == null ? null : show.name(row.personName()),
                Show.money(row.amount()),
                show.word("measure.moneySource", row.moneySource()),
                show.day(row.plannedOn()),
                show.day(row.carriedOutOn()),
                Show.money(row.cost()),
                row.signedBy() != null
                        ? show.name(row.signedBy())
                        : row.signaturePictured()
                                ? show.say("measure.pictured")
                                : row.unsigned() ? show.word("measure.state", "UNSIGNED") : Show.NONE,
                late ? show.say("measure.late") : show.word("measure.state", row.state()),
                late ? "late" : css(row.state()),
                row.state().open(),
                late);
    }

    private static String css(MeasureState state) {
        return switch (state) {
            case PLANNED, DROPPED -> "soft";
            case UNDER_WAY -> "soon";
            case CARRIED_OUT -> "";
        };
    }

    List<String> cells() {
        return List.of(
                village,
                number,
                household,
                String.valueOf(year),
                kind,
                cause,
                what,
                person == null ? "" : person,
                amount,
                source,
                planned,
                carriedOut,
                cost,
                signed,
                state);
    }
}
