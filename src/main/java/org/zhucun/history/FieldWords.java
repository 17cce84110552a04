package org.zhucun.history;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhucun.cipher.Cipher;
import org.zhucun.web.Show;
import org.zhucun.web.Vocabulary;
import tools.jackson.databind.JsonNode;

/** What tables, columns and values of the history are called on pages. */
@Component
class FieldWords {

    /** Columns whose values are words of another field. */
    private static final Map<String, String> SPOKEN_AS = Map.of(
            "mainCause", "cause",
            "otherCause1", "cause",
            "otherCause2", "cause");

    /** Columns whose words belong to a page that is not called like their table. */
    private static final Map<String, String> WORDED_AS = Map.ofEntries(
            Map.entry("attendance_correction.state", "correction.state"),
            Map.entry("case_file.cause", "household.cause"),
            Map.entry("department_hit.kind", "comparison.kind"),
            Map.entry("department_hit.state", "comparison.state"),
            Map.entry("department_list.kind", "comparison.kind"),
            Map.entry("entry_check.finding", "review.finding"),
            Map.entry("leave_request.decides", "leave.decides"),
            Map.entry("leave_request.kind", "leave.kind"),
            Map.entry("leave_request.state", "leave.state"),
            Map.entry("measure.cause", "household.cause"),
            Map.entry("meeting_seat.kind", "meeting.kind"),
            Map.entry("month_review.grade", "review.grade"),
            Map.entry("month_review.state", "review.state"),
            Map.entry("posting_step.step", "villagePosting.step"),
            Map.entry("public_post.kind", "post.kind"),
            Map.entry("public_post.money_source", "measure.moneySource"),
            Map.entry("spot_draw.drawn_from", "spot.from"),
            Map.entry("spot_item.finding", "spot.finding"),
            Map.entry("spot_item.status", "household.status"),
            Map.entry("training_course.kind", "course.kind"),
            Map.entry("village_posting.resumes", "villagePosting.state"),
            Map.entry("village_priority.kind", "team.priority"),
            Map.entry("villager_report.kind", "report.kind"),
            Map.entry("year_review.grade", "villagePosting.termGrade"));

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Vocabulary vocabulary;

    FieldWords(MessageSource messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    String table(@Nullable String table) {
        return table == null ? "" : said("history.table." + table, table);
    }

    String column(String table, String column) {
        return said("history.field." + table + "." + column, said("history.field." + column, column));
    }

    String event(String event) {
        return said("history.event." + event, event);
    }

    /** The key of a recorded detail, say rows or file, or a filter of a list. */
    String detail(String key) {
        return said("history.detail." + key, said("register.households." + key, said("register.persons." + key, key)));
    }

    /**
     * What a detail says: yes or no, the word of a filter's constant, or what stands there.
     *
     * @param list the title of the list that was narrowed so, empty where it is none
     */
    String detailValue(String list, String key, JsonNode value) {
        if (value.isBoolean()) {
            return said(value.booleanValue() ? "history.yes" : "history.no", value.toString());
        }
        var text = value.isString() ? value.stringValue() : value.toString();
        return text.equals("yes")
                ? said("history.yes", text)
                : said(
                        "history.detail." + key + "." + text,
                        said(
                                "register." + key + "." + text,
                                said(
                                        "dossier.form." + text,
                                        vocabulary
                                                .word(list, key, text, LocaleContextHolder.getLocale())
                                                .orElse(text))));
    }

    /** A person's name, or what a system viewer is called. */
    String actor(String name) {
        return said("history.actor." + name, name);
    }

    /** A record that has no name of its own, or none for this reader. */
    String number(String number) {
        return messages.getMessage("history.number", new Object[] {number}, LocaleContextHolder.getLocale());
    }

    String role(@Nullable String role) {
        return role == null ? "" : said("role." + role, role);
    }

    /** A value as the page of its record would show it: masked where that is masked, words for constants. */
    String value(String table, String column, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Show.NONE;
        }
        if (value.isBoolean()) {
            return said(value.booleanValue() ? "history.yes" : "history.no", value.toString());
        }
        if (value.isBigDecimal()) {
            var number = value.decimalValue();
            return number.scale() == 2 ? Show.money(number) : number.toPlainString();
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? Show.NONE
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(one -> said("history.value." + column + "." + one.asString(), one.asString()))
                            .collect(Collectors.joining(said("web.comma", " ")));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(one -> said(camel(table) + ".fact." + one.getKey(), one.getKey()) + " "
                            + value(table, "fact." + one.getKey(), one.getValue()))
                    .collect(Collectors.joining(said("web.comma", " ")));
        }
        if (!value.isString()) {
            return value.toString();
        }
        var text = value.stringValue();
        if (column.endsWith("_at") && text.matches("[0-9-]{10}T[0-9:.]{8,15}[+-][0-9:]{5}")) {
            return MINUTE.format(OffsetDateTime.parse(text).atZoneSameInstant(HERE));
        }
        if (column.equals("phone") || column.endsWith("_phone")) {
            return Cipher.maskPhone(text);
        }
        if (column.equals("ethnic_group") && text.matches("[0-9]{2}")) {
            return ethnicGroup(text);
        }
        return text.matches("[A-Z][A-Z0-9_]*") ? word(table, column, text) : text;
    }

    private String word(String table, String column, String constant) {
        var page = WORDED_AS.get(table + "." + column);
        if (page != null) {
            return said(page + "." + constant, constant);
        }
        var field = camel(column);
        var other = SPOKEN_AS.getOrDefault(field, field);
        return said(
                camel(table) + "." + field + "." + constant,
                said(
                        camel(table) + "." + other + "." + constant,
                        said(
                                camel(table.replace("_year", "")) + "." + other + "." + constant,
                                said(
                                        other + "." + constant,
                                        said("history.value." + column + "." + constant, constant)))));
    }

    /** By its number of GB/T 3304. */
    private String ethnicGroup(String number) {
        var groups = said("household.ethnicGroups", "").split(" ");
        var at = Integer.parseInt(number) - 1;
        return at >= 0 && at < groups.length ? groups[at] : number;
    }

    private String said(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }

    private static String camel(String column) {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }
}
