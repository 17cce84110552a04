package org.zhucun.casework;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.viewer.Role;

/** A step of a case: who takes it, within which limit of days, and whether it makes, checks or posts. */
enum Stage {
    APPLICATION(Sort.OPENING, null, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    PROPOSAL(Sort.OPENING, null, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    CLUE(Sort.OPENING, null, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    VERIFICATION(Sort.VISIT, "verification", TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK),
    CRITERIA(Sort.VISIT, "criteria", TOWN_CADRE),
    COMPARISON(Sort.MAKING, "comparison", COUNTY_REVIEWER, TOWN_CADRE),
    APPRAISAL(Sort.MEETING, "appraisal", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    CONFIRMATION(Sort.MAKING, "confirmation", FIRST_SECRETARY, VILLAGE_CLERK),
    FIRST_NOTICE(Sort.NOTICE, "notice", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    NOTICE(Sort.NOTICE, "notice", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    TOWN_NOTICE(Sort.NOTICE, "notice", TOWN_CADRE),
    TOWN_REVIEW(Sort.REVIEW, "town-review", TOWN_CADRE),
    SECOND_NOTICE(Sort.NOTICE, "notice", TOWN_CADRE),
    COUNTY_DECISION(Sort.DECISION, "county-decision", COUNTY_REVIEWER),
    ANNOUNCEMENT(Sort.ANNOUNCEMENT, "announcement", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    ARCHIVING(Sort.CLOSING, "archiving", TOWN_CADRE),
    HELP(Sort.CLOSING, null, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    REMOVAL_PROPOSAL(Sort.MAKING, null, FIRST_SECRETARY, VILLAGE_CLERK),
    REMOVAL_VERIFICATION(Sort.VISIT, "removal", TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK),
    REMOVAL_APPRAISAL(Sort.MEETING, "appraisal", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    REMOVAL_NOTICE(Sort.NOTICE, "notice", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK),
    REMOVAL_REVIEW(Sort.REVIEW, "town-review", TOWN_CADRE),
    REMOVAL_DECISION(Sort.DECISION, "county-decision", COUNTY_REVIEWER),
    REMOVAL_ANNOUNCEMENT(Sort.ANNOUNCEMENT, "announcement", TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK);

    /** What is done at a step. */
    enum Sort {
        OPENING,
        VISIT,
        MAKING,
        MEETING,
        NOTICE,
        REVIEW,
        DECISION,
        ANNOUNCEMENT,
        CLOSING
    }

    private final Sort sort;
    private final @Nullable String limit;
    private final Set<Role> actors;

    Stage(Sort sort, @Nullable String limit, Role... actors) {
        this.sort = sort;
        this.limit = limit;
        this.actors = Set.of(actors);
    }

    Sort sort() {
        return sort;
    }

    Set<Role> actors() {
        return actors;
    }

    /** The parameter of its days; null where the limit follows from something else. */
    @Nullable
    String limitParameter() {
        return limit == null ? null : "case.days." + limit;
    }

    /** Whoever takes such a step may not check the case later. */
    boolean makes() {
        return sort == Sort.OPENING || sort == Sort.VISIT || sort == Sort.MAKING;
    }

    /** Taken by somebody who made nothing of it. */
    boolean checks() {
        return sort == Sort.REVIEW || sort == Sort.DECISION;
    }

    /** Something is put up on the board. */
    boolean isPosted() {
        return sort == Sort.NOTICE || sort == Sort.ANNOUNCEMENT;
    }

    boolean is(Sort wanted) {
        return sort == wanted;
    }
}
