package org.zhucun.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Why a household is watched (国开发〔2020〕6号), or what a correction puts right. */
enum Ground {
    UNSTABLE(Kind.MONITORING),
    MARGINAL(Kind.MONITORING),
    SUDDEN(Kind.MONITORING),
    WRONGLY_REGISTERED(Kind.CORRECTION, Need.NOT_POOR),
    OMITTED(Kind.CORRECTION, Need.POOR, Need.LISTS, Need.FLAGS),
    WRONGLY_EXITED(Kind.CORRECTION, Need.POOR),
    DIED_OUT(Kind.CORRECTION),
    MOVED(Kind.CORRECTION);

    private final Kind kind;
    private final Set<Need> needs;

    Ground(Kind kind, Need... needs) {
        this.kind = kind;
        this.needs = Set.of(needs);
    }

    /** What the town's review of a correction is held against. */
    Set<Need> needs() {
        return needs;
    }

    boolean belongsTo(Kind asked) {
        return kind == asked;
    }

    /** Whether it is about somebody who is in no register yet, or there only because they were watched once. */
    boolean isOfStrangers() {
        return this == MARGINAL || this == OMITTED;
    }

    static List<Ground> of(Kind kind, boolean strangers) {
        return Arrays.stream(values())
                .filter(ground -> ground.kind == kind)
                .filter(ground -> ground == SUDDEN || ground.isOfStrangers() == strangers)
                .toList();
    }
}
