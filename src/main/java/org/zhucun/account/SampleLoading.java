package org.zhucun.account;

import org.jspecify.annotations.Nullable;

/** Tells how far the loading of the sample is, for whoever waits at the door. */
public interface SampleLoading {

    /** Per cent of the rows loaded; null when nothing is being loaded. */
    @Nullable
    Integer percent();
}
