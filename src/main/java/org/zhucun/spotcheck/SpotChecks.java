package org.zhucun.spotcheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.household.Status;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Draws households, takes down what was found, and counts the rates. */
@Service
@Transactional
public class SpotChecks {

    record Draw(
            long spotDrawId,
            String scopeCode,
            String place,
            DrawForm.From drawnFrom,
            @Nullable Integer exitYear,
            long seed,
            int askedFor,
            int population,
            String drawer,
            LocalDate drawnOn,
            long items,
            long checked) {}

    record Item(
            long spotItemId,
            long householdId,
            String head,
            String village,
            @Nullable String groupName,
            int persons,
            Status status,
            @Nullable String finding,
            @Nullable String note,
            @Nullable String checker,
            @Nullable LocalDate checkedOn,
            @Nullable Long correction) {

        /** The findings that its standing on the day of the draw admits. */
        List<Finding> findings() {
            return Stream.of(Finding.values()).filter(one -> one.suits(status)).toList();
        }

        public boolean right() {
            return Finding.RIGHT.name().equals(finding);
        }
    }

    record Omission(String village, String name, int persons, String note, String finder, LocalDate foundOn) {}

    private static final String DRAWS = """
            select w.spot_draw_id, w.scope_code, coalesce(d.name, w.scope_code) as place, w.drawn_from, w.exit_year, w.seed, w.asked_for, w.population,
                   coalesce(a.name, w.drawn_by) as drawer, w.drawn_on,
                   (select count(*) from spot_item i where i.spot_draw_id = w.spot_draw_id) as items,
                   (select count(*) from spot_item i where i.spot_draw_id = w.spot_draw_id and i.finding is not null) as checked
            from spot_draw w left join division d on d.code = w.scope_code left join account a on a.username = w.drawn_by""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SpotChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The households with the smallest hashes of seed and number: anybody can draw them again. */
    public long draw(DrawForm form) {
        var viewer = Viewers.required();
        var scope = form.village() == null ? viewer.prefix() : form.village();
        var seed = form.seed() == null ? random.nextInt(Integer.MAX_VALUE) : form.seed();
        var exited = form.drawnFrom() == DrawForm.From.EXITED;
        var whom = exited
                ? "p.status = 'EXITED' and p.exit_year = :year and not p.ended"
                : "p.status not in ('CANCELLED', 'NEVER') and not p.ended";
        var within = " and p.village_code >= :scope and p.village_code < :scope || ':'";
        var population = jdbc.sql("select count(*) from household_present p where " + whom + within)
                .param("year", form.exitYear(), java.sql.Types.INTEGER)
                .param("scope", scope)
                .query(Integer.class)
                .single();
        if (population == 0) {
            throw new Refusal("spot.nobody");
        }
        var id = jdbc.sql("""
                        insert into spot_draw (scope_code, drawn_from, exit_year, seed, asked_for, population, drawn_by, drawn_on)
                        values (:scope, :from, :year, :seed, :size, :population, :actor, :today) returning spot_draw_id""")
                .param("scope", scope)
                .param("from", form.drawnFrom().name())
                .param("year", exited ? form.exitYear() : null, java.sql.Types.INTEGER)
                .param("seed", seed)
                .param("size", form.size())
                .param("population", population)
                .param("actor", viewer.actor())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into spot_item (village_code, spot_draw_id, household_id, persons, status)
                        select p.village_code, :id, p.household_id, p.persons, p.status from household_present p where %s
                        order by md5(:seed || ':' || p.number), p.number limit :size""".formatted(whom + within))
                .param("id", id)
                .param("year", form.exitYear(), java.sql.Types.INTEGER)
                .param("scope", scope)
                .param("seed", String.valueOf(seed))
                .param("size", form.size())
                .update();
        countVillages(id, scope);
        return id;
    }

    /** Whom the villages of a draw counted on its day; once. */
    private void countVillages(long draw, String scope) {
        jdbc.sql("""
                        insert into spot_village (village_code, spot_draw_id, population, registered)
                        select v.code, :draw,
                               (select y.persons from village_year y where y.village_code = v.code and y.persons > 0 order by y.year desc limit 1),
                               (select coalesce(sum(c.persons), 0) from household_count c where c.village_code = v.code and c.status not in ('CANCELLED', 'NEVER'))
                        from division v where v.level = 'VILLAGE' and v.code >= :scope and v.code < :scope || ':'
                        on conflict do nothing""").param("draw", draw).param("scope", scope).update();
    }

    void find(long draw, long item, String finding, @Nullable String note) {
        var found = Finding.of(finding);
        if (found == null) {
            throw new Refusal("spot.finding");
        }
        if (found != Finding.RIGHT && (note == null || note.length() < 2)) {
            throw new Refusal("spot.note");
        }
        var status = jdbc.sql("select status from spot_item where spot_item_id = :item and spot_draw_id = :draw")
                .param("item", item)
                .param("draw", draw)
                .query(Status.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!found.suits(status)) {
            throw new Refusal("spot.unsuited." + found);
        }
        jdbc.sql("""
                        update spot_item set finding = :finding, note = :note, checked_by = :actor, checked_on = :today, version = version + 1
                        where spot_item_id = :item and spot_draw_id = :draw""")
                .param("finding", found.name())
                .param("note", note)
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .param("item", item)
                .param("draw", draw)
                .update();
    }

    void omitted(long draw, OmissionForm form) {
        required(draw);
        countVillages(draw, form.village());
        jdbc.sql("""
                        insert into spot_omission (village_code, spot_draw_id, name, persons, note, found_by, found_on)
                        values (:village, :draw, :name, :persons, :note, :actor, :today)""")
                .param("village", form.village())
                .param("draw", draw)
                .param("name", form.name())
                .param("persons", form.persons())
                .param("note", form.note())
                .param("actor", Viewers.required().actor())
                .param("today", LocalDate.now(clock))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Draw> draws() {
        return jdbc.sql(DRAWS + " order by w.spot_draw_id desc limit 200")
                .query(Draw.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Draw required(long id) {
        return jdbc.sql(DRAWS + " where w.spot_draw_id = :id")
                .param("id", id)
                .query(Draw.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Item> items(long draw) {
        return jdbc.sql("""
                        select i.spot_item_id, i.household_id, p.head_name as head, d.name as village, g.name as group_name, i.persons,
                               i.status, i.finding, i.note, coalesce(a.name, i.checked_by) as checker, i.checked_on,
                               (select max(c.case_file_id) from case_file c where c.household_id = i.household_id and c.kind = 'CORRECTION'
                                    and c.opened_on >= i.checked_on and c.outcome is distinct from 'WITHDRAWN') as correction
                        from spot_item i join household_present p on p.household_id = i.household_id
                        join division d on d.code = i.village_code
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        left join account a on a.username = i.checked_by
                        where i.spot_draw_id = :id order by i.village_code, i.spot_item_id""").param("id", draw).query(Item.class).list();
    }

    @Transactional(readOnly = true)
    public List<Omission> omissions(long draw) {
        return jdbc.sql("""
                        select d.name as village, o.name, o.persons, o.note, coalesce(a.name, o.found_by) as finder, o.found_on
                        from spot_omission o join division d on d.code = o.village_code left join account a on a.username = o.found_by
                        where o.spot_draw_id = :id order by o.spot_omission_id""").param("id", draw).query(Omission.class).list();
    }

    /**
     * See {@link Rates}. The checked villages are those with a checked household or an omission. What the rates divide by is
     * what stood in the registers on the day of the draw, whatever was mended since.
     */
    @Transactional(readOnly = true)
    public Rates rates(long draw) {
        return jdbc.sql("""
                        with i as (
                            select s.*, s.status = 'EXITED' as exited from spot_item s where s.spot_draw_id = :id),
                        o as (select * from spot_omission where spot_draw_id = :id),
                        v as (select village_code from i where finding is not null union select village_code from o),
                        n as (
                            select v.village_code, s.population as persons, s.registered
                            from v left join spot_village s on s.spot_draw_id = :id and s.village_code = v.village_code)
                        select (select count(*) from i)::integer as drawn, (select count(*) from i where finding is not null)::integer as checked,
                               (select coalesce(sum(persons), 0) from i where finding is not null)::bigint as checked_persons,
                               (select coalesce(sum(persons), 0) from i where finding is not null and exited)::bigint as checked_exited,
                               (select coalesce(sum(persons), 0) from i where finding = 'WRONG_EXIT')::bigint as wrongly_exited,
                               (select coalesce(sum(persons), 0) from i where finding = 'WRONG_REGISTRATION')::bigint as wrongly_registered,
                               (select coalesce(sum(persons), 0) from o)::bigint as omitted,
                               (select case when count(*) filter (where persons is null) = 0 and count(*) > 0
                                            then sum(greatest(persons - registered, 0)) end from n)::bigint as unregistered""").param("id", draw).query(Rates.class).single();
    }
}
