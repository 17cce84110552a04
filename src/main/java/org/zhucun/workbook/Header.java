package org.zhucun.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A header as it is written, and what remains of it when spaces, widths, marks and units are taken away. */
record Header(String written, String plain, String withoutUnit, String unit) {
    private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0\\u3000*＊:]+");
    private static final Pattern UNIT = Pattern.compile("\\((元|万元|亩|公里|千米|km|米|m2|平方米|月|个|户|人|年|是/否)\\)$");

    static Header of(String written) {
        var plain = plain(written);
        var unit = UNIT.matcher(plain);
        return unit.find()
                ? new Header(written, plain, plain.substring(0, unit.start()), unit.group(1))
                : new Header(written, plain, plain, "");
    }

    static String plain(String written) {
        var normal = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(normal)
                .replaceAll("")
                .replace('[', '(')
                .replace(']', ')')
                .replace('【', '(')
                .replace('】', ')');
    }
}
