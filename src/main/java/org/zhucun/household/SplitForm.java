package org.zhucun.household;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Some members go their own way under a new number. */
record SplitForm(
        @NotEmpty @Nullable List<Long> members,
        @NotNull Long head,
        @Pattern(regexp = "[0-9]{14,20}") @Nullable String number,
        @NotNull @PastOrPresent LocalDate day) {

    void check(@Nullable Long oldHead, int all, Errors errors) {
        if (errors.hasErrors() || members == null) {
            return;
        }
        if (!members.contains(head)) {
            errors.rejectValue("head", "NotAmong");
        }
        if (oldHead != null && members.contains(oldHead)) {
            errors.rejectValue("members", "OldHead");
        }
        if (members.size() >= all) {
            errors.rejectValue("members", "Everybody");
        }
    }
}
