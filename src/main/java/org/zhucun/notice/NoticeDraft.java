package org.zhucun.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gives for a notice; its title and words come from the template of its kind.
 *
 * @param title for kinds without a template, or to be more precise; null takes the template's
 * @param text for kinds without a template; null takes the template's
 * @param basis what it rests on: 2020 年 12 月 2 日村民代表会议评议
 * @param days how long it stays up; null takes the county's parameter
 * @param place where it is posted
 * @param hotline null takes the county's
 * @param subjectTable the record the notice as a whole is for; null where each line has its own
 * @param corrects an ended or withdrawn notice that this one replaces
 */
public record NoticeDraft(
        String villageCode,
        NoticeKind kind,
        @Nullable String title,
        @Nullable String text,
        @Nullable String basis,
        @Nullable Integer days,
        String place,
        @Nullable String hotline,
        @Nullable String subjectTable,
        @Nullable Long subjectId,
        @Nullable Long corrects,
        List<Line> lines) {

    /**
     * One line, all that a notice may say of somebody.
     *
     * @param group the resident group, or empty
     * @param subjectTable the case behind the line; never shown
     */
    public record Line(
            String name,
            String group,
            String decision,
            @Nullable String subjectTable,
            @Nullable Long subjectId) {}

    /** A notice of a kind with a template. */
    public static NoticeDraft of(
            String villageCode, NoticeKind kind, @Nullable String basis, String place, List<Line> lines) {
        return new NoticeDraft(villageCode, kind, null, null, basis, null, place, null, null, null, null, lines);
    }
}
