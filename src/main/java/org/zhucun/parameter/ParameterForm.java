package org.zhucun.parameter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value as it is typed; the empty area is the whole country. */
record ParameterForm(
        @Nullable String area,
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 40) String value,
        @NotBlank @Size(max = 200) String source,
        @Nullable Integer version) {

    static ParameterForm of(ParameterValue value) {
        return new ParameterForm(
                value.area(),
                value.validFrom(),
                value.value(),
                value.source() == null ? "" : value.source(),
                value.version());
    }
}
