package org.zhucun.income;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Writes the account of a year line by line. */
@Component
class IncomePages {

    private final IncomeAccounts accounts;
    private final Shows shows;

    IncomePages(IncomeAccounts accounts, Shows shows) {
        this.accounts = accounts;
        this.shows = shows;
    }

    /** Null while no year is known. */
    @Transactional(readOnly = true)
    public @Nullable IncomePage of(long household, @Nullable Integer wanted) {
        var all = accounts.of(household);
        if (all.isEmpty()) {
            return null;
        }
        var account = all.stream()
                .filter(one -> wanted == null || one.year() == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
        var notes = accounts.notes(household, account.year()).stream()
                .collect(Collectors.toMap(IncomeAccounts.Note::item, note -> note));
        return new IncomePage(
                account.year(),
                all.stream().map(IncomeAccounts.Account::year).toList(),
                lines(account, notes),
                verdict(account),
                across(all),
                all.stream().map(one -> String.valueOf(one.year())).toList());
    }

    private List<IncomePage.Line> lines(IncomeAccounts.Account account, Map<String, IncomeAccounts.Note> notes) {
        var lines = new ArrayList<IncomePage.Line>();
        item(lines, "item", "", "wage", account, notes);
        item(lines, "item", "+", "business", account, notes);
        sum(lines, "item", "+", "property", account.property());
        for (var item : List.of("dividend", "other_property")) {
            item(lines, "sub", "", item, account, notes);
        }
        sum(lines, "item", "+", "transfer", account.transfer());
        for (var item : List.of("family_planning", "dibao", "destitute", "pension", "ecology", "other_transfer")) {
            item(lines, "sub", "", item, account, notes);
        }
        sum(lines, "sum", "=", "total", account.total());
        item(lines, "item", "−", "expense", account, notes);
        sum(lines, "sum", "=", "net", account.net());
        lines.add(new IncomePage.Line(
                "item", "÷", shows.now().say("income.persons"), Show.count(account.persons()), null, null, null));
        sum(lines, "result", "=", "perHead", account.perHead());
        return lines;
    }

    private void item(
            List<IncomePage.Line> lines,
            String kind,
            String sign,
            String item,
            IncomeAccounts.Account account,
            Map<String, IncomeAccounts.Note> notes) {
        var note = notes.get(item);
        lines.add(new IncomePage.Line(
                kind,
                sign,
                label(item),
                Show.money(account.amount(item)),
                item,
                note == null ? null : note.note(),
                note == null ? null : note.attachmentId()));
    }

    private void sum(List<IncomePage.Line> lines, String kind, String sign, String key, @Nullable BigDecimal amount) {
        lines.add(new IncomePage.Line(kind, sign, label(key), Show.money(amount), null, null, null));
    }

    String label(String item) {
        return shows.now().say("income." + camel(item));
    }

    static String camel(String item) {
        var words = item.split("_");
        return words.length == 1 ? item : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }

    private @Nullable String verdict(IncomeAccounts.Account account) {
        var perHead = account.perHead();
        var line = account.line();
        if (perHead == null || line == null) {
            return null;
        }
        var show = shows.now();
        return perHead.compareTo(line) < 0
                ? show.say("income.verdict.below", Show.money(line), Show.money(line.subtract(perHead)))
                : show.say("income.verdict.above", Show.money(line), Show.money(perHead.subtract(line)));
    }

    private List<IncomePage.Across> across(List<IncomeAccounts.Account> all) {
        var rows = new ArrayList<IncomePage.Across>();
        for (var item : List.of(
                "wage",
                "business",
                "dividend",
                "other_property",
                "family_planning",
                "dibao",
                "destitute",
                "pension",
                "ecology",
                "other_transfer",
                "expense")) {
            rows.add(new IncomePage.Across(
                    label(item),
                    false,
                    all.stream().map(one -> Show.money(one.amount(item))).toList()));
        }
        rows.add(new IncomePage.Across(
                label("net"),
                true,
                all.stream().map(one -> Show.money(one.net())).toList()));
        rows.add(new IncomePage.Across(
                label("persons"),
                false,
                all.stream().map(one -> Show.count(one.persons())).toList()));
        rows.add(new IncomePage.Across(
                label("perHead"),
                true,
                all.stream().map(one -> Show.money(one.perHead())).toList()));
        rows.add(new IncomePage.Across(
                label("line"),
                false,
                all.stream().map(one -> Show.count(one.line())).toList()));
        return rows;
    }
}
