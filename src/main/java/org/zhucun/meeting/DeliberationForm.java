package org.zhucun.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.validation.Errors;
import org.zhucun.notice.Screening;

/** A matter that goes the way of 四议两公开. */
record DeliberationForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotBlank @Size(min = 2, max = 60) String title,
        @NotBlank @Size(min = 4, max = 2000) String proposal) {

    /** Its title is posted in the end: better to hear before four meetings than after what it may not say. */
    void check(Errors errors) {
        Screening.leak(title)
                .ifPresent(leak -> errors.rejectValue(
                        "title",
                        "leak." + leak.kind().name().toLowerCase(Locale.ROOT),
                        new Object[] {leak.piece()},
                        null));
    }
}
