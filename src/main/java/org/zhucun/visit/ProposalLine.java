package org.zhucun.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.guarantee.Finding;
import org.zhucun.household.Words;
import org.zhucun.web.Condition;
import org.zhucun.web.Show;
import tools.jackson.databind.json.JsonMapper;

/** A proposal in words. */
record ProposalLine(
        long id,
        long visitId,
        long householdId,
        String head,
        String village,
        String kind,
        String found,
        List<Condition> items,
        String state,
        String css,
        boolean open,
        boolean mine,
        @Nullable String decided) {

    record Found(
            long visitProposalId,
            long visitId,
            long householdId,
            String headName,
            String village,
            ProposalKind kind,
            @Nullable String personName,
            String content,
            ProposalState state,
            LocalDate visitedOn,
            String visitor,
            String visitorName,
            @Nullable String decider,
            @Nullable LocalDate decidedOn,
            @Nullable String because) {}

    static ProposalLine of(Found found, String reader, JsonMapper json, Words words, Show show) {
        return new ProposalLine(
                found.visitProposalId,
                found.visitId,
                found.householdId,
                show.name(found.headName),
                found.village,
                show.word("visit.proposal.kind", found.kind),
                show.say("visit.proposal.found", show.prose(found.visitedOn), show.name(found.visitorName)),
                items(found, json, words, show),
                show.word("visit.proposal.state", found.state),
                found.state == ProposalState.OPEN ? "soon" : "soft",
                found.state == ProposalState.OPEN,
                found.visitor.equals(reader),
                found.decider == null
                        ? null
                        : show.say(
                                found.because == null ? "visit.proposal.decided" : "visit.proposal.decided.because",
                                show.name(found.decider),
                                show.prose(found.decidedOn),
                                Objects.requireNonNullElse(found.because, "")));
    }

    private static List<Condition> items(Found found, JsonMapper json, Words words, Show show) {
        return switch (found.kind) {
            case CHECK ->
                Arrays.stream(json.readValue(found.content, Finding[].class))
                        .map(one -> new Condition(
                                Boolean.TRUE.equals(one.met()), show.say("check." + one.what()), one.note()))
                        .toList();
            case JOINED -> {
                var joiner = json.readValue(found.content, Joiner.class);
                yield List.of(new Condition(
                        true,
                        show.say(
                                "visit.proposal.joined",
                                show.name(joiner.name()),
                                words.of(joiner.relation()),
                                words.of(joiner.sex()),
                                show.full(joiner.bornOn())),
                        show.say("visit.proposal.since", show.full(joiner.joinedOn()), words.of(joiner.reason()))));
            }
            case LEFT -> {
                var leaver = json.readValue(found.content, Leaver.class);
                yield List.of(new Condition(
                        true,
                        show.say("visit.proposal.left", show.name(found.personName)),
                        show.say("visit.proposal.since", show.full(leaver.leftOn()), words.of(leaver.reason()))));
            }
        };
    }
}
