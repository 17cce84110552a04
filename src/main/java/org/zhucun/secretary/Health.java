package org.zhucun.secretary;

/** Fit for the village, fit with a chronic illness, or not fit. */
public enum Health {
    GOOD,
    CHRONIC,
    POOR
}
