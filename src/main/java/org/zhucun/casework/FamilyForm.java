package org.zhucun.casework;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** Rows of the form beside the applicant's own; a larger family is completed in the register. */
    static final int ROWS = 8;

    private static final FamilyForm NOBODY = new FamilyForm(null, null, null);

    /** As many rows as the form has, whatever was sent of them. */
    static List<FamilyForm> rows(@Nullable List<FamilyForm> typed) {
        var rows = new ArrayList<FamilyForm>();
        if (typed != null) {
            typed.forEach(one -> rows.add(Objects.requireNonNullElse(one, NOBODY)));
        }
        while (rows.size() < ROWS) {
            rows.add(NOBODY);
        }
        return rows;
    }

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
