package org.zhucun.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhucun.web.Show;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A gap as the list shows it; the link leads to where it is mended. */
record GapLine(
        long householdId,
        String household,
        String number,
        String village,
        String side,
        String rule,
        String sentence,
        String href,
        String action) {

    /** An amount keeps its two decimals. */
    private static final Function<JsonMapper, ObjectReader> READING = json -> json.reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    /** @param plans whether the reader may plan measures */
    static GapLine of(Gaps.Row row, boolean plans, JsonMapper json, Show show) {
        var facts = new ArrayList<Object>();
        READING.apply(json).readTree(row.facts()).forEach(fact -> facts.add(word(fact, show)));
        var kind = row.rule().kind();
        var mends = kind != null && plans;
        var plan = "/households/" + row.householdId() + "/plans/" + show.today().getYear();
        var href = row.href() != null ? row.href() : mends ? plan + "/measures/new" + known(row) : plan;
        return new GapLine(
                row.householdId(),
                row.headName().isEmpty() ? row.number() : show.name(row.headName()),
                row.number(),
                row.village(),
                show.word("gap.side", row.rule().side()),
                show.say("gap.rule." + row.rule().name()),
                show.say("gap.fact." + row.rule().name(), facts.toArray()),
                href,
                show.say(mends ? "gap.do.plan" : "gap.do.see"));
    }

    /** What the form of the measure need not ask: its kind, for whom, and what it is. */
    private static String known(Gaps.Row row) {
        return UriComponentsBuilder.newInstance()
                .queryParam("kind", row.rule().kind())
                .queryParamIfPresent("person", Optional.ofNullable(row.personId()))
                .queryParamIfPresent("fact", Optional.ofNullable(row.rule().fact()))
                .toUriString();
    }

    private static String word(JsonNode fact, Show show) {
        if (fact.isNumber()) {
            return fact.isIntegralNumber()
                    ? Show.count(fact.longValue())
                    : fact.decimalValue().scale() == 2
                            ? Show.money(fact.decimalValue())
                            : Show.count(fact.decimalValue());
        }
        var text = fact.isNull() ? Show.NONE : fact.asString();
        return text.startsWith("@")
                ? show.say(text.substring(1))
                : text.startsWith("~") ? show.name(text.substring(1)) : text;
    }

    List<String> cells() {
        return List.of(village, number, household, side, rule, sentence);
    }
}
