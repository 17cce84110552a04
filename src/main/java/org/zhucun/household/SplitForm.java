package org.zhucun.household;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Some members go their own way under a new number. */
record SplitForm(
        @NotEmpty @Nullable List<Long> members,
        @NotNull Long head,
        @Pattern(regexp = "[0-9]{14,20}") @Nullable String number,
        @NotNull @PastOrPresent LocalDate day) {

    /** @param people the present members of the household, the head among them */
    void check(@Nullable Long oldHead, Set<Long> people, Errors errors) {
        if (errors.hasErrors() || members == null) {
            return;
        }
        if (!people.containsAll(members)) {
            errors.rejectValue("members", "Gone");
            return;
        }
        if (!members.contains(head)) {
            errors.rejectValue("head", "NotAmong");
        }
        if (oldHead != null && members.contains(oldHead)) {
            errors.rejectValue("members", "OldHead");
        }
        if (Set.copyOf(members).size() >= people.size()) {
            errors.rejectValue("members", "Everybody");
        }
    }
}
