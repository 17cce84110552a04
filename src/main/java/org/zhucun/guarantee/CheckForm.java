package org.zhucun.guarantee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What was found at the home; an item left open was not checked. */
record CheckForm(
        @NotNull @PastOrPresent LocalDate checkedOn,
        @NotBlank @Size(max = 100) String checkers,
        @Nullable Boolean food,
        @Size(max = 300) @Nullable String foodNote,
        @Nullable Boolean clothing,
        @Size(max = 300) @Nullable String clothingNote,
        @Nullable Boolean education,
        @Size(max = 300) @Nullable String educationNote,
        @Nullable Boolean medical,
        @Size(max = 300) @Nullable String medicalNote,
        @Nullable Boolean housing,
        @Size(max = 300) @Nullable String housingNote,
        @Nullable Boolean water,
        @Size(max = 300) @Nullable String waterNote,
        @Nullable MultipartFile file) {

    /** What is missing needs a word about it; a check that checked nothing is none. */
    void check(Errors errors) {
        missing(food, foodNote, "foodNote", errors);
        missing(clothing, clothingNote, "clothingNote", errors);
        missing(education, educationNote, "educationNote", errors);
        missing(medical, medicalNote, "medicalNote", errors);
        missing(housing, housingNote, "housingNote", errors);
        missing(water, waterNote, "waterNote", errors);
        if (food == null
                && clothing == null
                && education == null
                && medical == null
                && housing == null
                && water == null) {
            errors.rejectValue("food", "Nothing");
        }
    }

    private static void missing(@Nullable Boolean answer, @Nullable String note, String field, Errors errors) {
        if (Boolean.FALSE.equals(answer) && note == null) {
            errors.rejectValue(field, "Missing");
        }
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }
}
