package org.zhucun.yearly;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.zhucun.secretary.TermGrade;

/** What the town says of a year when it signs. */
record YearForm(
        @NotNull TermGrade grade,
        @NotBlank @Size(min = 2, max = 400) String remark) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static YearForm blank() {
        return new YearForm(null, null);
    }
}
