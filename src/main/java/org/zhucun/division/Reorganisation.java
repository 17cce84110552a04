package org.zhucun.division;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.history.HistoryEvents;
import org.zhucun.viewer.Viewers;

/** Founds, renames, recodes and merges towns and villages; the database moves their rows in the same transaction. */
@Service
@Transactional
class Reorganisation {

    private final JdbcClient jdbc;
    private final HistoryEvents history;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reorganisation(JdbcClient jdbc, HistoryEvents history, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.history = history;
        this.clock = clock;
        this.events = events;
    }

    /** What is wrong with a new division. */
    Optional<Fault> check(DivisionForm form) {
        if (!form.code().startsWith(Viewers.required().prefix())) {
            return Optional.of(new Fault("code", "outside"));
        }
        if (!stands(above(form.code()))) {
            return Optional.of(new Fault("code", "noParent"));
        }
        if (isTaken(form.code(), "")) {
            return Optional.of(new Fault("code", "taken"));
        }
        return isNamed(form.code(), form.name()) ? Optional.of(new Fault("name", "taken")) : Optional.empty();
    }

    /** What is wrong with a step; the database refuses the same once more. */
    Optional<Fault> check(String code, Step step, ReorganisationForm form) {
        if (form.day().isAfter(LocalDate.now(clock))) {
            return Optional.of(new Fault("day", "future"));
        }
        if (is(
                "select exists (select from division where code = :code and started_on > :day)",
                Map.of("code", code, "day", form.day()))) {
            return Optional.of(new Fault("day", "early"));
        }
        var fault = switch (step) {
            case NAME -> isNamed(code, form.to()) ? "named" : null;
            case CODE -> codeFault(code, form.to());
            case MERGER -> mergerFault(code, form.to());
        };
        return Optional.ofNullable(fault).map(reason -> new Fault("to", reason));
    }

    private @Nullable String codeFault(String code, String to) {
        if (to.length() != code.length() || !to.matches("[0-9]+")) {
            return "digits";
        }
        if (!to.startsWith(code.substring(0, 6))) {
            return "otherCounty";
        }
        if (to.equals(code) || isTaken(to, code)) {
            return "taken";
        }
        return stands(above(to)) ? null : "noParent";
    }

    private @Nullable String mergerFault(String code, String to) {
        if (to.equals(code)) {
            return "itself";
        }
        if (to.length() != code.length() || !stands(to)) {
            return "gone";
        }
        return to.startsWith(code.substring(0, 6)) ? obstacle(code, to) : "otherCounty";
    }

    /** What only people can decide: both villages have something that a village has once. */
    private @Nullable String obstacle(String code, String to) {
        return jdbc.sql("select merger_obstacle(:code, :to)")
                .param("code", code)
                .param("to", to)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void found(DivisionForm form) {
        jdbc.sql("insert into division (code, name, settlement_class, started_on) values (:code, :name, :class, :day)")
                .param("code", form.code())
                .param("name", form.name())
                .param("class", form.settlementClass())
                .param("day", form.startedOn())
                .update();
    }

    void take(String code, Step step, ReorganisationForm form) {
        switch (step) {
            case NAME -> rename(code, form);
            case CODE -> move("select recode_division(:code, :to, :day, :reason)", code, form);
            case MERGER -> move("select merge_division(:code, :to, :day, :reason)", code, form);
        }
    }

    private void rename(String code, ReorganisationForm form) {
        jdbc.sql(
                        "insert into division_alias (code, old_name, until_on, reason) select code, name, :day, 'RENAMED' from division where code = :code")
                .param("day", form.day())
                .param("code", code)
                .update();
        jdbc.sql("update division set name = :to, version = version + 1 where code = :code and ended_on is null")
                .param("to", form.to())
                .param("code", code)
                .update();
        history.record(
                "RENAME",
                code,
                "division",
                null,
                form.reason(),
                Map.of("to", form.to(), "on", form.day().toString()));
    }

    private void move(String sql, String code, ReorganisationForm form) {
        jdbc.sql(sql)
                .param("code", code)
                .param("to", form.to())
                .param("day", form.day())
                .param("reason", form.reason())
                .query((row, number) -> number)
                .list();
        events.publishEvent(new DivisionMoved(code, form.to()));
    }

    private boolean stands(String code) {
        return is("select exists (select from division where code = :code and ended_on is null)", Map.of("code", code));
    }

    private boolean isTaken(String code, String by) {
        return is("""
                select exists (select from division where code = :code)
                    or exists (select from division_alias where old_code = :code and code <> :by)""", Map.of("code", code, "by", by));
    }

    /** Whether a neighbour, or the division itself, is called so. */
    private boolean isNamed(String code, String name) {
        return is("""
                select exists (select from division where starts_with(code, :above) and length(code) = length(:code)
                               and ended_on is null and name = :name)""", Map.of("above", above(code), "code", code, "name", name));
    }

    private boolean is(String sql, Map<String, ?> values) {
        return jdbc.sql(sql).params(values).query(Boolean.class).single();
    }

    private static String above(String code) {
        return code.substring(0, code.length() - 3);
    }
}
