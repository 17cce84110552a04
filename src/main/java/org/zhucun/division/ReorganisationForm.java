package org.zhucun.division;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.zhucun.web.NotBefore;

/**
 * What was typed of a renaming, a recoding or a merger.
 *
 * @param to the new name, the new code, or the code of the division that takes over
 * @param reason say the number of the approval
 */
record ReorganisationForm(
        @NotBlank @Size(max = 40) String to,
        @NotBefore("2013-01-01") @NotNull LocalDate day,
        @NotBlank @Size(max = 200) String reason) {}
