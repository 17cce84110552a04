package org.zhucun.division;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was typed of a new town or village. */
record DivisionForm(
        @NotBlank @Pattern(regexp = "[0-9]{9}|[0-9]{12}") String code,
        @NotBlank @Size(max = 40) String name,

        @Pattern(regexp = "111|112|121|122|123|210|220") @Nullable
        String settlementClass,

        @NotNull LocalDate startedOn) {}
