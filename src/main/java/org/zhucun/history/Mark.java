package org.zhucun.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * Who took a list along, when and what for. A workbook says it at the foot of each printed page. Text has no pages and no
 * foot, and a line that is no row would be counted or imported as one, so there it stands in the file's name, as it does
 * in a workbook's.
 *
 * @param who the name and post of who took it
 * @param when day and minute, yyyy-MM-dd HH:mm
 * @param why the purpose
 * @param foot the three as one line
 * @param page what counts the pages, in the codes of a workbook's footer
 */
public record Mark(String who, String when, String why, String foot, String page) {

    /** A file's name may take 255 bytes in most places, and a Chinese character takes three. */
    private static final int OF_LIST = 28;

    private static final int OF_WHO = 20;
    private static final int OF_WHY = 24;

    /** A workbook's footer may take 255 characters, codes and both sides together. */
    private static final int OF_FOOT = 150;

    private static final int POINTS = 9;

    /** Puts the line at the foot of each page that is printed of the sheet, and page x of y beside it. */
    public void stamp(Worksheet sheet) {
        // an ampersand begins a code in a footer
        sheet.footer(cut(foot, OF_FOOT).replace("&", "&&"), Position.LEFT, POINTS);
        sheet.footer(page, Position.RIGHT, POINTS);
    }

    /** The header with the file's name: the list, who, when and what for. */
    public String disposition(String list, String format) {
        var name = String.join(" ", cut(list, OF_LIST), cut(who, OF_WHO), when.replace(":", ""), cut(why, OF_WHY));
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(
                                name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                                                .strip() + "." + format,
                                StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
