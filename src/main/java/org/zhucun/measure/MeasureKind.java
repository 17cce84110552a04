package org.zhucun.measure;

import static org.zhucun.measure.MeasureField.choice;
import static org.zhucun.measure.MeasureField.date;
import static org.zhucun.measure.MeasureField.decimal;
import static org.zhucun.measure.MeasureField.money;
import static org.zhucun.measure.MeasureField.text;
import static org.zhucun.measure.MeasureField.whole;
import static org.zhucun.measure.MeasureField.yesNo;

import java.util.List;

/** The kinds of measures with the facts that each has of its own (domain 5). */
public enum MeasureKind {
    INDUSTRY(
            false,
            text("product").needed(),
            decimal("mu", "mu"),
            whole("heads", "head"),
            money("inputSubsidy"),
            text("technology"),
            money("orderPrice"),
            money("dividend")),
    EMPLOYMENT(
            false,
            text("job").needed(),
            text("place"),
            whole("months", "month"),
            money("monthlyPay"),
            money("travelSubsidy"),
            text("certificate")),
    RELOCATION(
            true, text("site").needed(), decimal("squareMetres", "m2"), yesNo("occupied"), yesNo("oldHouseReclaimed")),
    ECOLOGY(
            false,
            choice("ecologyKind", "RANGER", "GRAIN_TO_FOREST", "OTHER").needed(),
            decimal("mu", "mu"),
            money("yearlyPay")),
    EDUCATION(
            false,
            choice("educationAid", "RAIN_DEW", "BOARDING", "FEE_WAIVER", "GRANT", "LOAN", "OTHER")
                    .needed(),
            text("school"),
            choice("term", "SPRING", "AUTUMN", "YEAR")),
    HEALTH(
            false,
            choice(
                            "healthAid",
                            "PREMIUM",
                            "FAMILY_DOCTOR",
                            "PAY_AFTER",
                            "SERIOUS_ILLNESS",
                            "MEDICAL_AID",
                            "CHRONIC_CARD",
                            "OTHER")
                    .needed(),
            money("bill"),
            money("reimbursed")),
    ALLOWANCE(
            false,
            choice("allowance", "DIBAO", "DESTITUTE", "PENSION", "TEMPORARY").needed(),
            whole("persons", "person"),
            money("monthly")),
    DISABILITY(
            false,
            choice("disabilityAid", "LIVING", "NURSING", "DEVICE", "REHABILITATION")
                    .needed(),
            money("monthly")),
    HOUSING(
            true,
            choice("grade", "C", "D").needed(),
            choice("way", "REPAIR", "REBUILD", "NEW_SITE", "EXCHANGE").needed(),
            decimal("squareMetres", "m2")),
    WATER(true, choice("supply", "TAP", "WELL", "CISTERN", "OTHER").needed()),
    MICROCREDIT(
            false,
            text("bank").needed(),
            money("loan").needed(),
            date("lentOn"),
            whole("loanMonths", "month"),
            text("purpose"),
            yesNo("interestSubsidised"),
            yesNo("overdue")),
    PUBLIC_POST(
            false,
            choice("post", "CLEANER", "ROAD", "WATER", "FOREST", "CARE", "OTHER")
                    .needed(),
            money("monthlyPay"),
            whole("months", "month")),
    SOCIAL(
            false,
            text("donor").needed(),
            choice("gift", "MONEY", "GOODS", "CONSUMPTION", "LABOUR", "OTHER").needed(),
            money("value"));

    private final boolean once;
    private final List<MeasureField> fields;

    MeasureKind(boolean once, MeasureField... fields) {
        this.once = once;
        this.fields = List.of(fields);
    }

    /** A house is built once: next year's plan does not repeat it. */
    boolean once() {
        return once;
    }

    List<MeasureField> fields() {
        return fields;
    }

    /** Whether it is for one member: a pupil, a patient, somebody disabled. */
    boolean personal() {
        return switch (this) {
            case EDUCATION, HEALTH, DISABILITY, EMPLOYMENT, PUBLIC_POST -> true;
            default -> false;
        };
    }
}
