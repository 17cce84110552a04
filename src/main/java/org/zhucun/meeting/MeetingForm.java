package org.zhucun.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.zhucun.web.NotBefore;

/** A meeting to be called: one subject a line, one name a line. */
record MeetingForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotNull MeetingKind kind,
        @NotBlank @Size(min = 2, max = 60) String title,
        @NotNull @NotBefore("1990-01-01") LocalDate heldOn,
        @Nullable LocalTime beginsAt,
        @NotBlank @Size(min = 2, max = 100) String place,
        @Nullable @Min(1) @Max(20000) Integer due,
        @Nullable @Size(min = 4, max = 200) String dueBecause,
        @NotBlank @Size(max = 20000) String matters,
        @Nullable @Size(max = 20000) String names) {

    void check(Errors errors) {
        if (lines(matters).stream().anyMatch(line -> line.length() < 2 || line.length() > 100)) {
            errors.rejectValue("matters", "Line");
        }
        var people = lines(names);
        if (people.stream().anyMatch(name -> name.length() > 40)) {
            errors.rejectValue("names", "Line");
        } else if (due != null && people.size() > due) {
            errors.rejectValue("names", "TooMany", new Object[] {people.size(), due}, null);
        }
    }

    Invitation invitation() {
        return new Invitation(
                village,
                kind,
                title,
                heldOn,
                beginsAt,
                place,
                due,
                dueBecause,
                lines(names),
                lines(matters).stream()
                        .map(line -> new Invitation.Matter(line, null, null))
                        .toList());
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
