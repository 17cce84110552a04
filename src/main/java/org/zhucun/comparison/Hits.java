package org.zhucun.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.casework.CaseFlags;
import org.zhucun.casework.CaseOpened;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Hits as lists and cases show them, within the viewer's range. */
@Component
@Transactional(readOnly = true)
class Hits implements CaseFlags {

    record Uploaded(
            long departmentListId,
            ListKind kind,
            String title,
            LocalDate asOf,
            int rows,
            int faulty,
            int matched,
            LocalDate uploadedOn,
            String uploader,
            long open) {}

    record Hit(
            long departmentHitId,
            ListKind kind,
            LocalDate asOf,
            String village,
            @Nullable Long householdId,
            @Nullable Long caseFileId,
            String name,
            @Nullable String identityMasked,
            @Nullable String detail,
            @Nullable BigDecimal amount,
            @Nullable LocalDate happenedOn,
            String state,
            @Nullable String note,
            @Nullable String explainer) {

        public boolean open() {
            return state.equals("OPEN");
        }

        public String href() {
            return householdId != null ? "/households/" + householdId : "/cases/" + caseFileId;
        }

        List<String> cells(Show show) {
            return List.of(
                    show.word("comparison.kind", kind),
                    asOf.toString(),
                    village,
                    show.name(name),
                    Show.text(detail),
                    Show.money(amount),
                    Show.date(happenedOn),
                    show.word("comparison.state", state),
                    Show.text(note));
        }
    }

    private static final String COLUMNS = """
            select h.department_hit_id, h.kind, h.as_of, d.name as village, h.household_id, h.case_file_id, coalesce(p.name, f.name, c.name, '') as name,
                   coalesce(p.identity_masked, f.identity_masked, c.identity_masked) as identity_masked, h.detail, h.amount, h.happened_on, h.state, h.note,
                   coalesce(a.name, h.explained_by) as explainer
            from department_hit h join division d on d.code = h.village_code
            left join person p on p.person_id = h.person_id
            left join case_file c on c.case_file_id = h.case_file_id
            left join case_member f on f.case_member_id = h.case_member_id
            left join account a on a.username = h.explained_by
            where true""";

    private static final String LISTS = """
            select l.department_list_id, l.kind, l.title, l.as_of, l.rows, l.faulty, l.matched, l.uploaded_on, coalesce(a.name, l.uploaded_by) as uploader,
                   (select count(*) from department_hit h where h.department_list_id = l.department_list_id and h.state = 'OPEN') as open
            from department_list l left join account a on a.username = l.uploaded_by""";

    private record Given(ListKind kind, LocalDate asOf, LocalDate uploadedOn) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Shows shows;

    Hits(JdbcClient jdbc, Parameters parameters, Shows shows) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.shows = shows;
    }

    List<Uploaded> lists() {
        return jdbc.sql(LISTS + " order by l.department_list_id desc limit 200")
                .query(Uploaded.class)
                .list();
    }

    /** A list of the viewer's own; what lists of other places are called, nobody here knows. */
    Optional<Uploaded> list(long id) {
        return jdbc.sql(LISTS + " where l.department_list_id = :id")
                .param("id", id)
                .query(Uploaded.class)
                .optional();
    }

    long total(HitFilter filter) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql("select count(*) from department_hit h where true" + conditions)
                .params(values)
                .query(Long.class)
                .single();
    }

    List<Hit> page(HitFilter filter, int page, int size) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        return jdbc.sql(COLUMNS + conditions
                        + " order by (h.state <> 'OPEN'), h.department_hit_id desc limit :size offset :skip")
                .params(values)
                .param("size", size)
                .param("skip", (long) (Math.max(1, page) - 1) * size)
                .query(Hit.class)
                .list();
    }

    void each(HitFilter filter, Consumer<Hit> hit) {
        var values = new HashMap<String, Object>();
        var conditions = filter.conditions(values);
        try (var rows = jdbc
                .sql(COLUMNS + conditions + " order by (h.state <> 'OPEN'), h.department_hit_id desc")
                .params(values)
                .query(Hit.class)
                .stream()) {
            rows.forEach(hit);
        }
    }

    @Override
    public List<Flag> of(long caseFileId, @Nullable Long householdId) {
        var show = shows.now();
        var flags = new ArrayList<Flag>();
        for (var hit : jdbc.sql(
                        COLUMNS
                                + " and (h.case_file_id = :case or h.household_id = cast(:household as bigint)) order by (h.state <> 'OPEN'), h.department_hit_id")
                .param("case", caseFileId)
                .param("household", householdId, java.sql.Types.BIGINT)
                .query(Hit.class)
                .list()) {
            flags.add(new Flag(
                    hit.departmentHitId,
                    show.say(
                            "comparison.flag",
                            show.word("comparison.kind", hit.kind),
                            hit.name,
                            what(hit, show),
                            show.date(hit.asOf)),
                    hit.open(),
                    hit.note == null ? null : show.say("comparison.note", hit.note, show.name(hit.explainer)),
                    "/comparisons/hits/" + hit.departmentHitId + "/explanation"));
        }
        return flags;
    }

    @Override
    public List<Missing> missing(String villageCode, LocalDate day) {
        var given = jdbc
                .sql("select kind, as_of, uploaded_on from lists_covering(:village, :day)")
                .param("village", villageCode)
                .param("day", day)
                .query(Given.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Given::kind, Function.identity()));
        var show = shows.now();
        var href = Viewers.current()
                .filter(ComparisonController::mayUpload)
                .map(viewer -> "/comparisons/new")
                .orElse(null);
        var missing = new ArrayList<Missing>();
        for (var kind : ListKind.values()) {
            var months =
                    parameters.whole(kind.monthsParameter(), villageCode, day).orElse(0);
            var latest = given.get(kind);
            if (months > 0 && (latest == null || latest.asOf.isBefore(day.minusMonths(months)))) {
                missing.add(new Missing(
                        show.word("comparison.kind", kind),
                        latest == null ? null : latest.asOf,
                        latest == null ? null : latest.uploadedOn,
                        months,
                        href));
            }
        }
        return missing;
    }

    @Override
    @Transactional
    public int compare(long caseFileId) {
        return jdbc.sql("select match_case(:id)")
                .param("id", caseFileId)
                .query(Integer.class)
                .single();
    }

    /** Who was on no case's way when the lists came is compared when the case is opened. */
    @EventListener
    @Transactional
    void on(CaseOpened opened) {
        compare(opened.caseFileId());
    }

    private static String what(Hit hit, Show show) {
        var parts = new ArrayList<String>();
        if (hit.detail != null) {
            parts.add(hit.detail);
        }
        if (hit.amount != null) {
            parts.add(show.say("comparison.yuan", Show.money(hit.amount)));
        }
        if (hit.happenedOn != null) {
            parts.add(hit.happenedOn.toString());
        }
        return parts.isEmpty() ? show.say("comparison.onList") : String.join(" ", parts);
    }
}
