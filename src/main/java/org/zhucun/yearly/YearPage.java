package org.zhucun.yearly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Figure;

/**
 * A person's year under review.
 *
 * @param said what the town said when it signed
 * @param decided what the county said
 * @param lines each sum: as signed, as it is now
 * @param waits why the town cannot sign yet
 */
record YearPage(
        @Nullable Long id,
        String villageCode,
        String village,
        String base,
        String year,
        String title,
        String state,
        String css,
        @Nullable String said,
        @Nullable String remark,
        @Nullable String decided,
        List<Figure> figures,
        boolean hasSigned,
        List<Line> lines,
        List<Month> months,
        @Nullable String waits,
        boolean maySign,
        boolean mayConfirm,
        boolean mayReturn,
        @Nullable String previous,
        @Nullable String next,
        String cadre) {

    /** @param changed whether the sum is another than the signed one */
    record Line(String label, String signed, String now, boolean changed) {}

    record Month(
            String href,
            String month,
            String present,
            String leave,
            String absent,
            String entries,
            String visits,
            String solved,
            String grade,
            String state,
            String css) {}
}
