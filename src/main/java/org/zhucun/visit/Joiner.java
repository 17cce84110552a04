package org.zhucun.visit;

import java.time.LocalDate;
import org.zhucun.household.JoinReason;
import org.zhucun.household.Relation;
import org.zhucun.household.Sex;

/** Somebody who lives there now and is not in the register. */
public record Joiner(
        String name, Sex sex, LocalDate bornOn, Relation relation, JoinReason reason, LocalDate joinedOn) {}
