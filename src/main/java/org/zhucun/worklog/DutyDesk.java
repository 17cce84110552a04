package org.zhucun.worklog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/**
 * Keeps the lists of duties and tasks. They are the same for the whole country, so the administrator of the widest area keeps them;
 * what was written keeps its kind of work, because a task ends and is never taken away.
 */
@Service
@Transactional
class DutyDesk {

    record DutyList(long dutyListId, String name, String nameEn, String document, LocalDate validFrom) {}

    record Kept(
            long dutyId,
            long dutyListId,
            @Nullable Long parentDutyId,
            String code,
            String shortName,
            String shortNameEn,
            String name,
            String nameEn,
            @Nullable LocalDate endsOn,
            int version) {

        DutyForm form() {
            return new DutyForm(null, null, shortName, shortNameEn, name, nameEn, endsOn, version);
        }

        boolean isTask() {
            return parentDutyId != null;
        }
    }

    private final JdbcClient jdbc;
    private final Shows shows;

    DutyDesk(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<DutyList> lists() {
        return jdbc.sql(
                        "select duty_list_id, name, name_en, document, valid_from from duty_list order by valid_from desc")
                .query(DutyList.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<DutyList> list(long id) {
        return lists().stream().filter(one -> one.dutyListId() == id).findFirst();
    }

    /** A list's duties, each followed by its tasks. */
    @Transactional(readOnly = true)
    public List<Kept> of(long list) {
        return jdbc.sql("""
                        select d.duty_id, d.duty_list_id, d.parent_duty_id, d.code, d.short_name, d.short_name_en, d.name, d.name_en, d.ends_on, d.version
                        from duty d left join duty p on p.duty_id = d.parent_duty_id where d.duty_list_id = :list
                        order by coalesce(p.position, d.position), d.parent_duty_id is not null, d.position, d.duty_id""").param("list", list).query(Kept.class).list();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(long id) {
        return jdbc.sql("""
                        select duty_id, duty_list_id, parent_duty_id, code, short_name, short_name_en, name, name_en, ends_on, version
                        from duty where duty_id = :id""").param("id", id).query(Kept.class).optional();
    }

    /** Kinds of work of other lists that a list does not have. */
    @Transactional(readOnly = true)
    public List<Choice> known(long list) {
        return jdbc.sql("""
                        select code as value, case when :english then short_name_en else short_name end as label from (
                            select distinct on (code) code, short_name, short_name_en, duty_id from duty join duty_list using (duty_list_id)
                            where parent_duty_id is not null and code not in (select code from duty where duty_list_id = :list)
                            order by code, valid_from desc) t order by duty_id""")
                .param("english", shows.now().english())
                .param("list", list)
                .query(Choice.class)
                .list();
    }

    public void add(long list, long duty, DutyForm form) {
        allow();
        jdbc.sql("""
                        insert into duty (duty_list_id, parent_duty_id, position, code, short_name, short_name_en, name, name_en, ends_on)
                        select :list, :duty, (select max(position) + 1 from duty where duty_list_id = :list and parent_duty_id is not null),
                               coalesce(:same, 'own-' || translate((select max(duty_id) + 1 from duty)::text, '0123456789', 'abcdefghij')),
                               :short, :shortEn, :name, :nameEn, :ends""")
                .param("list", list)
                .param("duty", duty)
                .param("same", form.same(), java.sql.Types.VARCHAR)
                .param("short", form.shortName())
                .param("shortEn", form.shortNameEn())
                .param("name", form.name())
                .param("nameEn", form.nameEn())
                .param("ends", form.endsOn(), java.sql.Types.DATE)
                .update();
    }

    public void correct(Kept present, DutyForm form) {
        allow();
        var rows = jdbc.sql("""
                        update duty set short_name = :short, short_name_en = :shortEn, name = :name, name_en = :nameEn, ends_on = :ends,
                               version = version + 1 where duty_id = :id and version = :version""")
                .param("short", form.shortName())
                .param("shortEn", form.shortNameEn())
                .param("name", form.name())
                .param("nameEn", form.nameEn())
                .param("ends", present.isTask() ? form.endsOn() : null, java.sql.Types.DATE)
                .param("id", present.dutyId())
                .param("version", form.version() == null ? -1 : form.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("duty " + present.dutyId());
        }
    }

    /** A list that follows begins with the duties and the tasks of the one in force the day before; what ended is left out. */
    public void follow(DutyListForm form) {
        allow();
        var from = form.validFrom();
        var before = lists().stream()
                .filter(one -> one.validFrom().isBefore(from))
                .findFirst()
                .orElseThrow(() -> new Refusal("duty.refused.first"));
        var list = jdbc.sql("""
                        insert into duty_list (year, name, name_en, document, valid_from)
                        values (:year, :name, :nameEn, :document, :from) returning duty_list_id""")
                .param("year", from.getYear())
                .param("name", form.name())
                .param("nameEn", form.nameEn())
                .param("document", form.document())
                .param("from", from)
                .query(Long.class)
                .single();
        for (var tasks : new boolean[] {false, true}) {
            jdbc.sql("""
                            insert into duty (duty_list_id, parent_duty_id, position, code, short_name, short_name_en, name, name_en)
                            select :list, n.duty_id, d.position, d.code, d.short_name, d.short_name_en, d.name, d.name_en
                            from duty d left join duty p on p.duty_id = d.parent_duty_id
                            left join duty n on n.duty_list_id = :list and n.code = p.code
                            where d.duty_list_id = :before and (d.parent_duty_id is not null) = :tasks and (d.ends_on is null or d.ends_on >= :from)""")
                    .param("list", list)
                    .param("before", before.dutyListId())
                    .param("tasks", tasks)
                    .param("from", from)
                    .update();
        }
    }

    /** Whether a list of this year is there: lists follow one another, one a year at most. */
    @Transactional(readOnly = true)
    public boolean hasYear(int year) {
        return jdbc.sql("select exists (select from duty_list where year = :year)")
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public boolean mayChange() {
        return jdbc.sql(
                        "select not exists (select from posting where role = 'ADMINISTRATOR' and not starts_with(prefix, :own))")
                .param("own", Viewers.required().prefix())
                .query(Boolean.class)
                .single();
    }

    private void allow() {
        if (!mayChange()) {
            throw new Refusal("duty.refused.area");
        }
    }
}
