package org.zhucun.household;

import jakarta.validation.constraints.NotNull;
import org.springframework.validation.Errors;

/** Another member becomes the head; the former one stays in a relation to them. */
record HeadForm(@NotNull Long head, @NotNull Relation formerRelation) {

    /** A household has one head: the former one is something else from now on. */
    void check(Errors errors) {
        if (formerRelation == Relation.HEAD) {
            errors.rejectValue("formerRelation", "Head");
        }
    }
}
