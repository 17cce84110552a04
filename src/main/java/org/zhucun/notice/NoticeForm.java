package org.zhucun.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A notice somebody prepares by hand; cases prepare theirs themselves. */
record NoticeForm(
        @NotBlank @Pattern(regexp = "[0-9]{12}") String village,
        @NotNull NoticeKind kind,
        @Nullable @Size(min = 2, max = 80) String title,
        @Nullable @Size(min = 2, max = 2000) String text,
        @Nullable @Size(max = 200) String basis,
        @NotBlank @Size(min = 2, max = 100) String place,
        @Nullable @Pattern(regexp = NoticeForm.HOTLINE) String hotline,
        @Nullable @Min(1) @Max(60) Integer days,
        @Nullable @Size(max = 20000) String list,
        @Nullable Long corrects) {

    /** Three to twelve figures: what one can call, and no number of a person or an account. */
    static final String HOTLINE = "[0-9](?:[ -]?[0-9]){2,11}";

    private static final int PARTS = 3;

    /** A written kind needs its words; each line is a name, a group and a decision; nothing in it may be private. */
    void check(Errors errors) {
        if (kind != null && kind.isWritten()) {
            demand(title, "title", errors);
            demand(text, "text", errors);
        } else if (kind != null && list == null) {
            errors.rejectValue("list", "Nobody");
        }
        screen(title, "title", errors);
        screen(text, "text", errors);
        screen(basis, "basis", errors);
        screen(place, "place", errors);
        var number = 0;
        for (var line : split()) {
            number++;
            if (line.length < 2
                    || line.length > PARTS
                    || line[0].length() > 40
                    || line[line.length - 1].length() > 40) {
                errors.rejectValue("list", "Line", new Object[] {number}, null);
                return;
            }
        }
        screen(list, "list", errors);
    }

    NoticeDraft draft() {
        var lines = new ArrayList<NoticeDraft.Line>();
        for (var line : split()) {
            lines.add(new NoticeDraft.Line(
                    line[0], line.length == PARTS ? line[1] : "", line[line.length - 1], null, null));
        }
        return new NoticeDraft(village, kind, title, text, basis, days, place, hotline, null, null, corrects, lines);
    }

    private List<String[]> split() {
        return list == null
                ? List.of()
                : list.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.split("\\s*[,，、\\t]\\s*"))
                        .toList();
    }

    private static void demand(@Nullable String value, String field, Errors errors) {
        if (value == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
    }

    private static void screen(@Nullable String value, String field, Errors errors) {
        Screening.leak(value)
                .ifPresent(leak -> errors.rejectValue(
                        field,
                        "leak." + leak.kind().name().toLowerCase(Locale.ROOT),
                        new Object[] {leak.piece()},
                        null));
    }
}
