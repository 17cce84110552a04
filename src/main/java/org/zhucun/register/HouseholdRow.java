package org.zhucun.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/**
 * A row of the list of households, in the reader's words.
 *
 * @param matched the member who was found, where it is not the head
 * @param width of the bar in percent of 3.25 poverty lines, so that the line stands at the same place in every row
 */
record HouseholdRow(
        String href,
        String number,
        String head,
        @Nullable String matched,
        String village,
        String group,
        String statusCss,
        String status,
        String attribute,
        String cause,
        String persons,
        String income,
        @Nullable String width,
        @Nullable String line,
        String barCss,
        String guarantees,
        String guaranteesCss,
        String checked) {

    private static final BigDecimal LINES = new BigDecimal("3.25");
    private static final BigDecimal WITHOUT_LINE = new BigDecimal("13000");
    private static final String LINE_AT = BigDecimal.valueOf(100).divide(LINES, 1, RoundingMode.HALF_UP) + "%";

    static HouseholdRow of(HouseholdList.Item item, Show show) {
        var low =
                item.perHead() != null && item.line() != null && item.perHead().compareTo(item.line()) < 0;
        var missing = item.missing();
        return new HouseholdRow(
                "/households/" + item.id(),
                item.number().substring(item.number().length() - 4),
                show.name(item.headName()),
                item.matched() == null || item.matched().equals(item.headName()) ? null : show.name(item.matched()),
                item.village(),
                item.group() == null ? Show.NONE : item.group(),
                statusCss(item.status()),
                show.word("register.status", item.status()),
                show.word("register.attribute", item.attribute()),
                show.word("register.cause", item.cause()),
                Integer.toString(item.persons()),
                Show.money(item.perHead()),
                item.perHead() == null ? null : width(item.perHead(), item.line()),
                item.line() == null ? null : LINE_AT,
                low ? "fill low" : "fill",
                missing == null
                        ? show.say("register.guarantees.unchecked")
                        : missing == 0
                                ? show.say("register.guarantees.whole")
                                : show.say("register.guarantees.missing", missing),
                missing != null && missing > 0 ? "z-tag late" : "soft",
                show.day(item.checkedOn()));
    }

    static String statusCss(String status) {
        return switch (status) {
            case "RELAPSED" -> "z-status back";
            case "POOR" -> "z-status poor";
            case "LEAVING" -> "z-status leaving";
            case "EXITED" -> "z-status out";
            case "NEVER" -> "z-status never";
            default -> "z-status ended";
        };
    }

    private static String width(BigDecimal perHead, @Nullable BigDecimal line) {
        var whole = line == null ? WITHOUT_LINE : line.multiply(LINES);
        return perHead.max(BigDecimal.ZERO)
                        .movePointRight(2)
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .min(BigDecimal.valueOf(100))
                + "%";
    }
}
