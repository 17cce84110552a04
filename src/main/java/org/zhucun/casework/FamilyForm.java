package org.zhucun.casework;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.household.HouseholdStandings.Kin;
import org.zhucun.household.Relation;

/** One of the family as typed in a row; a row with nothing in it is nobody. */
record FamilyForm(
        @Nullable @Size(max = 40) String name,
        @Nullable Relation relation,
        @Nullable String identity) {

    boolean isNobody() {
        return name == null && relation == null && identity == null;
    }

    Kin kin() {
        return new Kin(String.valueOf(name), String.valueOf(identity), relation == null ? Relation.OTHER : relation);
    }

    void check(String row, Errors errors) {
        if (isNobody()) {
            return;
        }
        if (name == null) {
            errors.rejectValue(row + ".name", "NotNull");
        }
        if (relation == null) {
            errors.rejectValue(row + ".relation", "NotNull");
        } else if (relation == Relation.HEAD) {
            errors.rejectValue(row + ".relation", "Head");
        }
        if (identity == null) {
            errors.rejectValue(row + ".identity", "NotNull");
        } else if (HouseholdStandings.mistakeIn(identity) != null) {
            errors.rejectValue(row + ".identity", "Wrong");
        } else if (relation != null && !HouseholdStandings.suits(identity, relation)) {
            errors.rejectValue(row + ".relation", "Sex");
        }
    }
}
