package org.zhucun.worklog;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.followup.FollowUpKind;
import org.zhucun.followup.FollowUpSource;
import org.zhucun.followup.FollowUps;
import org.zhucun.followup.Raised;
import org.zhucun.parameter.Parameters;
import org.zhucun.secretary.PostedDays;
import org.zhucun.send.Sends;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.MonthLocks;
import org.zhucun.visit.Photo;
import org.zhucun.visit.Visits;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The door to the log: an entry with its visits, its photos and what it leaves to do. */
@Service
@Transactional
public class LogBook {

    /** The place of an attachment that is a photo of an entry. */
    static final String PHOTO = "photo";

    private static final int FALLBACK_DAYS = 30;

    private final LogEntries entries;
    private final Duties duties;
    private final ProjectIndex projects;
    private final Visits visits;
    private final FollowUps followUps;
    private final MonthLocks months;
    private final PostedDays posted;
    private final AttachmentShelf shelf;
    private final Parameters parameters;
    private final Sends sends;
    private final Shows shows;

    LogBook(
            LogEntries entries,
            Duties duties,
            ProjectIndex projects,
            Visits visits,
            FollowUps followUps,
            MonthLocks months,
            PostedDays posted,
            AttachmentShelf shelf,
            Parameters parameters,
            Sends sends,
            Shows shows) {
        this.entries = entries;
        this.duties = duties;
        this.projects = projects;
        this.visits = visits;
        this.followUps = followUps;
        this.months = months;
        this.posted = posted;
        this.shelf = shelf;
        this.parameters = parameters;
        this.sends = sends;
        this.shows = shows;
    }

    /** Records an entry; sent again under its number it is found and not recorded twice. */
    public long record(LogDraft draft) {
        return record(draft, List.of());
    }

    /** The same with photos; those that had not arrived the first time are added. */
    long record(LogDraft draft, List<Photo> photos) {
        sends.queue(draft.sendId());
        var author = Viewers.required().actor();
        var known = entries.findBySendId(draft.sendId());
        if (known.isPresent() && !known.get().author().equals(author)) {
            throw new Refusal("log.send.taken");
        }
        var entry = known.isPresent() ? known.get() : begin(draft, author);
        for (var photo : photos) {
            if (known.isPresent() && !shelf.holds(photo.sendId())) {
                months.refuse(entry.villageCode(), author, entry.happenedOn());
            }
            shelf.keep("log_entry", entry.id(), entry.villageCode(), PHOTO, photo.file(), photo.sendId());
        }
        return entry.id();
    }

    /** Whether this send arrived before and said something else: somebody went back and typed on. */
    @Transactional(readOnly = true)
    public boolean keptOtherwise(LogDraft draft) {
        return entries.findBySendId(draft.sendId())
                .filter(entry -> entry.author().equals(Viewers.required().actor()))
                .filter(entry -> entry.saysOtherwise(draft))
                .isPresent();
    }

    /** Corrects an entry of one's own; the history keeps what stood there. */
    void correct(long id, LogDraft draft, int version, List<Photo> photos) {
        var entry = entries.findById(id).orElseThrow(NotFound::new);
        var by = Viewers.required().actor();
        if (entry.changedSince(version)) {
            throw new org.springframework.dao.OptimisticLockingFailureException("log entry " + id);
        }
        months.refuse(entry.villageCode(), entry.author(), entry.happenedOn());
        months.refuse(entry.villageCode(), entry.author(), draft.day());
        posted.refuse(entry.author(), entry.villageCode(), draft.day());
        checkKinds(draft);
        checkProject(draft);
        entry.correct(draft, by);
        settle(entries.saveAndFlush(entry), draft);
        for (var photo : photos) {
            shelf.keep("log_entry", id, entry.villageCode(), PHOTO, photo.file(), photo.sendId());
        }
    }

    /** A photo that follows its entry. */
    void add(long id, Photo photo) {
        sends.queue(photo.sendId());
        var entry = entries.findById(id).orElseThrow(NotFound::new);
        if (!entry.author().equals(Viewers.required().actor())) {
            throw new Refusal("log.correct.other");
        }
        months.refuse(entry.villageCode(), entry.author(), entry.happenedOn());
        shelf.keep("log_entry", id, entry.villageCode(), PHOTO, photo.file(), photo.sendId());
    }

    private LogEntry begin(LogDraft draft, String author) {
        months.refuse(draft.villageCode(), author, draft.day());
        posted.refuse(author, draft.villageCode(), draft.day());
        checkKinds(draft);
        checkProject(draft);
        try {
            var entry = entries.saveAndFlush(new LogEntry(draft, author));
            settle(entry, draft);
            return entry;
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal("log.send.taken");
        }
    }

    private void checkKinds(LogDraft draft) {
        var known = duties.on(draft.day()).stream()
                .filter(Duty::isTask)
                .map(Duty::code)
                .collect(Collectors.toSet());
        if (!known.containsAll(new HashSet<>(draft.kinds()))) {
            throw new Refusal("log.kinds.notThen");
        }
    }

    /** The log of a village speaks of its own projects. */
    private void checkProject(LogDraft draft) {
        var project = draft.project();
        if (project != null && !isOf(project, draft.villageCode())) {
            throw new Refusal("log.project.Other");
        }
    }

    boolean isOf(long project, String villageCode) {
        return projects.find(project)
                .filter(found -> found.villageCode().equals(villageCode))
                .isPresent();
    }

    private void settle(LogEntry entry, LogDraft draft) {
        visits.keep(new Visits.OfLog(
                entry.id(),
                entry.sendId(),
                entry.villageCode(),
                draft.day(),
                entry.author(),
                draft.people(),
                draft.households(),
                shows.now().say("log.households.gone")));
        var days = parameters
                .whole("visit.problem-days", entry.villageCode(), draft.day())
                .orElse(FALLBACK_DAYS);
        followUps.keep(raised(entry, draft, FollowUpKind.PROMISE, days), draft.households());
        followUps.keep(raised(entry, draft, FollowUpKind.PROBLEM, days), draft.households());
    }

    private static Raised raised(LogEntry entry, LogDraft draft, FollowUpKind kind, int days) {
        var promise = kind == FollowUpKind.PROMISE;
        return new Raised(
                entry.villageCode(),
                kind,
                promise ? draft.promise() : draft.problem(),
                FollowUpSource.LOG,
                entry.id(),
                null,
                false,
                draft.day(),
                promise ? draft.promisedBy() : draft.day().plusDays(days),
                entry.author());
    }
}
