package org.zhucun.income;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Where an amount comes from, in words or as a picture. */
record NoteForm(
        @Size(max = 500) @Nullable String note,
        @Nullable MultipartFile file,
        @Nullable Boolean keepLocation) {

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
