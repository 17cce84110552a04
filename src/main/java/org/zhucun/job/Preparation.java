package org.zhucun.job;

/** Something that the application is still preparing after its start, for the sign-in page to tell. */
public interface Preparation {
    boolean isDone();

    /** How much is done, 0 to 100. */
    int percent();
}
