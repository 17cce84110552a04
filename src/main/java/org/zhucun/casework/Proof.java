package org.zhucun.casework;

import java.util.List;
import org.zhucun.web.Condition;

/** Whether a need is met, with the facts and the rules in the reader's words. */
record Proof(Need need, boolean met, List<Condition> conditions) {

    static Proof of(Need need, Condition condition) {
        return new Proof(need, condition.met(), List.of(condition));
    }
}
