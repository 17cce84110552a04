package org.zhucun.print;

import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.jspecify.annotations.Nullable;

/**
 * The character table of a Noto font, answered so that a PDF's text reads back as it was written: several codes share one
 * glyph there (⿓ and 龍), and the writer of the PDF takes the first, so the ordinary ideograph comes first.
 */
final class ExactCmap extends CmapSubtable {

    private static final Comparator<Integer> ORDINARY_FIRST =
            Comparator.<Integer>comparingInt(ExactCmap::rank).thenComparing(Comparator.naturalOrder());

    private final CmapSubtable table;

    ExactCmap(CmapSubtable table) {
        this.table = table;
        setPlatformId(table.getPlatformId());
        setPlatformEncodingId(table.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
        return table.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        var codes = table.getCharCodes(glyph);
        return codes == null || codes.size() < 2
                ? codes
                : codes.stream().sorted(ORDINARY_FIRST).toList();
    }

    /** Ideographs and full-width signs before Chinese punctuation, that before radicals, brackets of mathematics and the like. */
    private static int rank(int code) {
        if (code >= 0x4E00 && code <= 0x9FFF || code >= 0xFF01 && code <= 0xFF5E) {
            return 0;
        }
        return code >= 0x3000 && code <= 0x30FF ? 1 : 2;
    }
}
