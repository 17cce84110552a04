package org.zhucun.window;

import org.jspecify.annotations.Nullable;

/** What a module above can make of a villager's report, say a case out of a clue; contributed as a bean. */
public interface ReportAction {

    /** The button on the report's page; null when this module makes nothing of it, or the reader may not. */
    @Nullable
    Offer of(VillagerReports.Report report);

    record Offer(String label, String href) {}
}
