package org.zhucun.calendar;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** Keeps the yearly arrangements of holidays; they hold for the whole country, so the administrator of the widest area keeps them. */
@Service
@Transactional
class HolidayRegister {

    private final JdbcClient jdbc;

    HolidayRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every holiday in force, in their order. */
    @Transactional(readOnly = true)
    public List<Holiday> all() {
        return jdbc.sql("select * from holiday where not withdrawn order by year, first_on")
                .query((row, number) -> holiday(row))
                .list();
    }

    /** A year's, also those that were withdrawn. */
    @Transactional(readOnly = true)
    public List<Holiday> of(int year) {
        return jdbc.sql("select * from holiday where year = :year order by first_on, holiday_id")
                .param("year", year)
                .query((row, number) -> holiday(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Holiday> find(int year, long id) {
        return of(year).stream().filter(one -> one.holidayId() == id).findFirst();
    }

    /** Which of the seven a year's arrangement does not have. */
    static Set<HolidayKind> missing(int year, List<Holiday> known) {
        var missing = EnumSet.copyOf(HolidayKind.everyYear());
        known.stream()
                .filter(one -> one.year() == year && !one.withdrawn())
                .forEach(one -> missing.removeAll(one.kinds()));
        return missing;
    }

    /** The holiday that says something of the same days, or is of the same kind in the year. */
    @Transactional(readOnly = true)
    public Optional<Holiday> inTheWay(int year, @Nullable Long id, HolidayForm form) {
        var days = new HashSet<>(form.exchanged());
        form.firstOn().datesUntil(form.lastOn().plusDays(1)).forEach(days::add);
        return all().stream()
                .filter(one -> id == null || one.holidayId() != id)
                .filter(one -> one.said().anyMatch(days::contains)
                        || one.year() == year
                                && one.kinds().stream()
                                        .anyMatch(kind -> kind != HolidayKind.OTHER
                                                && form.kinds().contains(kind)))
                .findFirst();
    }

    public void add(int year, HolidayForm form) {
        allow();
        jdbc.sql("""
                        insert into holiday (year, kinds, name, first_on, last_on, works_on, source)
                        values (:year, cast(:kinds as text[]), :name, :first, :last, cast(:works as date[]), :source)""")
                .param("year", year)
                .param("kinds", kinds(form))
                .param("name", name(form))
                .param("first", form.firstOn())
                .param("last", form.lastOn())
                .param("works", works(form))
                .param("source", form.source())
                .update();
    }

    public void correct(Holiday present, HolidayForm form) {
        allow();
        changed(
                present,
                jdbc.sql("""
                                update holiday set kinds = cast(:kinds as text[]), name = :name, first_on = :first, last_on = :last,
                                       works_on = cast(:works as date[]), source = :source, withdrawn = false, version = version + 1
                                where holiday_id = :id and version = :version""")
                        .param("kinds", kinds(form))
                        .param("name", name(form))
                        .param("first", form.firstOn())
                        .param("last", form.lastOn())
                        .param("works", works(form))
                        .param("source", form.source())
                        .param("id", present.holidayId())
                        .param("version", form.version() == null ? -1 : form.version())
                        .update());
    }

    /** It was entered by mistake: it counts no longer, and its history stays. */
    public void withdraw(Holiday present, int version) {
        allow();
        changed(
                present,
                jdbc.sql(
                                "update holiday set withdrawn = true, version = version + 1 where holiday_id = :id and version = :version")
                        .param("id", present.holidayId())
                        .param("version", version)
                        .update());
    }

    private static void changed(Holiday present, int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("holiday " + present.holidayId());
        }
    }

    private void allow() {
        if (!mayChange()) {
            throw new Refusal("holiday.refused.area");
        }
    }

    @Transactional(readOnly = true)
    public boolean mayChange() {
        return jdbc.sql(
                        "select not exists (select from posting where role = 'ADMINISTRATOR' and not starts_with(prefix, :own))")
                .param("own", Viewers.required().prefix())
                .query(Boolean.class)
                .single();
    }

    private static @Nullable String name(HolidayForm form) {
        return form.kinds().contains(HolidayKind.OTHER) ? form.name() : null;
    }

    private static String kinds(HolidayForm form) {
        return form.kinds().stream().map(HolidayKind::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static String works(HolidayForm form) {
        return form.exchanged().stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Holiday holiday(ResultSet row) throws SQLException {
        return new Holiday(
                row.getLong("holiday_id"),
                row.getInt("year"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(HolidayKind::valueOf)
                        .toList(),
                row.getString("name"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                days(row.getArray("works_on")),
                row.getString("source"),
                row.getBoolean("withdrawn"),
                row.getInt("version"));
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
