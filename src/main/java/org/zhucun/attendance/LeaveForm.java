package org.zhucun.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What is asked for. */
record LeaveForm(
        @NotNull UUID sendId,
        @Nullable String village,
        @NotNull LeaveKind kind,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate toOn,
        @NotBlank @Size(min = 2, max = 400) String why) {

    @SuppressWarnings("NullAway") // a blank form holds nothing
    static LeaveForm blank(String village, LocalDate today) {
        return new LeaveForm(UUID.randomUUID(), village, null, today.plusDays(1), today.plusDays(1), null);
    }

    void check(LocalDate today, int grace, Errors errors) {
        if (toOn.isBefore(fromOn)) {
            errors.rejectValue("toOn", "BeforeFrom");
        } else if (toOn.isAfter(fromOn.plusDays(366))) {
            errors.rejectValue("toOn", "TooLong");
        }
        if (fromOn.isBefore(today.minusDays(31))) {
            errors.rejectValue("fromOn", "LongAgo");
        } else if (kind.counts() && fromOn.isBefore(today.minusDays(grace))) {
            errors.rejectValue("fromOn", "Begun", new Object[] {grace}, null);
        }
    }

    LeaveWish wish(String villageCode) {
        return new LeaveWish(sendId, villageCode, kind, fromOn, toOn, why);
    }
}
