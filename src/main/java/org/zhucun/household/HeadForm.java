package org.zhucun.household;

import jakarta.validation.constraints.NotNull;

/** Another member becomes the head; the former one stays in a relation to them. */
record HeadForm(@NotNull Long head, @NotNull Relation formerRelation) {}
