package org.zhucun.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file and, where its rows do not name one, the year they are of. */
record ImportForm(
        @NotNull @Nullable MultipartFile file,
        @Min(2000) @Max(2100) @Nullable Integer year) {}
