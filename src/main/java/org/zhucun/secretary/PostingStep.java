package org.zhucun.secretary;

import static org.zhucun.secretary.PostingState.IN_POST;
import static org.zhucun.secretary.PostingState.NOMINATED;
import static org.zhucun.secretary.PostingState.ON_LEAVE;
import static org.zhucun.secretary.PostingState.RECALLED;
import static org.zhucun.secretary.PostingState.RECALLING;
import static org.zhucun.secretary.PostingState.REJECTED;
import static org.zhucun.secretary.PostingState.RELEASED;
import static org.zhucun.secretary.PostingState.REPLACED;
import static org.zhucun.secretary.PostingState.REVIEWED;
import static org.zhucun.secretary.PostingState.TRAINED;
import static org.zhucun.secretary.PostingState.WARNED;
import static org.zhucun.secretary.PostingState.WITHDRAWN;
import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.zhucun.viewer.Role;

/**
 * A step of a posting: from which states, to which, and whose it is; leave and return are nobody's, they follow the leave that was
 * granted. Its rule in words is villagePosting.rule.….
 */
public enum PostingStep {
    NOMINATE("nomination", NOMINATED, Set.of(), Set.of(COUNTY_REVIEWER)),
    REVIEW("review", REVIEWED, Set.of(NOMINATED), Set.of(COUNTY_REVIEWER)),
    REJECT("rejection", REJECTED, Set.of(NOMINATED), Set.of(COUNTY_REVIEWER)),
    WITHDRAW("withdrawal", WITHDRAWN, Set.of(NOMINATED, REVIEWED, TRAINED), Set.of(COUNTY_REVIEWER)),
    TRAIN("training", TRAINED, Set.of(REVIEWED), Set.of(COUNTY_REVIEWER)),
    ARRIVE("arrival", IN_POST, Set.of(TRAINED), Set.of(TOWN_CADRE)),
    GRANT_LEAVE("leave", ON_LEAVE, Set.of(IN_POST, WARNED), Set.of()),
    RETURN("return", IN_POST, Set.of(ON_LEAVE), Set.of()),
    WARN("warning", WARNED, Set.of(IN_POST), Set.of(TOWN_CADRE, COUNTY_REVIEWER)),
    LIFT_WARNING("warning-end", IN_POST, Set.of(WARNED), Set.of(TOWN_CADRE, COUNTY_REVIEWER)),
    PROPOSE_RECALL("recall-proposal", RECALLING, Set.of(IN_POST, ON_LEAVE, WARNED), Set.of(COUNTY_REVIEWER)),
    DROP_RECALL("recall-refusal", IN_POST, Set.of(RECALLING), Set.of(COUNTY_REVIEWER)),
    RECALL("recall", RECALLED, Set.of(RECALLING), Set.of(COUNTY_REVIEWER)),
    REPLACE("replacement", REPLACED, Set.of(IN_POST, ON_LEAVE, WARNED), Set.of(COUNTY_REVIEWER)),
    RELEASE("release", RELEASED, Set.of(IN_POST, WARNED, REPLACED, RECALLED), Set.of(COUNTY_REVIEWER));

    private final String noun;
    private final PostingState to;
    private final Set<PostingState> from;
    private final Set<Role> by;

    PostingStep(String noun, PostingState to, Set<PostingState> from, Set<Role> by) {
        this.noun = noun;
        this.to = to;
        this.from = from;
        this.by = by;
    }

    static Optional<PostingStep> called(String noun) {
        return Arrays.stream(values())
                .filter(step -> step != NOMINATE && step.noun.equals(noun))
                .findFirst();
    }

    public String noun() {
        return noun;
    }

    public PostingState to() {
        return to;
    }

    public boolean isFrom(PostingState state) {
        return from.contains(state);
    }

    public boolean isOf(Role role) {
        return by.contains(role);
    }

    /** Steps that are taken against somebody's wish say why. */
    public boolean needsReason() {
        return switch (this) {
            case REJECT, WITHDRAW, WARN, LIFT_WARNING, PROPOSE_RECALL, DROP_RECALL, RECALL, REPLACE -> true;
            default -> false;
        };
    }

    /** The person does not hold the post any more after it. */
    public boolean ends() {
        return this == REPLACE || this == RECALL || this == RELEASE;
    }
}
