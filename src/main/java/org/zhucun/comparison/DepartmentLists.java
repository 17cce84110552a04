package org.zhucun.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.workbook.Row;
import org.zhucun.workbook.Spool;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;
import org.zhucun.workbook.WorkbookRefused;

/**
 * Compares a department's list with the registers and the open applications by the keyed hash of the identity number.
 * Of a row the hash is kept with what the list says, so that a case opened later is compared too; who it is, nobody can
 * read. When its list is too old to count, it goes.
 */
@Service
@Transactional
class DepartmentLists {

    private static final int PIECE = 2_000;
    private static final int DETAIL = 200;
    private static final int YEAR = 12;

    /** 2020-11-05, 2020/11/5, 20201105, 2020年11月5日, with or without a time behind it. */
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?([ T].*)?");

    /** Where the list's columns are; -1 where it has none. */
    private record Columns(int identity, int detail, int amount, int day) {}

    private record Entry(
            String hash,
            @Nullable String detail,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day) {}

    private final JdbcClient jdbc;
    private final Cipher cipher;
    private final Parameters parameters;
    private final Clock clock;

    DepartmentLists(JdbcClient jdbc, Cipher cipher, Parameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.parameters = parameters;
        this.clock = clock;
    }

    long compare(ListForm form) {
        var entries = new ArrayList<Entry>();
        var faulty = read(form, entries);
        var id = jdbc.sql("""
                        insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
                        values (:scope, :kind, :title, :asOf, :rows, :faulty, 0, :actor, :today) returning department_list_id""")
                .param("scope", Viewers.required().prefix())
                .param("kind", form.kind().name())
                .param("title", form.title())
                .param("asOf", form.asOf())
                .param("rows", entries.size() + faulty)
                .param("faulty", faulty)
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        var matched = 0;
        for (var from = 0; from < entries.size(); from += PIECE) {
            var piece = entries.subList(from, Math.min(from + PIECE, entries.size()));
            keep(id, piece);
            matched += match(id, form, piece);
        }
        forget(form.kind());
        jdbc.sql("update department_list set matched = :matched, version = version + 1 where department_list_id = :id")
                .param("matched", matched)
                .param("id", id)
                .update();
        return id;
    }

    /** Somebody looked into a hit and wrote down what it is; once. */
    void explain(long hit, String note) {
        var changed = jdbc.sql("""
                        update department_hit set state = 'EXPLAINED', note = :note, explained_by = :actor, explained_on = :today, version = version + 1
                        where department_hit_id = :id and state = 'OPEN'""")
                .param("note", note)
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .param("id", hit)
                .update();
        if (changed == 0) {
            if (jdbc.sql("select count(*) from department_hit where department_hit_id = :id")
                            .param("id", hit)
                            .query(Integer.class)
                            .single()
                    == 0) {
                throw new NotFound();
            }
            throw new Refusal("comparison.explained.already");
        }
    }

    private void keep(long list, List<Entry> piece) {
        jdbc.sql("""
                        insert into department_entry (scope_code, department_list_id, identity_hash, detail, amount, happened_on)
                        select :scope, :list, decode(x.hash, 'hex'), x.detail, x.amount::numeric(14, 2), x.day::date
                        from unnest(cast(:hashes as text[]), cast(:details as text[]), cast(:amounts as text[]), cast(:days as text[]))
                             as x (hash, detail, amount, day)""")
                .param("scope", Viewers.required().prefix())
                .param("list", list)
                .param("hashes", texts(piece.stream().map(Entry::hash).toList()))
                .param("details", texts(piece.stream().map(Entry::detail).toList()))
                .param(
                        "amounts",
                        texts(piece.stream().map(one -> text(one.amount)).toList()))
                .param("days", texts(piece.stream().map(one -> text(one.day)).toList()))
                .update();
    }

    /** What lists of a kind say that are too old for any comparison; a kind that none asks for is kept a year. */
    private void forget(ListKind kind) {
        var today = LocalDate.now(clock);
        var months = parameters
                .whole(kind.monthsParameter(), Viewers.required().prefix(), today)
                .filter(asked -> asked > 0)
                .orElse(YEAR);
        jdbc.sql("""
                        delete from department_entry e using department_list l
                        where l.department_list_id = e.department_list_id and l.kind = :kind and l.as_of < :since and e.scope_code = :scope""")
                .param("kind", kind.name())
                .param("since", today.minusMonths(months))
                .param("scope", Viewers.required().prefix())
                .update();
    }

    private int match(long list, ListForm form, List<Entry> piece) {
        return jdbc.sql("""
                        with e as (
                            select decode(x.hash, 'hex') as hash, x.detail, x.amount::numeric(14, 2) as amount, x.day::date as day
                            from unnest(cast(:hashes as text[]), cast(:details as text[]), cast(:amounts as text[]), cast(:days as text[]))
                                 as x (hash, detail, amount, day)),
                        found as (
                            select p.village_code, m.household_id, p.person_id, null::bigint as case_file_id, null::bigint as case_member_id, e.detail, e.amount, e.day
                            from e join person p on p.identity_hash = e.hash
                            join membership m on m.person_id = p.person_id and m.left_on is null
                            union all
                            select c.village_code, null, null, c.case_file_id, null, e.detail, e.amount, e.day
                            from e join case_file c on c.identity_hash = e.hash and c.outcome is null and c.household_id is null
                            union all
                            select c.village_code, null, null, c.case_file_id, f.case_member_id, e.detail, e.amount, e.day
                            from e join case_member f on f.identity_hash = e.hash
                            join case_file c on c.case_file_id = f.case_file_id and c.outcome is null and c.household_id is null)
                        insert into department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, case_file_id, case_member_id,
                                                    detail, amount, happened_on, state)
                        select distinct village_code, :list, :kind, cast(:asOf as date), household_id, person_id, case_file_id, case_member_id,
                               detail, amount, day, 'OPEN' from found f
                        where not exists (
                            select from department_hit h
                            where h.kind = :kind and h.as_of = :asOf and (h.person_id = f.person_id
                                 or h.case_file_id = f.case_file_id and h.case_member_id is not distinct from f.case_member_id)
                              and h.detail is not distinct from f.detail and h.amount is not distinct from f.amount)
                        order by village_code, household_id, person_id""")
                .param("hashes", texts(piece.stream().map(Entry::hash).toList()))
                .param("details", texts(piece.stream().map(Entry::detail).toList()))
                .param(
                        "amounts",
                        texts(piece.stream().map(one -> text(one.amount)).toList()))
                .param("days", texts(piece.stream().map(one -> text(one.day)).toList()))
                .param("list", list)
                .param("kind", form.kind().name())
                .param("asOf", form.asOf())
                .update();
    }

    /** Reads the rows; how many could not be used because their number is none. */
    private int read(ListForm form, List<Entry> entries) {
        var upload = Objects.requireNonNull(form.file());
        var faulty = new int[1];
        try {
            var file = Spool.file();
            try {
                upload.transferTo(file);
                var columns = new Columns[1];
                try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
                    workbook.read(0, row -> {
                        if (columns[0] == null) {
                            columns[0] = columns(row);
                        } else if (!take(row, columns[0], entries)) {
                            faulty[0]++;
                        }
                        return true;
                    });
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (WorkbookRefused refused) {
            throw new Refusal("comparison.file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.isEmpty()) {
            throw new Refusal("comparison.nobody");
        }
        return faulty[0];
    }

    private boolean take(Row row, Columns columns, List<Entry> entries) {
        var identity = cell(row, columns.identity);
        if (identity == null || HouseholdStandings.mistakeIn(identity) != null) {
            return false;
        }
        var detail = cell(row, columns.detail);
        entries.add(new Entry(
                HexFormat.of().formatHex(cipher.hashOf(identity)),
                detail == null ? null : detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail,
                amount(cell(row, columns.amount)),
                day(cell(row, columns.day))));
        return true;
    }

    private static Columns columns(Row head) {
        var columns = new Columns(
                column(head, "身份证", "证件号", "identity"),
                column(head, "说明", "内容", "车牌", "单位", "名称", "detail"),
                column(head, "金额", "费用", "amount"),
                column(head, "日期", "时间", "date"));
        if (columns.identity < 0) {
            throw new Refusal("comparison.noColumn");
        }
        return columns;
    }

    private static int column(Row head, String... words) {
        for (var word : words) {
            for (var i = 0; i < head.cells().length; i++) {
                var cell = head.cell(i);
                if (cell != null && cell.toLowerCase(java.util.Locale.ROOT).contains(word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static @Nullable String cell(Row row, int column) {
        var text = column < 0 ? null : row.cell(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        var number = text == null ? "" : text.replaceAll("[,，\\s¥￥元]", "");
        return number.matches("-?[0-9]{1,10}(\\.[0-9]{1,6})?") ? new BigDecimal(number) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        var written = DAY.matcher(text == null ? "" : text);
        try {
            return written.matches()
                    ? LocalDate.of(
                            Integer.parseInt(written.group(1)),
                            Integer.parseInt(written.group(2)),
                            Integer.parseInt(written.group(3)))
                    : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String[] texts(List<? extends @Nullable String> texts) {
        return texts.toArray(new String[0]);
    }
}
