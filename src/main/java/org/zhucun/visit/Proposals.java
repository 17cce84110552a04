package org.zhucun.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.guarantee.Checks;
import org.zhucun.guarantee.Finding;
import org.zhucun.household.MemberChanges;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Decides what visits found; what is confirmed goes through the register's own doors and their rules. */
@Service
@Transactional
public class Proposals {

    private final ProposalRows proposals;
    private final VisitRows visits;
    private final Checks checks;
    private final MemberChanges members;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Proposals(
            ProposalRows proposals,
            VisitRows visits,
            Checks checks,
            MemberChanges members,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.proposals = proposals;
        this.visits = visits;
        this.checks = checks;
        this.members = members;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void propose(Visit visit, VisitDraft draft) {
        if (draft.findings().stream().anyMatch(one -> one.met() != null)) {
            var looked =
                    draft.findings().stream().filter(one -> one.met() != null).toList();
            proposals.saveAndFlush(new Proposal(visit, ProposalKind.CHECK, null, json.writeValueAsString(looked)));
        }
        if (draft.joiner() != null) {
            proposals.saveAndFlush(
                    new Proposal(visit, ProposalKind.JOINED, null, json.writeValueAsString(draft.joiner())));
        }
        var leaver = draft.leaver();
        if (leaver != null) {
            if (!livesThere(leaver.personId(), visit.householdId())) {
                throw new Refusal("visit.leaver.notThere");
            }
            proposals.saveAndFlush(
                    new Proposal(visit, ProposalKind.LEFT, leaver.personId(), json.writeValueAsString(leaver)));
        }
    }

    /** Confirms everything a visit proposed and nobody decided yet. */
    public void confirmAll(long visitId) {
        for (var proposal : proposals.findByVisitIdOrderByVisitProposalId(visitId)) {
            confirm(proposal);
        }
    }

    void confirm(long id) {
        confirm(proposals.findById(id).orElseThrow(NotFound::new));
    }

    private void confirm(Proposal proposal) {
        var visit = visits.findById(proposal.visitId()).orElseThrow(NotFound::new);
        proposal.confirm(
                visit.visitor(), LocalDate.now(clock), Viewers.required().actor());
        proposals.saveAndFlush(proposal);
        switch (proposal.kind()) {
            case CHECK ->
                checks.keep(
                        proposal.villageCode(),
                        proposal.householdId(),
                        visit.visitedOn(),
                        name(visit.visitor()),
                        Arrays.asList(json.readValue(proposal.content(), Finding[].class)));
            case JOINED -> {
                var joiner = json.readValue(proposal.content(), Joiner.class);
                members.join(
                        proposal.householdId(),
                        joiner.name(),
                        joiner.sex(),
                        joiner.bornOn(),
                        joiner.relation(),
                        joiner.joinedOn(),
                        joiner.reason());
            }
            case LEFT -> {
                var leaver = json.readValue(proposal.content(), Leaver.class);
                members.leave(leaver.personId(), leaver.leftOn(), leaver.reason());
            }
        }
    }

    void reject(long id, String because) {
        var proposal = proposals.findById(id).orElseThrow(NotFound::new);
        var visit = visits.findById(proposal.visitId()).orElseThrow(NotFound::new);
        proposal.reject(
                because,
                visit.visitor(),
                LocalDate.now(clock),
                Viewers.required().actor());
        proposals.saveAndFlush(proposal);
    }

    void fall(long visitId, String because) {
        for (var proposal : proposals.findByVisitIdOrderByVisitProposalId(visitId)) {
            proposal.fall(because, LocalDate.now(clock), Viewers.required().actor());
            proposals.saveAndFlush(proposal);
        }
    }

    private boolean livesThere(long person, long household) {
        return jdbc.sql(
                        "select exists (select from membership where person_id = :person and household_id = :household and left_on is null)")
                .param("person", person)
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    private String name(String username) {
        return Objects.requireNonNullElse(
                jdbc.sql("select name from account where username = :username")
                        .param("username", username)
                        .query(String.class)
                        .optional()
                        .orElse(null),
                username);
    }
}
