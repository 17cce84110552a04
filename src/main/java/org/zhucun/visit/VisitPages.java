package org.zhucun.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.followup.FollowUpSource;
import org.zhucun.followup.FollowUpsOf;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads a visit with what it found and left to do. */
@Component
@Transactional(readOnly = true)
class VisitPages {

    /** Beyond this the moment of recording, which stands among the facts, says enough: an archive was entered. */
    private static final int A_YEAR = 366;

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private record Found(
            long visitId,
            String villageCode,
            String village,
            long householdId,
            String headName,
            @Nullable String groupName,
            @Nullable Long logEntryId,
            LocalDate visitedOn,
            String visitor,
            String visitorName,
            @Nullable String companions,
            @Nullable String met,
            @Nullable String said,
            @Nullable String problem,
            @Nullable LocalDate nextOn,
            @Nullable Signed signed,
            @Nullable String withdrawnBecause,
            Instant recordedAt) {}

    private final JdbcClient jdbc;
    private final ProposalList proposals;
    private final AttachmentShelf shelf;
    private final FollowUpsOf followUps;
    private final MonthLocks months;
    private final Shows shows;

    VisitPages(
            JdbcClient jdbc,
            ProposalList proposals,
            AttachmentShelf shelf,
            FollowUpsOf followUps,
            MonthLocks months,
            Shows shows) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.shelf = shelf;
        this.followUps = followUps;
        this.months = months;
        this.shows = shows;
    }

    /** What a visit found, for what may be made of it. */
    VisitAction.Seen seen(long id) {
        return seen(found(id));
    }

    private static VisitAction.Seen seen(Found found) {
        return new VisitAction.Seen(
                found.visitId,
                found.villageCode,
                found.householdId,
                found.visitedOn,
                found.problem,
                found.withdrawnBecause != null);
    }

    private Found found(long id) {
        return jdbc.sql("""
                        select v.visit_id, v.village_code, d.name as village, v.household_id, p.head_name, g.name as group_name, v.log_entry_id, v.visited_on,
                               v.visitor, coalesce(a.name, v.visitor) as visitor_name, v.companions, v.met, coalesce(v.said, l.said) as said, coalesce(v.problem, l.problem) as problem, v.next_on,
                               v.signed, v.withdrawn_because, v.recorded_at
                        from visit v join division d on d.code = v.village_code join household_present p on p.household_id = v.household_id
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        left join log_entry l on l.log_entry_id = v.log_entry_id left join account a on a.username = v.visitor
                        where v.visit_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
    }

    VisitPage of(long id) {
        var show = shows.now();
        var found = found(id);
        var files = shelf.of("visit", id);
        var viewer = Viewers.required();
        var own = found.visitor.equals(viewer.actor())
                && found.withdrawnBecause == null
                && !months.isLocked(found.villageCode, found.visitor, found.visitedOn);
        return new VisitPage(
                id,
                found.householdId,
                show.say("visit.page.title", show.name(found.headName), show.full(found.visitedOn)),
                found.village,
                found.said,
                late(found, show),
                found.withdrawnBecause,
                viewer.is(Role.VILLAGE_CLERK) ? null : found.logEntryId,
                facts(found, show),
                files.stream()
                        .filter(file -> !file.place().equals(Visits.SIGNATURE))
                        .toList(),
                files.stream()
                        .filter(file -> file.place().equals(Visits.SIGNATURE))
                        .toList(),
                proposals.ofVisit(id),
                found.logEntryId == null
                        ? followUps.of(FollowUpSource.VISIT, id)
                        : followUps.of(FollowUpSource.LOG, found.logEntryId),
                seen(found),
                own && found.signed == null,
                own && found.logEntryId == null);
    }

    private static List<Fact> facts(Found found, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                show.say("visit.column.household"),
                show.name(found.headName) + (found.groupName == null ? "" : " · " + found.groupName),
                "/households/" + found.householdId));
        facts.add(new Fact(show.say("visit.day"), show.full(found.visitedOn)));
        facts.add(new Fact(show.say("visit.column.visitor"), show.name(found.visitorName)));
        add(facts, show.say("visit.companions"), found.companions);
        add(facts, show.say("visit.met"), found.met);
        add(facts, show.say("visit.nextOn"), found.nextOn == null ? null : show.full(found.nextOn));
        add(facts, show.say("visit.signed"), found.signed == null ? null : show.word("visit.signed", found.signed));
        facts.add(new Fact(show.say("visit.recorded"), show.moment(found.recordedAt)));
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(key, value));
        }
    }

    private static @Nullable String late(Found found, Show show) {
        var days = ChronoUnit.DAYS.between(
                found.visitedOn, found.recordedAt.atZone(HERE).toLocalDate());
        return days > 0 && days <= A_YEAR ? show.say("visit.recorded.late", days) : null;
    }
}
