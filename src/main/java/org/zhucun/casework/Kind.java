package org.zhucun.casework;

import static org.zhucun.casework.Stage.ANNOUNCEMENT;
import static org.zhucun.casework.Stage.APPLICATION;
import static org.zhucun.casework.Stage.APPRAISAL;
import static org.zhucun.casework.Stage.ARCHIVING;
import static org.zhucun.casework.Stage.CLUE;
import static org.zhucun.casework.Stage.COMPARISON;
import static org.zhucun.casework.Stage.CONFIRMATION;
import static org.zhucun.casework.Stage.COUNTY_DECISION;
import static org.zhucun.casework.Stage.CRITERIA;
import static org.zhucun.casework.Stage.FIRST_NOTICE;
import static org.zhucun.casework.Stage.HELP;
import static org.zhucun.casework.Stage.NOTICE;
import static org.zhucun.casework.Stage.PROPOSAL;
import static org.zhucun.casework.Stage.REMOVAL_ANNOUNCEMENT;
import static org.zhucun.casework.Stage.REMOVAL_APPRAISAL;
import static org.zhucun.casework.Stage.REMOVAL_DECISION;
import static org.zhucun.casework.Stage.REMOVAL_NOTICE;
import static org.zhucun.casework.Stage.REMOVAL_PROPOSAL;
import static org.zhucun.casework.Stage.REMOVAL_REVIEW;
import static org.zhucun.casework.Stage.REMOVAL_VERIFICATION;
import static org.zhucun.casework.Stage.SECOND_NOTICE;
import static org.zhucun.casework.Stage.TOWN_NOTICE;
import static org.zhucun.casework.Stage.TOWN_REVIEW;
import static org.zhucun.casework.Stage.VERIFICATION;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.notice.NoticeKind;

/** A kind of case: its way from opening to archive (domain 3 and 4), and what each step asks for. */
enum Kind {
    IDENTIFICATION(
            "SB",
            "identification",
            APPLICATION,
            VERIFICATION,
            COMPARISON,
            APPRAISAL,
            FIRST_NOTICE,
            TOWN_REVIEW,
            SECOND_NOTICE,
            COUNTY_DECISION,
            ANNOUNCEMENT,
            ARCHIVING),
    EXIT(
            "TC",
            "exit",
            PROPOSAL,
            APPRAISAL,
            VERIFICATION,
            CONFIRMATION,
            NOTICE,
            TOWN_REVIEW,
            COUNTY_DECISION,
            ANNOUNCEMENT,
            ARCHIVING),
    VILLAGE_EXIT(
            "CC",
            "exit",
            PROPOSAL,
            APPRAISAL,
            CRITERIA,
            TOWN_REVIEW,
            TOWN_NOTICE,
            COUNTY_DECISION,
            ANNOUNCEMENT,
            ARCHIVING),
    MONITORING(
            "JC",
            "monitoring",
            CLUE,
            VERIFICATION,
            COMPARISON,
            APPRAISAL,
            NOTICE,
            TOWN_REVIEW,
            COUNTY_DECISION,
            ANNOUNCEMENT,
            HELP,
            REMOVAL_PROPOSAL,
            REMOVAL_VERIFICATION,
            REMOVAL_APPRAISAL,
            REMOVAL_NOTICE,
            REMOVAL_REVIEW,
            REMOVAL_DECISION,
            REMOVAL_ANNOUNCEMENT),
    CORRECTION(
            "GZ",
            "correction",
            PROPOSAL,
            VERIFICATION,
            APPRAISAL,
            NOTICE,
            TOWN_REVIEW,
            COUNTY_DECISION,
            ANNOUNCEMENT,
            ARCHIVING);

    private final String mark;
    private final String parameters;
    private final List<Stage> way;

    Kind(String mark, String parameters, Stage... way) {
        this.mark = mark;
        this.parameters = parameters;
        this.way = List.of(way);
    }

    /** How its number begins. */
    String mark() {
        return mark;
    }

    List<Stage> way() {
        return way;
    }

    Stage opening() {
        return way.get(0);
    }

    /** The step after this one; null after the last. */
    @Nullable
    Stage after(Stage stage) {
        var next = way.indexOf(stage) + 1;
        return next < way.size() ? way.get(next) : null;
    }

    /** The last visit before a step: where an objection sends the case. */
    Stage visitBefore(Stage stage) {
        var visit = opening();
        for (var one : way.subList(0, way.indexOf(stage))) {
            if (one.is(Stage.Sort.VISIT)) {
                visit = one;
            }
        }
        return visit;
    }

    /** The steps that a case may be sent back to: those since the last decision, for what is decided is not undone. */
    List<Stage> before(Stage stage) {
        var steps = new ArrayList<Stage>();
        for (var one : way.subList(1, Math.max(1, way.indexOf(stage)))) {
            if (one.is(Stage.Sort.DECISION) || one.is(Stage.Sort.CLOSING)) {
                steps.clear();
            } else {
                steps.add(one);
            }
        }
        return steps;
    }

    /** Whether the county has not decided on this part of the way yet. */
    boolean isUndecided(Stage stage) {
        return way.indexOf(stage) <= way.indexOf(COUNTY_DECISION);
    }

    /** Whether it decides how a household stands; a household has one such case at a time. */
    boolean stands() {
        return this == IDENTIFICATION || this == EXIT || this == CORRECTION;
    }

    boolean has(Stage stage) {
        return way.contains(stage);
    }

    /** @param ground what a correction puts right; null where it does not matter */
    Set<Need> needs(Stage stage, @Nullable Ground ground) {
        var needs = EnumSet.noneOf(Need.class);
        switch (stage.sort()) {
            case VISIT -> {
                if (stage != CRITERIA) {
                    needs.add(Need.VISITORS);
                }
            }
            case MEETING -> needs.add(Need.DECISION);
            case NOTICE -> needs.add(Need.NOTICE);
            case REVIEW, DECISION -> {
                if (this != VILLAGE_EXIT) {
                    needs.add(Need.SPOT_CHECK);
                }
            }
            case ANNOUNCEMENT -> needs.add(Need.ANNOUNCED);
            default -> {}
        }
        switch (stage) {
            case VERIFICATION -> {
                if (this == EXIT) {
                    needs.add(Need.INCOME);
                    needs.add(Need.GUARANTEES);
                } else if (this != CORRECTION || ground == Ground.OMITTED) {
                    needs.add(Need.AUTHORISATION);
                }
            }
            case CRITERIA -> needs.add(Need.INCIDENCE);
            case COMPARISON -> {
                needs.add(Need.LISTS);
                needs.add(Need.FLAGS);
            }
            case CONFIRMATION -> needs.add(Need.SIGNATURE);
            case TOWN_REVIEW -> {
                if (this == IDENTIFICATION) {
                    needs.add(Need.POOR);
                } else if (this == MONITORING) {
                    needs.add(Need.RISK);
                } else if (this == CORRECTION && ground != null) {
                    needs.addAll(ground.needs());
                }
            }
            case HELP -> {
                needs.add(Need.MEASURE);
                needs.add(Need.PLANNED);
            }
            case REMOVAL_PROPOSAL -> needs.add(Need.STABLE);
            case REMOVAL_REVIEW -> needs.add(Need.SAFE);
            default -> {}
        }
        return needs;
    }

    /** The notice that is posted at a step. */
    NoticeKind notice(Stage stage) {
        return switch (stage) {
            case FIRST_NOTICE -> NoticeKind.IDENTIFICATION_FIRST;
            case SECOND_NOTICE -> NoticeKind.IDENTIFICATION_SECOND;
            case ANNOUNCEMENT, REMOVAL_ANNOUNCEMENT -> NoticeKind.ANNOUNCEMENT;
            case REMOVAL_NOTICE -> NoticeKind.RISK_REMOVAL;
            default ->
                switch (this) {
                    case EXIT -> NoticeKind.EXIT;
                    case VILLAGE_EXIT -> NoticeKind.VILLAGE_EXIT;
                    case MONITORING -> NoticeKind.MONITORING;
                    default -> NoticeKind.CORRECTION;
                };
        };
    }

    String verifiersParameter() {
        return this == MONITORING ? "monitoring.visitors" : parameters + ".verifiers";
    }

    String spotCheckParameter(Stage stage) {
        return parameters + (stage.is(Stage.Sort.DECISION) ? ".county-spot-check" : ".town-spot-check");
    }
}
