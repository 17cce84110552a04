package org.zhucun.secretary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to postings: nominate, take the steps, and ask who is where on a day. */
@Service
@Transactional
public class Postings {

    private static final String HELD = """
            select p.village_posting_id, p.cadre_id, c.name, p.account_id, a.username, p.village_code, p.role, p.state, p.arrived_on as "from",
                   p.ended_on as "to", p.planned_until, c.unit, c.phone
            from village_posting p join cadre c on c.cadre_id = p.cadre_id left join account a on a.account_id = p.account_id
            where p.arrived_on is not null""";
    private static final String POSTED =
            HELD + " and p.arrived_on <= :day and (p.ended_on is null or p.ended_on >= :day)";

    /** Digits of a town's code. */
    private static final int TOWN = 9;

    private final VillagePostings postings;
    private final Cadres cadres;
    private final EligibilityWords words;
    private final ObjectProvider<BeforeRelease> guards;
    private final Parameters parameters;
    private final AttachmentShelf shelf;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Postings(
            VillagePostings postings,
            Cadres cadres,
            EligibilityWords words,
            ObjectProvider<BeforeRelease> guards,
            Parameters parameters,
            AttachmentShelf shelf,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.postings = postings;
        this.cadres = cadres;
        this.words = words;
        this.guards = guards;
        this.parameters = parameters;
        this.shelf = shelf;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers a person for the viewer's county. */
    public long register(CadreForm form) {
        var viewer = Viewers.required();
        return cadres.saveAndFlush(new Cadre(viewer.prefix(), form, viewer.actor()))
                .id();
    }

    /** Proposes a person for a village; refused when a rule of eligibility is not met. */
    public long nominate(Nomination nomination) {
        var cadre = cadres.findById(nomination.cadreId()).orElseThrow(NotFound::new);
        var rules = rules(nomination.villageCode(), nomination.day());
        var eligibility = eligibility(
                cadre.id(), nomination.role(), nomination.villageCode(), nomination.dutiesReleased(), nomination.day());
        if (!eligibility.met()) {
            throw new Refusal("villagePosting.refused.eligibility", words.unmet(eligibility, rules.workMonths()));
        }
        jdbc.sql("""
                        select c.name from village_posting p join cadre c on c.cadre_id = p.cadre_id
                        where p.cadre_id = :cadre and p.village_code = :village and p.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')""")
                .param("cadre", cadre.id())
                .param("village", nomination.villageCode())
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new Refusal("villagePosting.refused.twice", name);
                });
        heldBy(cadre.id(), null).ifPresent(village -> {
            throw new Refusal("villagePosting.refused.held", village);
        });
        var posting =
                postings.saveAndFlush(new VillagePosting(nomination, rules, LocalDate.now(clock), Viewers.required()));
        write(posting, PostingStep.NOMINATE, StepFacts.on(nomination.day()));
        return posting.id();
    }

    /** Takes a step, or refuses it with the rule and the fact. */
    public void take(long id, PostingStep step, StepFacts facts) {
        take(id, step, facts, null, List.of());
    }

    /**
     * @param read the version that was read; null where nobody read one
     * @param document the files of the sending unit's document
     */
    void take(long id, PostingStep step, StepFacts facts, @Nullable Integer read, List<CheckedFile> document) {
        var posting = postings.findById(id).orElseThrow(NotFound::new);
        if (read != null && posting.changedSince(read)) {
            throw new OptimisticLockingFailureException("village_posting " + id);
        }
        var cadre = cadres.findById(posting.cadreId()).orElseThrow(NotFound::new);
        var rules = rules(posting.villageCode(), facts.day());
        posting.take(step, facts, cadre.partyMember(), rules, LocalDate.now(clock), Viewers.required());
        if (step == PostingStep.REVIEW) {
            reviewAgain(posting, facts.day(), rules);
        }
        if (step == PostingStep.ARRIVE) {
            heldBy(posting.cadreId(), id).ifPresent(village -> {
                throw new Refusal("villagePosting.refused.held", village);
            });
            if (posting.role() == PostingRole.FIRST_SECRETARY) {
                refuseASecond(posting);
            }
        }
        if (step == PostingStep.RELEASE) {
            guards.orderedStream().forEach(guard -> guard.check(id));
        }
        postings.saveAndFlush(posting);
        var written = write(posting, step, facts);
        // the town and the county read it, the village does not
        document.forEach(file ->
                shelf.keep("posting_step", written, posting.villageCode().substring(0, TOWN), "document", file, null));
        if (step == PostingStep.ARRIVE) {
            events.publishEvent(new PostingBegun(id, posting.villageCode(), facts.day()));
        } else if (step.ends()) {
            closeAccount(posting, facts.day());
            events.publishEvent(new PostingEnded(id, posting.villageCode(), facts.day()));
        }
    }

    /** Leave that was granted runs from one day until another; an earlier end or a longer leave moves the last day. */
    public void onLeave(long id, LocalDate from, LocalDate until) {
        var posting = postings.findById(id).orElseThrow(NotFound::new);
        var goes = posting.state() != PostingState.ON_LEAVE;
        posting.goOnLeave(from, until);
        postings.saveAndFlush(posting);
        if (goes) {
            write(posting, PostingStep.GRANT_LEAVE, StepFacts.on(from));
        }
    }

    /** The leave is over. */
    public void back(long id, LocalDate day) {
        var posting = postings.findById(id).orElseThrow(NotFound::new);
        posting.comeBack(day);
        postings.saveAndFlush(posting);
        write(posting, PostingStep.RETURN, StepFacts.on(day));
    }

    /** Links the account the person signs in with; null takes the link away. */
    public void link(long id, @Nullable Long accountId) {
        var posting = postings.findById(id).orElseThrow(NotFound::new);
        posting.link(accountId);
        postings.saveAndFlush(posting);
    }

    /** Who held a post on a day in a division that the viewer sees: a village, a town or a county. */
    @Transactional(readOnly = true)
    public List<Posted> postedOn(String prefix, LocalDate day) {
        return jdbc.sql(POSTED + """
                         and p.village_code >= :prefix and p.village_code < :prefix || ':'
                        order by p.village_code, array_position(array['FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER'], p.role), p.arrived_on, p.village_posting_id""")
                .param("day", day)
                .param("prefix", prefix)
                .query(Posted.class)
                .list();
    }

    /** A posting whose holder arrived, also after its end. */
    @Transactional(readOnly = true)
    public Optional<Posted> held(long id) {
        return jdbc.sql(HELD + " and p.village_posting_id = :id")
                .param("id", id)
                .query(Posted.class)
                .optional();
    }

    /** The posting that an account held in a village on a day. */
    @Transactional(readOnly = true)
    public Optional<Posted> postingOf(String username, String villageCode, LocalDate day) {
        return jdbc.sql(
                        POSTED
                                + " and a.username = :username and p.village_code = :village order by p.arrived_on desc limit 1")
                .param("day", day)
                .param("username", username)
                .param("village", villageCode)
                .query(Posted.class)
                .optional();
    }

    /** The village where a person is in post, whoever may see it, but for one posting. */
    Optional<String> heldBy(long cadreId, @Nullable Long butFor) {
        return jdbc.sql(
                        "select village from village_held(:cadre, cast(:posting as bigint)) as village where village is not null")
                .param("cadre", cadreId)
                .param("posting", butFor)
                .query(String.class)
                .optional();
    }

    Eligibility eligibility(long cadreId, PostingRole role, String villageCode, boolean dutiesReleased, LocalDate day) {
        var person = jdbc.sql("""
                        select party_since, grade, reserve, unit_level, working_since, health, home_village from cadre where cadre_id = :id""")
                .param("id", cadreId)
                .query(Eligibility.Person.class)
                .optional()
                .orElseThrow(NotFound::new);
        return Eligibility.of(
                person,
                role,
                villageCode,
                dutiesReleased,
                day,
                rules(villageCode, day).workMonths());
    }

    PostingRules rules(String villageCode, LocalDate day) {
        return new PostingRules(
                parameters.whole("posting.work-months", villageCode, day).orElse(0),
                parameters.whole("posting.term-months", villageCode, day).orElse(1));
    }

    /** The record may have changed since the nomination: the reviewer looks at it as it is now. */
    private void reviewAgain(VillagePosting posting, LocalDate day, PostingRules rules) {
        var eligibility =
                eligibility(posting.cadreId(), posting.role(), posting.villageCode(), posting.dutiesReleased(), day);
        if (!eligibility.met()) {
            throw new Refusal("villagePosting.refused.eligibility", words.unmet(eligibility, rules.workMonths()));
        }
    }

    /** Who is gone signs in for the village no longer: the account's posting there ends on the same day. */
    private void closeAccount(VillagePosting posting, LocalDate day) {
        if (posting.accountId() != null) {
            jdbc.sql("""
                            update posting set ends_on = greatest(starts_on, cast(:day as date)), version = version + 1
                            where account_id = :account and prefix = :village and role in ('FIRST_SECRETARY', 'TEAM_MEMBER')
                              and (ends_on is null or ends_on > greatest(starts_on, cast(:day as date)))""")
                    .param("day", day)
                    .param("account", posting.accountId())
                    .param("village", posting.villageCode())
                    .update();
        }
    }

    private void refuseASecond(VillagePosting posting) {
        jdbc.sql("""
                        select c.name from village_posting p join cadre c on c.cadre_id = p.cadre_id
                        where p.village_code = :village and p.role = 'FIRST_SECRETARY' and p.state in (:holding) and p.village_posting_id <> :id""")
                .param("village", posting.villageCode())
                .param("holding", PostingState.holding())
                .param("id", posting.id())
                .query(String.class)
                .optional()
                .ifPresent(name -> {
                    throw new Refusal("villagePosting.refused.second", name);
                });
    }

    private long write(VillagePosting posting, PostingStep step, StepFacts facts) {
        var document = facts.document();
        return jdbc.sql("""
                        insert into posting_step (village_code, village_posting_id, step, happened_on, because, document_number, document_on, done_by)
                        values (:village, :posting, :step, :day, :because, :number, :documentOn, :by) returning posting_step_id""")
                .param("village", posting.villageCode())
                .param("posting", posting.id())
                .param("step", step.name())
                .param("day", facts.day())
                .param("because", facts.because())
                .param("number", document == null ? null : document.number())
                .param("documentOn", document == null ? null : document.day())
                .param("by", Viewers.required().actor())
                .query(Long.class)
                .single();
    }
}
