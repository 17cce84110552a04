package org.zhucun.web;

import org.jspecify.annotations.Nullable;

/**
 * How far a long job is; its fragment asks {@code href} again every second until it is over.
 *
 * @param href the address of this fragment
 * @param label what is being done, in words
 * @param note say 1,312 / 2,214 户
 */
public record Progress(
        String href,
        String label,
        long done,
        long total,
        @Nullable String note,
        boolean over) {

    public int percent() {
        return over ? 100 : total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
