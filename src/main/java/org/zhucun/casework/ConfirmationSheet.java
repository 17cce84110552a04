package org.zhucun.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What the householder confirmed at an exit, with what was drawn on the screen: a page of the household's file. */
@Component
class ConfirmationSheet implements HouseholdForm {

    private static final Kind KIND = new Kind("confirmation", 75, "case.form.confirmation", "09", true);

    /** What stands on the page; what is not known is empty, to be filled by hand. */
    record Paper(
            String number,
            String place,
            String head,
            String persons,
            String householdNumber,
            String year,
            String perHead,
            String line,
            String day,
            String signer,
            String taker,
            String note,
            String how,
            String picture) {

        private static final Paper EMPTY = new Paper("", "", "", "", "", "", "", "", "", "", "", "", "", "");

        /** The figure, or a line to write on: in a sentence an empty place is not seen. */
        public String or(String word) {
            return word.isEmpty() ? "＿＿＿＿" : word;
        }
    }

    private record Row(
            long caseFileId,
            int year,
            String place,
            String headName,
            int persons,
            String number,
            @Nullable BigDecimal perHead,
            @Nullable BigDecimal line,
            LocalDate happenedOn,
            @Nullable String people,
            String taker,
            @Nullable String note,
            Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final AttachmentShelf shelf;
    private final Shows shows;

    ConfirmationSheet(JdbcClient jdbc, AttachmentShelf shelf, Shows shows) {
        this.jdbc = jdbc;
        this.shelf = shelf;
        this.shows = shows;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Sheet> of(long householdId, boolean whole) {
        var show = shows.now();
        return confirmed(householdId).stream()
                .map(row -> sheet(paper(row, show), show.today().toString()))
                .toList();
    }

    @Override
    public Sheet blank() {
        return sheet(Paper.EMPTY, "");
    }

    /** The exits whose confirmation holds: one that was sent back before it is to be confirmed anew. */
    private List<Row> confirmed(long householdId) {
        var way = org.zhucun.casework.Kind.EXIT.way();
        return jdbc.sql("""
                        select c.case_file_id, c.year, concat_ws(' ', co.name, t.name, v.name, g.name) as place, p.head_name,
                               coalesce(c.persons, p.persons) as persons, p.number, i.per_head, poverty_line(c.village_code, c.year) as line,
                               s.happened_on, s.people, coalesce(a.name, s.actor) as taker, s.note, s.recorded_at
                        from case_file c
                        join household_present p on p.household_id = c.household_id
                        join division v on v.code = p.village_code
                        left join division t on t.code = left(p.village_code, 9) left join division co on co.code = left(p.village_code, 6)
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        left join income i on i.household_id = c.household_id and i.year = c.year
                        join lateral (
                            select * from case_step s where s.case_file_id = c.case_file_id and s.act = 'TAKEN' and s.stage = 'CONFIRMATION'
                            order by s.case_step_id desc limit 1) s on true
                        left join account a on a.username = s.actor
                        where c.household_id = :id and c.kind = 'EXIT'
                          and (c.outcome = 'ARCHIVED' or c.outcome is null and coalesce(c.resume_at, c.stage) in (:after))
                        order by c.case_file_id""")
                .param("id", householdId)
                .param(
                        "after",
                        way.subList(way.indexOf(Stage.CONFIRMATION) + 1, way.size()).stream()
                                .map(Enum::name)
                                .toList())
                .query(Row.class)
                .list();
    }

    private Paper paper(Row row, Show show) {
        var picture = picture(row);
        return new Paper(
                Cases.number(org.zhucun.casework.Kind.EXIT, row.year, row.caseFileId),
                row.place,
                row.headName,
                String.valueOf(row.persons),
                row.number,
                String.valueOf(row.year),
                row.perHead == null ? "" : Show.money(row.perHead),
                row.line == null ? "" : Show.count(row.line),
                row.happenedOn.toString(),
                Objects.requireNonNullElse(row.people, ""),
                row.taker,
                Objects.requireNonNullElse(row.note, ""),
                show.say(picture.isEmpty() ? "case.form.onPaper" : "case.form.onScreen"),
                picture);
    }

    /** What was drawn at this confirmation, as an address; nothing where it was signed on paper. */
    private String picture(Row row) {
        return shelf.of(Proofs.TABLE, row.caseFileId).stream()
                .filter(file -> file.place().equals(Cases.SIGNATURE) && file.image())
                .filter(file -> !file.addedAt().isBefore(row.recordedAt))
                .findFirst()
                .map(file -> "data:" + file.mediaType() + ";base64,"
                        + Base64.getEncoder()
                                .encodeToString(shelf.read(Proofs.TABLE, row.caseFileId, file.attachmentId())))
                .orElse("");
    }

    private Sheet sheet(Paper paper, String day) {
        return new Sheet(
                "casework/print/confirmation",
                shows.now().say(KIND.title()),
                Map.of("kind", KIND, "day", day, "c", paper));
    }
}
