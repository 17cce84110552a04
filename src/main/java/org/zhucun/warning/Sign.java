package org.zhucun.warning;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sign that a household may fall back (domain 4). Its sentence is the message {@code clue.fact.<SIGN>}, whose
 * placeholders are the facts in their order.
 *
 * <p>What the registers show has a condition, asked of w, a household that may be watched and is not yet: see {@link Signs}.
 */
enum Sign {
    INCOME_LOW(
            "WORK",
            "w.per_head < w.threshold",
            "w.income_year::text, w.per_head, w.threshold",
            "(n->>1)::numeric - (n->>2)::numeric < (o->>1)::numeric - (o->>2)::numeric"),
    INCOME_FELL(
            "WORK",
            "w.before > 0 and w.per_head <= w.before * (1 - w.income_drop / 100)",
            "w.income_year::text, w.before, w.per_head, round(100 - 100 * w.per_head / w.before)",
            less(2)),
    WAGE_LOST(
            "WORK",
            "w.wage_before >= w.wage_floor and coalesce(w.wage, 0) <= w.wage_before * (1 - w.wage_drop / 100)",
            "w.income_year::text, w.wage_before, coalesce(w.wage, 0)",
            less(2)),
    MEDICAL_BILL("ILLNESS", "w.bill >= w.bill_limit", "w.billed_on::text, w.bill, w.bill_limit", more(1)),
    ILLNESS_UNINSURED("ILLNESS", "w.uninsured > 0", "w.uninsured, w.people_year::text", more(0)),
    DROPOUT("SCHOOLING", "w.dropouts > 0", "w.dropouts, w.people_year::text", more(0)),
    DROPOUT_LISTED("SCHOOLING", "w.leavers > 0", "w.leavers_on::text, w.leavers", more(1)),
    DANGEROUS_HOUSE("HOUSING", "w.dangerous_house", "w.facts_year::text", "false"),
    UNSAFE_WATER("WATER", "w.safe_water is false", "w.facts_year::text", "false"),
    GUARANTEE_MISSING("OTHER", "w.missing_guarantees > 0", "w.checked_on::text, w.missing_guarantees", more(1)),
    EARNER_DIED("LABOUR", "w.earners_died > 0", "w.earner_died_on::text, w.earners_died", more(1)),
    DEATH_LISTED("LABOUR", "w.deaths > 0", "w.death_listed_on::text, w.deaths", more(1)),
    /** A disaster of the village or the group: day, kind and words of its record. */
    DISASTER("DISASTER"),
    /** What a villager brought to the public window: day and words. */
    REPORTED(null),
    /** What somebody found at the household's home: day and words. */
    VISITED(null);

    private final @Nullable String risk;
    private final String when;
    private final String facts;
    private final String worse;

    Sign(String risk, String when, String facts, String worse) {
        this.risk = risk;
        this.when = when;
        this.facts = facts;
        this.worse = worse;
    }

    /** A sign that people tell; the registers do not show it. */
    Sign(@Nullable String risk) {
        this.risk = risk;
        this.when = "";
        this.facts = "";
        this.worse = "";
    }

    private static String more(int fact) {
        return "(n->>%1$d)::numeric > (o->>%1$d)::numeric".formatted(fact);
    }

    private static String less(int fact) {
        return "(n->>%1$d)::numeric < (o->>%1$d)::numeric".formatted(fact);
    }

    /** Those that the registers show. */
    static Stream<Sign> shown() {
        return Arrays.stream(values()).filter(sign -> !sign.when.isEmpty());
    }

    /** The risk that a case of monitoring would name; null where only a person can say. */
    @Nullable
    String risk() {
        return risk;
    }

    String when() {
        return when;
    }

    String facts() {
        return facts;
    }

    /** Whether new facts n are worse than old facts o, which somebody dismissed. */
    String worse() {
        return worse;
    }
}
