package org.zhucun.quality;

/** How much a contradiction weighs: HIGH touches who is poor or safe, MEDIUM what is paid or counted, LOW looks odd. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH;

    int weight() {
        return ordinal() + 1;
    }

    static Severity of(int weight) {
        return values()[weight - 1];
    }
}
