package org.zhucun.division;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;

/** Answers what a code is called, and which village an old code or an old name means today. */
@Service
@Transactional(readOnly = true)
public class Divisions {

    private static final String COLUMNS =
            "d.code, d.name, d.level, d.settlement_class, d.started_on, d.ended_on, d.merged_into";

    private final JdbcClient jdbc;

    Divisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name of a division; the code itself where it is unknown. */
    public String name(String code) {
        return jdbc.sql("select name from division where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    /** The names from the county down to the division: 示例县 · 测试镇 · 梨花坡村. */
    public String path(String code) {
        var names = jdbc.sql(
                        "select name from division where starts_with(:code, code) and length(code) >= 6 order by code")
                .param("code", code)
                .query(String.class)
                .list();
        return names.isEmpty() ? code : String.join(" · ", names);
    }

    public Optional<Division> find(String code) {
        return jdbc.sql("select " + COLUMNS + " from division d where code = :code")
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    /** The villages under a prefix that stand today, by code. */
    public List<Division> villagesIn(String prefix) {
        return in(prefix, 12);
    }

    /** The villages of the viewer's range that stand today, to choose from. */
    public List<Choice> villageChoices() {
        return villagesIn(Viewers.required().prefix()).stream()
                .map(village -> new Choice(village.code(), village.name()))
                .toList();
    }

    /** Whether the current viewer may choose the village, see {@link #villageChoices()}. */
    public boolean offers(@Nullable String village) {
        return villageChoices().stream().anyMatch(one -> one.value().equals(village));
    }

    /** Names the mistake at the village of a form when the viewer may not choose it. */
    public void check(@Nullable String village, Errors errors) {
        if (!errors.hasErrors() && !offers(village)) {
            errors.rejectValue("village", "Outside");
        }
    }

    /** The towns under a prefix that stand today, by code. */
    public List<Division> townsIn(String prefix) {
        return in(prefix, 9);
    }

    private List<Division> in(String prefix, int length) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from division d where starts_with(code, :prefix) and length(code) = :length and ended_on is null order by code")
                .param("prefix", prefix)
                .param("length", length)
                .query(Division.class)
                .list();
    }

    /** The village of this code; an old code leads to the village that has its records now. */
    public Optional<Division> villageByCode(String code) {
        return jdbc.sql("select " + COLUMNS + """
                         from division d
                        where length(d.code) = 12 and d.ended_on is null and d.code = coalesce(
                            (select n.code from division n where n.code = :code and n.ended_on is null),
                            (select o.merged_into from division o where o.code = :code),
                            (select a.code from division_alias a where a.old_code = :code order by a.until_on desc limit 1))
                        """)
                .param("code", code.strip())
                .query(Division.class)
                .optional();
    }

    /**
     * The village that a workbook means by this name within a town (or county): its name today, then a former name,
     * then either without the ending 村, 村委会 or 村民委员会. Empty where no village or more than one is meant.
     */
    public Optional<Division> villageByName(String prefix, String name) {
        var named = jdbc.sql("with known as ("
                        + " select d.code, d.name, 1 as rank from division d"
                        + " where starts_with(d.code, :prefix) and length(d.code) = 12 and d.ended_on is null"
                        + " union all select a.code, a.old_name, 2 from division_alias a join division d on d.code = a.code"
                        + " where starts_with(a.code, :prefix) and length(a.code) = 12 and d.ended_on is null and a.old_name is not null),"
                        + " met as (select code, case when name = :name then rank else rank + 2 end as rank from known"
                        + " where name = :name or regexp_replace(name, '(村民委员会|村委会|村)$', '') = regexp_replace(:name, '(村民委员会|村委会|村)$', ''))"
                        + " select distinct " + COLUMNS
                        + " from division d join met on met.code = d.code where met.rank = (select min(rank) from met)")
                .param("prefix", prefix)
                .param("name", name.strip())
                .query(Division.class)
                .list();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
