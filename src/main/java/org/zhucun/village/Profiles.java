package org.zhucun.village;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what villages report year by year; their columns are {@link ProfileItem}s. */
@Service
@Transactional
class Profiles {

    private static final BigDecimal YUAN_OF_WAN = BigDecimal.valueOf(10_000);

    private static final String COLUMNS = ProfileDoubts.columns();

    /** Trailing zeros of the division are cut, so that 22.71 万元 is typed as it was. */
    private static final String TYPED =
            COLUMNS.replace("collective_income", "trim_scale(collective_income / 10000) as collective_income");

    private static final String INSERT = "insert into village_year (village_code, year, " + COLUMNS
            + ") values (:village, :year, " + items(item -> ":" + item.property())
            + ") on conflict (village_code, year) do nothing";

    private static final String UPDATE =
            "update village_year set " + items(item -> item.column() + " = :" + item.property())
                    + ", source = 'PAGE', recorded_at = now(), version = version + 1"
                    + " where village_code = :village and year = :year and version = :version";

    /** What a village reported before it was merged: the figures it gave. */
    record Merged(String name, boolean reported, Map<ProfileItem, Integer> figures) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Profiles(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All years of a village, the oldest first: column name → value, money in yuan. */
    @Transactional(readOnly = true)
    @SuppressWarnings("NullAway") // a newer compiler sees that the values may be null; their readers expect it
    List<Map<String, Object>> of(String village) {
        return jdbc.sql("select year, source, " + COLUMNS
                        + " from village_year where village_code = :village order by year")
                .param("village", village)
                .query()
                .listOfRows();
    }

    @Transactional(readOnly = true)
    Optional<ProfileForm> typed(String village, int year) {
        return jdbc.sql("select version, " + TYPED
                        + " from village_year where village_code = :village and year = :year")
                .param("village", village)
                .param("year", year)
                .query(ProfileForm.class)
                .optional();
    }

    /** The year before, as a suggestion for a year that is not reported yet: without its version. */
    @Transactional(readOnly = true)
    Optional<ProfileForm> suggestion(String village, int year) {
        return jdbc.sql(
                        "select null::integer as version, " + TYPED
                                + " from village_year where village_code = :village and year < :year order by year desc limit 1")
                .param("village", village)
                .param("year", year)
                .query(ProfileForm.class)
                .optional();
    }

    /**
     * What the villages that were merged into this one reported for a year under their own codes; a figure that one of
     * them did not report is null, and who reported none of that year has nulls only.
     */
    @Transactional(readOnly = true)
    List<Merged> ofMerged(String village, int year, List<ProfileItem> items) {
        return jdbc.sql("select name, profile from profiles_of_merged(:village, :year)")
                .param("village", village)
                .param("year", year)
                .query((row, number) -> merged(row.getString("name"), row.getString("profile"), items))
                .list();
    }

    private Merged merged(String name, @Nullable String profile, List<ProfileItem> items) {
        var figures = new EnumMap<ProfileItem, Integer>(ProfileItem.class);
        if (profile != null) {
            var reported = json.readTree(profile);
            items.stream()
                    .filter(item -> reported.path(item.column()).isInt())
                    .forEach(item ->
                            figures.put(item, reported.path(item.column()).intValue()));
        }
        return new Merged(name, profile != null, figures);
    }

    void report(String village, int year, ProfileForm form) {
        var statement = jdbc.sql(form.version() == null ? INSERT : UPDATE)
                .param("village", village)
                .param("year", year);
        if (form.version() != null) {
            statement = statement.param("version", form.version());
        }
        for (var item : ProfileItem.values()) {
            statement = statement.param(item.property(), stored(item, form.value(item)));
        }
        if (statement.update() == 0) {
            throw new OptimisticLockingFailureException("profile " + village + " " + year);
        }
    }

    private static @Nullable Object stored(ProfileItem item, @Nullable Object typed) {
        return item.kind() == ProfileItem.Kind.WAN_YUAN && typed instanceof BigDecimal wan
                ? wan.multiply(YUAN_OF_WAN)
                : typed;
    }

    private static String items(java.util.function.Function<ProfileItem, String> text) {
        return Arrays.stream(ProfileItem.values()).map(text).collect(joining(", "));
    }
}
