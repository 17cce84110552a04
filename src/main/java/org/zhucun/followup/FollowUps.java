package org.zhucun.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.send.Sends;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to follow-ups: what a record leaves to do, and what came of it. */
@Service
@Transactional
public class FollowUps {

    /** The place of an attachment that is a drawn signature. */
    static final String SIGNATURE = "signature";

    private final FollowUpRows rows;
    private final AttachmentShelf shelf;
    private final Sends sends;
    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(FollowUpRows rows, AttachmentShelf shelf, Sends sends, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.sends = sends;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what a record left to do: new, reworded, or taken back when it holds nothing of the kind any more. */
    public void keep(Raised raised) {
        keep(raised, raised.householdId() == null ? List.of() : List.of(raised.householdId()));
    }

    /**
     * The same for a record about several households: one each, because each household's word closes its own. Of a household that
     * the record names no longer it is taken back; what was done before households were named stays the answer.
     */
    public void keep(Raised raised, List<Long> households) {
        var known = of(raised.source(), raised.sourceId(), raised.kind());
        var over = raised.what() == null || known.stream().anyMatch(FollowUp::wasDoneForAll);
        var wanted = new LinkedHashSet<>(over ? List.of() : households);
        var aboutNone = !over && households.isEmpty();
        for (var followUp : known) {
            var household = followUp.householdId();
            var stays = household == null ? aboutNone : wanted.remove(household);
            aboutNone &= household != null;
            followUp.reword(stays ? raised.about(household) : raised.takenBack());
            rows.saveAndFlush(followUp);
        }
        if (aboutNone) {
            rows.saveAndFlush(new FollowUp(raised.about(null)));
        }
        for (var household : wanted) {
            rows.saveAndFlush(new FollowUp(raised.about(household)));
        }
    }

    /** Closes a record's follow-ups of a kind; used where one did not come through a form. */
    public void close(FollowUpSource source, long sourceId, FollowUpKind kind, Outcome outcome) {
        var known = of(source, sourceId, kind);
        if (known.isEmpty()) {
            throw new NotFound();
        }
        for (var followUp : known) {
            followUp.close(outcome, LocalDate.now(clock), Viewers.required().actor(), null);
            rows.saveAndFlush(followUp);
        }
    }

    private List<FollowUp> of(FollowUpSource source, long sourceId, FollowUpKind kind) {
        return rows.findBySourceAndSourceIdAndKindOrderByFollowUpId(source, sourceId, kind);
    }

    void close(long id, Outcome outcome, @Nullable CheckedFile signature, UUID sendId) {
        sends.queue(sendId);
        var followUp = rows.findById(id).orElseThrow(NotFound::new);
        if (followUp.wasClosedBy(sendId)) {
            return;
        }
        followUp.close(outcome, LocalDate.now(clock), Viewers.required().actor(), sendId);
        rows.saveAndFlush(followUp);
        if (signature != null) {
            shelf.keep("follow_up", id, followUp.villageCode(), SIGNATURE, signature, Sends.part(sendId, SIGNATURE));
        }
    }

    /** Gives what is still open to a successor; the days it is due stay. */
    void pass(List<Long> ids, String owner) {
        for (var id : ids) {
            rows.findById(id).filter(FollowUp::isOpen).ifPresent(followUp -> {
                followUp.give(owner);
                rows.saveAndFlush(followUp);
            });
        }
    }

    /** Gives it to somebody who works in the village, its town or its county. */
    void give(long id, String owner, LocalDate dueOn) {
        var followUp = rows.findById(id).orElseThrow(NotFound::new);
        var works = jdbc.sql("""
                        select exists (select from account a join posting p on p.account_id = a.account_id
                                       where a.username = :owner and a.ended_on is null and starts_with(:village, p.prefix)
                                         and p.role in ('TOWN_CADRE', 'FIRST_SECRETARY', 'TEAM_MEMBER', 'VILLAGE_CLERK')
                                         and (p.ends_on is null or p.ends_on >= :today))""")
                .param("owner", owner)
                .param("village", followUp.villageCode())
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (!works) {
            throw new Refusal("followUp.give.nobody");
        }
        followUp.give(owner, dueOn);
        rows.saveAndFlush(followUp);
    }
}
