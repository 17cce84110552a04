package org.zhucun.comparison;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A department's list to be compared. */
record ListForm(
        @NotNull ListKind kind,
        @NotBlank @Size(min = 2, max = 80) String title,
        @NotNull @PastOrPresent LocalDate asOf,
        @NotNull @Nullable MultipartFile file) {}
