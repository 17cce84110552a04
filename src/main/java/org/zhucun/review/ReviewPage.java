package org.zhucun.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's month under review.
 *
 * @param lines each sum: as signed before, as signed, as it is now
 */
record ReviewPage(
        String villageCode,
        String village,
        String person,
        String name,
        String month,
        String title,
        String base,
        String state,
        String css,
        @Nullable Long id,
        @Nullable String said,
        @Nullable String unlocking,
        boolean hasEarlier,
        boolean hasSigned,
        List<Line> lines,
        List<Check> checks,
        List<Link> links,
        boolean maySign,
        boolean mayDraw,
        boolean mayAskToUnlock,
        boolean mayUnlock,
        boolean mayLink,
        boolean ended,
        String logs,
        String attendance) {

    /** @param changed whether the sum is another than the one before it */
    record Line(String label, String earlier, String signed, String now, boolean changed) {}

    record Check(
            long id,
            String href,
            String day,
            String said,
            String standing,
            String css,
            @Nullable String remark,
            boolean open) {}

    record Link(String recipient, String standing, @Nullable String said, String css) {}
}
