package org.zhucun.worklog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.followup.FollowUpSource;
import org.zhucun.followup.FollowUpsOf;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.MonthLocks;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads an entry with its homes, photos and follow-ups. */
@Component
@Transactional(readOnly = true)
class LogPages {

    /** Beyond this the moment of recording, which stands among the facts, says enough: an archive was entered. */
    private static final int A_YEAR = 366;

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private record Found(
            long logEntryId,
            String villageCode,
            String village,
            LocalDate happenedOn,
            String author,
            String authorName,
            String said,
            String kinds,
            @Nullable Long projectId,
            @Nullable String people,
            @Nullable String problem,
            @Nullable String promise,
            @Nullable LocalDate promisedBy,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Integer accuracy,
            Instant recordedAt,
            int version,
            java.util.UUID sendId) {}

    private final JdbcClient jdbc;
    private final Duties duties;
    private final ProjectIndex projects;
    private final AttachmentShelf shelf;
    private final FollowUpsOf followUps;
    private final MonthLocks months;
    private final Shows shows;

    LogPages(
            JdbcClient jdbc,
            Duties duties,
            ProjectIndex projects,
            AttachmentShelf shelf,
            FollowUpsOf followUps,
            MonthLocks months,
            Shows shows) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.projects = projects;
        this.shelf = shelf;
        this.followUps = followUps;
        this.months = months;
        this.shows = shows;
    }

    LogPage of(long id) {
        var show = shows.now();
        var found = find(id);
        var mine = found.author.equals(Viewers.required().actor());
        var locked = months.isLocked(found.villageCode, found.author, found.happenedOn);
        return new LogPage(
                id,
                found.villageCode,
                found.village,
                show.say("log.page.title", show.full(found.happenedOn), found.authorName),
                found.said,
                late(found, show),
                facts(found, show),
                homes(id),
                shelf.of("log_entry", id),
                followUps.of(FollowUpSource.LOG, id),
                mine,
                locked,
                mine && !locked);
    }

    /** What stands in an entry, to be corrected. */
    LogForm form(long id) {
        var found = find(id);
        return new LogForm(
                found.sendId,
                found.villageCode,
                found.said.isEmpty() ? null : found.said,
                null,
                null,
                found.kinds.isEmpty() ? List.of() : Arrays.asList(found.kinds.split(" ")),
                found.projectId,
                homes(id).stream().map(LogPage.Home::householdId).toList(),
                found.people,
                found.problem,
                found.promise,
                found.promise == null ? LogForm.Due.WEEK : LogForm.Due.DAY,
                found.promisedBy,
                found.happenedOn,
                found.latitude,
                found.longitude,
                found.accuracy,
                found.version);
    }

    private Found find(long id) {
        return jdbc.sql("""
                        select l.log_entry_id, l.village_code, d.name as village, l.happened_on, l.author, coalesce(a.name, l.author) as author_name, l.said,
                               array_to_string(l.kinds, ' ') as kinds, l.project_id, l.people, l.problem, l.promise, l.promised_by, l.latitude, l.longitude, l.accuracy,
                               l.recorded_at, l.version, l.send_id
                        from log_entry l join division d on d.code = l.village_code left join account a on a.username = l.author
                        where l.log_entry_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
    }

    private List<LogPage.Home> homes(long id) {
        return jdbc.sql("""
                        select v.visit_id, v.household_id, p.head_name as name, g.name as group_name, v.signed is not null as signed from visit v
                        join household_present p on p.household_id = v.household_id
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        where v.log_entry_id = :id and v.withdrawn_because is null order by v.visit_id""").param("id", id).query(LogPage.Home.class).list();
    }

    private List<Fact> facts(Found found, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("log.kinds"), duties.kinds().of(found.happenedOn, found.kinds)));
        var about = found.projectId;
        if (about != null) {
            projects.find(about)
                    .ifPresent(project ->
                            facts.add(new Fact(show.say("log.project"), project.name(), "/projects/" + about)));
        }
        if (found.people != null) {
            facts.add(new Fact(show.say("log.people"), found.people));
        }
        if (found.problem != null) {
            facts.add(new Fact(show.say("log.problem"), found.problem));
        }
        if (found.promise != null) {
            facts.add(new Fact(
                    show.say("log.promise"),
                    show.say("log.promise.until", found.promise, show.prose(found.promisedBy))));
        }
        if (found.latitude != null && found.longitude != null) {
            facts.add(new Fact(
                    show.say("log.place"),
                    show.say(
                            "log.place.at",
                            found.latitude.toPlainString(),
                            found.longitude.toPlainString(),
                            Show.count(found.accuracy))));
        }
        facts.add(new Fact(show.say("log.recorded"), show.moment(found.recordedAt)));
        return facts;
    }

    /** Said when an entry was written down on a later day than the one it tells of. */
    private static @Nullable String late(Found found, Show show) {
        var days = ChronoUnit.DAYS.between(
                found.happenedOn, found.recordedAt.atZone(HERE).toLocalDate());
        return days > 0 && days <= A_YEAR ? show.say("log.recorded.late", days) : null;
    }
}
