package org.zhucun.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** A photographed sheet and the measures whose households signed on it. */
record SheetForm(@Nullable List<Long> measures, @Nullable MultipartFile file) {

    void check(Errors errors) {
        if (chosen().isEmpty()) {
            errors.reject("measure.bulk.none");
        }
        if (files().isEmpty()) {
            errors.rejectValue("file", "NoFile");
        }
    }

    List<Long> chosen() {
        return measures == null ? List.of() : measures;
    }

    List<MultipartFile> files() {
        return file == null || file.isEmpty() ? List.of() : List.of(file);
    }
}
