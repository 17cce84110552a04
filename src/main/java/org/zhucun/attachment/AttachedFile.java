package org.zhucun.attachment;

import java.time.Instant;

/** A file as a page lists it; the place is a word of the module that attached it. */
public record AttachedFile(
        long attachmentId,
        String place,
        String fileName,
        String mediaType,
        long bytes,
        boolean keepsLocation,
        String addedBy,
        Instant addedAt) {

    public long kilobytes() {
        return Math.max(1, bytes / 1024);
    }

    public boolean image() {
        return mediaType.startsWith("image/");
    }
}
