package org.zhucun.followup;

/** How a villager confirmed that something was done. */
public enum Confirmation {
    WORDS,
    SIGNATURE
}
