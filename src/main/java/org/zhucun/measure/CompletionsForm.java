package org.zhucun.measure;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** Many measures carried out on a day, with the photographed sheet that their households signed, where it is there. */
record CompletionsForm(
        @Nullable List<Long> measures,
        @NotNull LocalDate day,
        @Nullable MultipartFile file) {

    /** What each of the chosen cost; what cannot be read is noted in the words of its household. */
    Map<Long, CarriedOut> read(Map<Long, MeasureList.Row> rows, Map<String, String> typed, Errors errors) {
        var done = new LinkedHashMap<Long, CarriedOut>();
        for (var id : chosen()) {
            var row = rows.get(id);
            var cost = cost(typed.get("cost-" + id));
            if (row == null) {
                errors.reject("measure.bulk.gone");
            } else if (cost == null) {
                errors.reject("measure.bulk.cost", new Object[] {row.headName(), typed.get("cost-" + id)}, null);
            } else {
                done.put(id, new CarriedOut(day, cost, null));
            }
        }
        if (chosen().isEmpty()) {
            errors.reject("measure.bulk.none");
        }
        return done;
    }

    List<Long> chosen() {
        return measures == null ? List.of() : measures;
    }

    List<MultipartFile> files() {
        return file == null ? List.of() : List.of(file);
    }

    private static @Nullable BigDecimal cost(@Nullable String text) {
        try {
            var cost =
                    text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text.replaceAll("[,，\\s]", ""));
            return cost.signum() >= 0 && cost.scale() <= 2 && cost.precision() <= 14 ? cost : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
