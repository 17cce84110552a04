package org.zhucun.division;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.NotFound;

/** The divisions that an administrator keeps. */
@Component
@Transactional(readOnly = true)
class DivisionList {

    /** A line of the list; a town leads its villages. */
    record Row(
            String code,
            String name,
            @Nullable LocalDate endedOn,
            @Nullable String mergedInto,
            @Nullable String former,
            long below) {

        public boolean town() {
            return code.length() == 9;
        }
    }

    /** What it was called or coded before. */
    record Alias(@Nullable String oldCode, @Nullable String oldName, LocalDate untilOn, String reason) {}

    /** Rows of one table that a step moves. */
    record Move(String tableName, long rows) {}

    /** A village's code before and after its town is merged or recoded. */
    record Renumbered(String oldCode, String name, String newCode) {}

    private static final String MATCH = """
             from division d where starts_with(d.code, :prefix) and length(d.code) > 6
              and (:q = '' or starts_with(d.code, :q) or position(:q in d.name) > 0
                   or exists (select from division_alias a where a.code = d.code and (starts_with(a.old_code, :q) or position(:q in a.old_name) > 0)))""";

    private final JdbcClient jdbc;
    private final Divisions divisions;

    DivisionList(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    long count(String q) {
        return ask("select count(*) " + MATCH, q).query(Long.class).single();
    }

    List<Row> page(String q, int page, int size) {
        return ask("""
                        select d.code, d.name, d.ended_on, d.merged_into,
                               (select string_agg(concat_ws(' ', a.old_code, a.old_name), '、' order by a.until_on desc)
                                from division_alias a where a.code = d.code) as former,
                               (select count(*) from division b where length(d.code) = 9 and starts_with(b.code, d.code)
                                and length(b.code) = 12 and b.ended_on is null) as below""" + "\n" + MATCH + " order by d.code limit :size offset :skip", q)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Row.class)
                .list();
    }

    /** Nothing typed arrives as null, because blank text is nothing. */
    private JdbcClient.StatementSpec ask(String sql, @Nullable String q) {
        return jdbc.sql(sql).param("prefix", Viewers.required().prefix()).param("q", q == null ? "" : q.strip());
    }

    /** A town or village that the administrator keeps. */
    Division reachable(String code) {
        return divisions
                .find(code)
                .filter(division ->
                        code.length() > 6 && code.startsWith(Viewers.required().prefix()))
                .orElseThrow(NotFound::new);
    }

    Division standing(String code) {
        var division = reachable(code);
        if (division.ended()) {
            throw new NotFound();
        }
        return division;
    }

    String path(String code) {
        return divisions.path(code);
    }

    /** The name of a division if this is a code, else what was typed. */
    String nameOf(String code) {
        return divisions.name(code);
    }

    List<Alias> aliases(String code) {
        return jdbc.sql(
                        "select old_code, old_name, until_on, reason from division_alias where code = :code order by until_on desc")
                .param("code", code)
                .query(Alias.class)
                .list();
    }

    List<Division> below(String code) {
        return code.length() == 9 ? divisions.villagesIn(code) : List.of();
    }

    /** Where a division may be merged into: its like within the county. */
    List<Choice> targets(Division division) {
        var county = division.code().substring(0, 6);
        var like = division.isTown() ? divisions.townsIn(county) : divisions.villagesIn(county);
        return like.stream()
                .filter(other -> !other.code().equals(division.code()))
                .map(other -> new Choice(other.code(), other.name() + " " + other.code()))
                .toList();
    }

    List<Move> moves(String code) {
        return jdbc.sql("select table_name, rows from division_moves(:code) where rows > 0")
                .param("code", code)
                .query(Move.class)
                .list();
    }

    List<Renumbered> codesAfter(String code, Step step, String to) {
        if (code.length() != 9 || step == Step.NAME) {
            return List.of();
        }
        return jdbc.sql("select old_code, name, new_code from village_codes_after(:code, :to) order by 1")
                .param("code", code)
                .param("to", to)
                .query(Renumbered.class)
                .list();
    }
}
