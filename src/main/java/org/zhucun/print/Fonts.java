package org.zhucun.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Parsed fonts, lent to one document at a time: they are large, slow to read, and not made for two threads. */
@Component
class Fonts {

    /** Documents made at the same time: two of jobs, one beside them. */
    private static final int PAIRS = 3;

    record Pair(TrueTypeFont regular, TrueTypeFont bold) {

        boolean draws(int character) {
            try {
                return regular.getUnicodeCmapLookup().getGlyphId(character) != 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Semaphore free = new Semaphore(PAIRS, true);
    private final BlockingQueue<Pair> shelf = new ArrayBlockingQueue<>(PAIRS);

    Pair lend() {
        free.acquireUninterruptibly();
        try {
            var pair = shelf.poll();
            return pair != null ? pair : new Pair(parse("noto-serif-sc-regular.ttf"), parse("noto-serif-sc-bold.ttf"));
        } catch (RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    void giveBack(Pair pair) {
        shelf.offer(pair);
        free.release();
    }

    private static TrueTypeFont parse(String name) {
        try (var in = new ClassPathResource("fonts/" + name).getInputStream()) {
            var font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            var cmap = font.getCmap();
            cmap.setCmaps(Arrays.stream(cmap.getCmaps()).map(ExactCmap::new).toArray(CmapSubtable[]::new));
            // with glyph substitution 一一 dashes would become one character that nobody wrote
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
