package org.zhucun.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.followup.FollowUpKind;
import org.zhucun.followup.FollowUpSource;
import org.zhucun.followup.FollowUps;
import org.zhucun.followup.Raised;
import org.zhucun.parameter.Parameters;
import org.zhucun.secretary.PostedDays;
import org.zhucun.send.Sends;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to visits. */
@Service
@Transactional
public class Visits {

    /** A log entry that names households. */
    public record OfLog(
            long logEntryId,
            UUID sendId,
            String villageCode,
            LocalDate day,
            String visitor,
            @Nullable String people,
            List<Long> households,
            String noLongerNamed) {}

    private record Home(String villageCode, @Nullable LocalDate endedOn) {}

    /** The places of attachments that are photos and the drawn signature of a visit. */
    static final String PHOTO = "photo";

    static final String SIGNATURE = "signature";

    private static final int FALLBACK_DAYS = 30;

    private final VisitRows visits;
    private final Proposals proposals;
    private final FollowUps followUps;
    private final MonthLocks months;
    private final VisitPages pages;
    private final PostedDays posted;
    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final Sends sends;
    private final List<VisitUse> uses;
    private final JdbcClient jdbc;

    Visits(
            VisitRows visits,
            Proposals proposals,
            FollowUps followUps,
            MonthLocks months,
            VisitPages pages,
            PostedDays posted,
            AttachmentShelf shelf,
            Parameters parameters,
            Sends sends,
            List<VisitUse> uses,
            JdbcClient jdbc) {
        this.visits = visits;
        this.proposals = proposals;
        this.followUps = followUps;
        this.months = months;
        this.pages = pages;
        this.posted = posted;
        this.shelf = shelf;
        this.parameters = parameters;
        this.sends = sends;
        this.uses = uses;
        this.jdbc = jdbc;
    }

    /** What a visit found; a visit out of sight is not there. */
    @Transactional(readOnly = true)
    public VisitAction.Seen seen(long id) {
        return pages.seen(id);
    }

    /** Records a visit; sent again under its number it is found and not recorded twice. */
    public long record(VisitDraft draft) {
        return record(draft, List.of(), null);
    }

    /** The same with photos and the drawn signature; what had not arrived the first time is added. */
    long record(VisitDraft draft, List<Photo> photos, @Nullable CheckedFile signature) {
        sends.queue(draft.sendId());
        var visitor = Viewers.required().actor();
        var known = visits.findBySendId(draft.sendId());
        if (known.isPresent() && !known.get().visitor().equals(visitor)) {
            throw new Refusal("visit.send.taken");
        }
        var visit = known.isPresent() ? known.get() : begin(draft, visitor);
        for (var photo : photos) {
            if (known.isPresent() && !shelf.holds(photo.sendId())) {
                months.refuse(visit.villageCode(), visitor, visit.visitedOn());
            }
            keep(visit, PHOTO, photo.file(), photo.sendId());
        }
        if (signature != null) {
            keep(visit, SIGNATURE, signature, Sends.part(draft.sendId(), SIGNATURE));
        }
        return visit.id();
    }

    /** Whether this send arrived before and said something else: somebody went back and typed on. */
    @Transactional(readOnly = true)
    public boolean keptOtherwise(VisitDraft draft) {
        return visits.findBySendId(draft.sendId())
                .filter(visit -> visit.visitor().equals(Viewers.required().actor()))
                .filter(visit -> visit.saysOtherwise(draft))
                .isPresent();
    }

    /** A photo that follows its visit. */
    void add(long id, Photo photo) {
        sends.queue(photo.sendId());
        var visit = visits.findById(id).orElseThrow(NotFound::new);
        if (!visit.visitor().equals(Viewers.required().actor())) {
            throw new Refusal("visit.photo.other");
        }
        months.refuse(visit.villageCode(), visit.visitor(), visit.visitedOn());
        keep(visit, PHOTO, photo.file(), photo.sendId());
    }

    /** The householder's signature, once. */
    void sign(long id, CheckedFile signature) {
        var visit = visits.findById(id).orElseThrow(NotFound::new);
        months.refuse(visit.villageCode(), visit.visitor(), visit.visitedOn());
        visit.sign(Viewers.required().actor());
        visits.saveAndFlush(visit);
        keep(visit, SIGNATURE, signature, Sends.part(visit.sendId(), SIGNATURE));
    }

    /** Takes a visit back, with what it found and left to do; one of a log entry is corrected there. */
    void withdraw(long id, String because) {
        var visit = visits.findById(id).orElseThrow(NotFound::new);
        if (visit.isOfLog()) {
            throw new Refusal("visit.withdraw.log");
        }
        if (!visit.visitor().equals(Viewers.required().actor())) {
            throw new Refusal("visit.withdraw.other");
        }
        months.refuse(visit.villageCode(), visit.visitor(), visit.visitedOn());
        refuseUsed(visit);
        visit.withdraw(because);
        visits.saveAndFlush(visit);
        proposals.fall(id, because);
        for (var kind : FollowUpKind.values()) {
            followUps.keep(raised(visit, kind, null, visit.visitedOn()));
        }
    }

    private void refuseUsed(Visit visit) {
        uses.stream()
                .flatMap(one -> one.restingOn(visit.id()).stream())
                .findFirst()
                .ifPresent(number -> {
                    throw new Refusal("visit.withdraw.used", number);
                });
    }

    private Visit begin(VisitDraft draft, String visitor) {
        var village = villageOf(draft.householdId(), draft.day());
        months.refuse(village, visitor, draft.day());
        posted.refuse(visitor, village, draft.day());
        try {
            var visit = visits.saveAndFlush(new Visit(village, draft, visitor));
            proposals.propose(visit, draft);
            followUps.keep(raised(visit, FollowUpKind.PROMISE, draft.promise(), draft.promisedBy()));
            var days =
                    parameters.whole("visit.problem-days", village, draft.day()).orElse(FALLBACK_DAYS);
            followUps.keep(raised(
                    visit, FollowUpKind.PROBLEM, draft.problem(), draft.day().plusDays(days)));
            return visit;
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("visit.send.taken");
        }
    }

    private void keep(Visit visit, String place, CheckedFile file, UUID sendId) {
        shelf.keep("visit", visit.id(), visit.villageCode(), place, file, sendId);
    }

    private static Raised raised(Visit visit, FollowUpKind kind, @Nullable String what, @Nullable LocalDate until) {
        return new Raised(
                visit.villageCode(),
                kind,
                what,
                FollowUpSource.VISIT,
                visit.id(),
                visit.householdId(),
                true,
                visit.visitedOn(),
                until,
                visit.visitor());
    }

    /** Keeps the visits of a log entry as it now stands: a household that it names no longer was not visited. */
    public void keep(OfLog log) {
        var known = visits.findByLogEntryIdOrderByVisitId(log.logEntryId());
        for (var visit : known) {
            if (log.households().contains(visit.householdId())) {
                visit.follow(log.day(), log.visitor(), log.people());
            } else if (!visit.isWithdrawn()) {
                refuseUsed(visit);
                visit.withdraw(log.noLongerNamed());
            }
            visits.saveAndFlush(visit);
        }
        for (var household : log.households()) {
            if (known.stream().noneMatch(visit -> visit.householdId() == household)) {
                var village = villageOf(household, log.day());
                if (!village.equals(log.villageCode())) {
                    throw new Refusal("visit.household.elsewhere");
                }
                var visit = new Visit(
                        village, household, log.logEntryId(), Sends.part(log.sendId(), "household " + household));
                visit.follow(log.day(), log.visitor(), log.people());
                visits.saveAndFlush(visit);
            }
        }
    }

    /** The village in which a household lived on a day; refused when it is out of sight or its registration had ended. */
    private String villageOf(long household, LocalDate day) {
        var home = jdbc.sql("select village_code, ended_on from household where household_id = :id")
                .param("id", household)
                .query(Home.class)
                .optional()
                .orElseThrow(() -> new Refusal("visit.household.elsewhere"));
        if (home.endedOn != null && home.endedOn.isBefore(day)) {
            throw new Refusal("visit.household.ended", home.endedOn.toString());
        }
        return home.villageCode;
    }
}
