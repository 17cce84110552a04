package org.zhucun.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the layout who reads this request; the account module answers. */
public interface SignedIn {

    /** The reader of the current request, or null before signing in. */
    @Nullable
    Reader reader();

    /** The language the reader chose for their account, or null when they never chose. */
    @Nullable
    Locale language();

    /** Keeps the language in the account of the reader, if there is one. */
    void choose(Locale language);
}
