package org.zhucun.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.validation.MapBindingResult;
import org.zhucun.web.Refusal;

class MeasureTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

    /** Every step from every state: the state that follows, or none where it is refused. */
    private static final Map<MeasureState, List<@Nullable MeasureState>> STEPS = new EnumMap<>(Map.of(
            MeasureState.PLANNED,
            steps(MeasureState.UNDER_WAY, MeasureState.CARRIED_OUT, MeasureState.DROPPED, null, MeasureState.PLANNED),
            MeasureState.UNDER_WAY,
            steps(null, MeasureState.CARRIED_OUT, MeasureState.DROPPED, null, MeasureState.UNDER_WAY),
            MeasureState.CARRIED_OUT,
            steps(null, null, null, MeasureState.UNDER_WAY, null),
            MeasureState.DROPPED,
            steps(null, null, null, MeasureState.PLANNED, null)));

    private static List<@Nullable MeasureState> steps(@Nullable MeasureState... after) {
        return java.util.Arrays.asList(after);
    }

    private static final List<Consumer<Measure>> DEEDS = List.of(
            measure -> measure.begin(JUNE, TODAY),
            measure -> measure.carryOut(done("1500.00", "王建国"), false, TODAY),
            measure -> measure.drop("户主不愿意"),
            measure -> measure.reopen("记错了"),
            measure -> measure.plan(planned(MoneySource.FISCAL), "{}"));

    @ParameterizedTest
    @EnumSource(MeasureState.class)
    void everyStepIsTakenOrRefused(MeasureState from) {
        for (var i = 0; i < DEEDS.size(); i++) {
            var measure = in(from);
            var deed = DEEDS.get(i);
            var after = STEPS.get(from).get(i);
            if (after == null) {
                assertThatThrownBy(() -> deed.accept(measure))
                        .as(from + " deed " + i)
                        .isInstanceOf(Refusal.class);
                assertThat(measure.state()).isEqualTo(from);
            } else {
                deed.accept(measure);
                assertThat(measure.state()).as(from + " deed " + i).isEqualTo(after);
            }
        }
    }

    @Test
    void isNotCarriedOutUnsignedUnpaidForOrTooEarly() {
        refused("measure.sign.open", () -> in(MeasureState.PLANNED).sign(1));
        refused("measure.sign.already", () -> in(MeasureState.CARRIED_OUT).sign(1));
        var unsigned = in(MeasureState.PLANNED);
        unsigned.carryOut(done("0", null), false, TODAY);
        unsigned.sign(1);
        refused("measure.sign.already", () -> unsigned.sign(2));
        refused("measure.source.missing", () -> measure(MoneySource.NONE).carryOut(done("10.00", "王建国"), false, TODAY));
        refused(
                "measure.day.begun",
                () -> in(MeasureState.UNDER_WAY)
                        .carryOut(new CarriedOut(JUNE.minusDays(1), BigDecimal.ZERO, "王建国"), false, TODAY));
        refused(
                "measure.day.later",
                () -> in(MeasureState.PLANNED)
                        .carryOut(new CarriedOut(TODAY.plusDays(1), BigDecimal.ZERO, "王建国"), false, TODAY));
        var pictured = measure(MoneySource.NONE);
        pictured.carryOut(done("0.00", null), true, TODAY);
        assertThat(pictured.state()).isEqualTo(MeasureState.CARRIED_OUT);
    }

    @Test
    void isPlannedWithinItsYear() {
        refused(
                "measure.day.year",
                () -> new Measure("140899101201", 1, 2019, planned(MoneySource.FISCAL), "{}", "clerk201"));
    }

    @Test
    void factsAreTypedByTheirKindAndNothingElseIsKept() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("product", " 玉露香梨 ");
        typed.put("mu", "３.5");
        typed.put("heads", "2.5");
        typed.put("dividend", "-1");
        typed.put("bank", "农商行");
        var errors = new MapBindingResult(new LinkedHashMap<>(), "measure");
        assertThat(Facts.read(MeasureKind.INDUSTRY, typed, errors))
                .containsOnly(Map.entry("product", "玉露香梨"), Map.entry("mu", new BigDecimal("3.50")));
        assertThat(errors.getFieldErrors())
                .extracting(error -> error.getField() + " " + error.getCode())
                .containsExactly("facts[heads] Wrong.WHOLE", "facts[dividend] Wrong.MONEY");
    }

    @Test
    void factsThatAKindDemandsAreAskedFor() {
        for (var kind : MeasureKind.values()) {
            var errors = new MapBindingResult(new LinkedHashMap<>(), "measure");
            Facts.read(kind, Map.of(), errors);
            assertThat(errors.getFieldErrors())
                    .as(kind.name())
                    .isNotEmpty()
                    .allMatch(error -> "Missing".equals(error.getCode()));
        }
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static CarriedOut done(String cost, @Nullable String by) {
        return new CarriedOut(JUNE, new BigDecimal(cost), by);
    }

    private static Planned planned(MoneySource source) {
        return new Planned(
                MeasureKind.INDUSTRY,
                null,
                null,
                "种玉露香梨 3 亩",
                new BigDecimal("1500.00"),
                source,
                LocalDate.of(2020, 12, 31),
                Map.of("product", "玉露香梨"));
    }

    private static Measure measure(MoneySource source) {
        return new Measure("140899101201", 1, 2020, planned(source), "{}", "clerk201");
    }

    private static Measure in(MeasureState state) {
        var measure = measure(MoneySource.FISCAL);
        switch (state) {
            case PLANNED -> {}
            case UNDER_WAY -> measure.begin(JUNE, TODAY);
            case CARRIED_OUT -> {
                measure.begin(JUNE, TODAY);
                measure.carryOut(done("1500.00", "王建国"), false, TODAY);
            }
            case DROPPED -> measure.drop("户主不愿意");
        }
        return measure;
    }
}
