package org.zhucun.quality;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A doubt in the reader's words.
 *
 * @param sentence the facts that contradict
 * @param mend the page where it is mended
 * @param age days since it stands open
 */
record DoubtLine(
        long id,
        String villageCode,
        String village,
        long householdId,
        String number,
        String head,
        String title,
        String sentence,
        String severity,
        String severityCss,
        String state,
        String stateCss,
        String found,
        long age,
        @Nullable String assigned,
        String mend,
        DoubtRow row) {

    private static final Pattern NAMES = Pattern.compile("[\\p{IsHan}·、]{2,}");

    static DoubtLine of(DoubtRow row, Rules rules, JsonMapper json, Show show) {
        return new DoubtLine(
                row.doubtId(),
                row.villageCode(),
                row.village(),
                row.householdId(),
                row.number(),
                show.name(row.headName()),
                show.say("quality.rule." + row.rule()),
                sentence(row, json, show),
                show.word("doubt.severity", Severity.of(row.severity())),
                row.severity() == 3 ? "late" : row.severity() == 2 ? "soon" : "soft",
                show.word("doubt.state", row.state()),
                switch (row.state()) {
                    case "CLOSED", "CONFIRMED" -> "z-status out";
                    case "EXPLAINED" -> "z-tag soon";
                    default -> "z-tag";
                },
                show.day(row.foundOn()),
                ChronoUnit.DAYS.between(row.foundOn(), show.today()),
                row.assignedName() == null ? row.assignedTo() : show.name(row.assignedName()),
                rules.mend(row.rule(), row.householdId(), row.personId()),
                row);
    }

    private static String sentence(DoubtRow row, JsonMapper json, Show show) {
        var facts = json.readValue(row.facts(), JsonNode[].class);
        return show.say(
                "quality.fact." + row.rule(),
                IntStream.range(0, facts.length)
                        .mapToObj(at -> said(facts[at], row.personId() == null || at == 0, show))
                        .toArray());
    }

    /** @param mayName of a person's doubt the first fact is the name; of a household's, what is written in characters is */
    private static Object said(JsonNode fact, boolean mayName, Show show) {
        if (fact.isNull()) {
            return Show.NONE;
        }
        if (fact.isNumber()) {
            return Show.count(fact.decimalValue());
        }
        var text = fact.asString();
        if (text.startsWith("@")) {
            return show.say(text.substring(1));
        }
        return mayName && NAMES.matcher(text).matches()
                ? Arrays.stream(text.split("、")).map(show::name).collect(joining(show.say("doubt.and")))
                : text;
    }
}
