package org.zhucun.worklog;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.visit.Photo;

/** One screen on a phone: a sentence or a photo is enough, the rest may be added. */
record LogForm(
        @NotNull UUID sendId,
        @Nullable String village,
        @Nullable @Size(max = 4000) String said,
        @Nullable List<MultipartFile> photos,
        @Nullable List<UUID> photoIds,
        @Nullable List<String> kinds,
        @Nullable Long project,
        @Nullable List<Long> households,
        @Nullable @Size(max = 200) String people,
        @Nullable @Size(max = 400) String problem,
        @Nullable @Size(max = 400) String promise,
        @Nullable Due due,
        @Nullable LocalDate dueOn,
        @NotNull @PastOrPresent LocalDate day,
        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @Nullable @Min(0) Integer accuracy,
        @Nullable Integer version) {

    /** When a promise is to be kept, counted from the day it was made. */
    enum Due {
        THREE_DAYS,
        WEEK,
        MONTH,
        DAY
    }

    static LogForm blank(String village, LocalDate today, List<Long> households, @Nullable Long project) {
        return new LogForm(
                UUID.randomUUID(),
                village,
                null,
                null,
                null,
                null,
                project,
                households,
                null,
                null,
                null,
                Due.WEEK,
                null,
                today,
                null,
                null,
                null,
                null);
    }

    boolean hasPhotos() {
        return photos != null && photos.stream().anyMatch(photo -> !photo.isEmpty());
    }

    void check(boolean photosThere, Errors errors) {
        if (said == null && !hasPhotos() && !photosThere) {
            errors.rejectValue("said", "Nothing");
        }
        if (promise != null && due == Due.DAY && dueOn == null) {
            errors.rejectValue("dueOn", "Missing");
        }
        var until = promisedBy();
        if (until != null && until.isBefore(day)) {
            errors.rejectValue("dueOn", "BeforeDay");
        }
    }

    private @Nullable LocalDate promisedBy() {
        if (promise == null) {
            return null;
        }
        var from = Objects.requireNonNull(day);
        return switch (due == null ? Due.WEEK : due) {
            case THREE_DAYS -> from.plusDays(3);
            case WEEK -> from.plusWeeks(1);
            case MONTH -> from.plusMonths(1);
            case DAY -> dueOn;
        };
    }

    LogDraft draft(String villageCode) {
        return new LogDraft(
                sendId,
                villageCode,
                day,
                said,
                kinds == null ? List.of() : kinds.stream().distinct().toList(),
                project,
                households == null
                        ? List.of()
                        : households.stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                people,
                problem,
                promise,
                promisedBy(),
                latitude == null || longitude == null ? null : new LogDraft.Position(latitude, longitude, accuracy));
    }

    /** Each photo with its number: the phone's, or one that the same photo of the same send gets again. */
    List<Photo> photos(List<CheckedFile> checked) {
        return Photo.numbered(sendId, photoIds, checked);
    }
}
