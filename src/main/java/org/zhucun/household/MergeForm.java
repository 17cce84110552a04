package org.zhucun.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** All members join another household, which keeps its number. */
record MergeForm(
        @NotBlank @Pattern(regexp = "[0-9]{14,20}") String into,
        @NotNull @PastOrPresent LocalDate day) {}
