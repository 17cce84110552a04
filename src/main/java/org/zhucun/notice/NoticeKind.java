package org.zhucun.notice;

import java.util.EnumSet;
import java.util.Set;

/** What a notice is about; its words, its template and how long it stays up follow from it. */
public enum NoticeKind {
    IDENTIFICATION_FIRST("identification.notice-days"),
    IDENTIFICATION_SECOND("identification.notice-days"),
    ANNOUNCEMENT("notice.days.announcement"),
    EXIT("exit.notice-days"),
    VILLAGE_EXIT("notice.days.village-exit"),
    MONITORING("monitoring.notice-days"),
    RISK_REMOVAL("monitoring.removal-notice-days"),
    CORRECTION("notice.days.correction"),
    /** The year's adjustment of a village: several kinds on one notice, as long and as strict as the strictest of them. */
    ADJUSTMENT("notice.days.other"),
    RESOLUTION("notice.days.resolution"),
    RESULT("notice.days.result"),
    PROJECT("notice.days.other"),
    FINANCE("notice.days.other"),
    OTHER("notice.days.other");

    private final String daysParameter;

    NoticeKind(String daysParameter) {
        this.daysParameter = daysParameter;
    }

    String daysParameter() {
        return daysParameter;
    }

    /** The kinds that may stand together on one notice of the village. */
    public static final Set<NoticeKind> TOGETHER =
            EnumSet.of(IDENTIFICATION_FIRST, EXIT, MONITORING, RISK_REMOVAL, CORRECTION);

    /** Whose rules it follows. */
    Set<NoticeKind> parts() {
        return this == ADJUSTMENT ? TOGETHER : EnumSet.of(this);
    }

    /** An announcement tells what was decided; against it one complains, but it sends nothing back. */
    public boolean takesObjections() {
        return this != ANNOUNCEMENT;
    }

    /** Kinds whose words somebody writes; the others have a template. */
    boolean isWritten() {
        return this == PROJECT || this == FINANCE || this == OTHER || this == RESOLUTION || this == RESULT;
    }

    /** Whose publication the county may keep for the town. */
    String townParameter() {
        return "notice.town-publishes."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
