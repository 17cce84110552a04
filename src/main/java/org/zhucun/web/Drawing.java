package org.zhucun.web;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A picture drawn on the screen, as a form carries it: {@code data:image/png;base64,…}. */
public final class Drawing {

    private static final String PNG = "data:image/png;base64,";

    private Drawing() {}

    /** The bytes of the picture; null when the text holds none. */
    public static byte @Nullable [] of(@Nullable String text) {
        if (text == null || !text.startsWith(PNG)) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text.substring(PNG.length()).strip());
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
