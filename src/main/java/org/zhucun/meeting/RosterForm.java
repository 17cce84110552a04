package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.validation.Errors;

/** Names for the list of a body, one a line. */
record RosterForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotNull MeetingKind kind,
        @NotBlank @Size(max = 20000) String names,
        @NotNull @PastOrPresent LocalDate since,
        @NotBlank @Size(min = 2, max = 100) String source) {

    void check(Errors errors) {
        if (MeetingForm.lines(names).stream().anyMatch(name -> name.length() > 40)) {
            errors.rejectValue("names", "Line");
        }
        if (!DueList.BODIES.contains(kind)) {
            errors.rejectValue("kind", "NoList");
        }
    }
}
