package org.zhucun.income;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.web.NotFound;

/** The accounts of a household's years, with the poverty line of each and the notes beside the items. */
@Component
class IncomeAccounts {

    record Account(
            int year,
            int persons,
            @Nullable BigDecimal wage,
            @Nullable BigDecimal business,
            @Nullable BigDecimal dividend,
            @Nullable BigDecimal otherProperty,
            @Nullable BigDecimal familyPlanning,
            @Nullable BigDecimal dibao,
            @Nullable BigDecimal destitute,
            @Nullable BigDecimal pension,
            @Nullable BigDecimal ecology,
            @Nullable BigDecimal otherTransfer,
            @Nullable BigDecimal expense,
            @Nullable BigDecimal property,
            @Nullable BigDecimal transfer,
            @Nullable BigDecimal total,
            @Nullable BigDecimal net,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line,
            String source) {

        @Nullable
        BigDecimal amount(String item) {
            return switch (item) {
                case "wage" -> wage;
                case "business" -> business;
                case "dividend" -> dividend;
                case "other_property" -> otherProperty;
                case "family_planning" -> familyPlanning;
                case "dibao" -> dibao;
                case "destitute" -> destitute;
                case "pension" -> pension;
                case "ecology" -> ecology;
                case "other_transfer" -> otherTransfer;
                case "expense" -> expense;
                default -> throw new NotFound();
            };
        }
    }

    record Note(
            String item, @Nullable String note, @Nullable Long attachmentId) {}

    private final JdbcClient jdbc;

    IncomeAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> of(long household) {
        return jdbc.sql(
                        "select i.*, poverty_line(i.village_code, i.year) as line from income i where i.household_id = :id order by i.year desc")
                .param("id", household)
                .query(Account.class)
                .list();
    }

    List<Note> notes(long household, int year) {
        return jdbc.sql("""
                        select n.item, n.note, n.attachment_id from income_note n join income i on i.income_id = n.income_id
                        where i.household_id = :id and i.year = :year""")
                .param("id", household)
                .param("year", year)
                .query(Note.class)
                .list();
    }
}
