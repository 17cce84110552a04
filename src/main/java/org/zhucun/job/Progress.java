package org.zhucun.job;

/** How a job tells how far it is, and hears that it should stop. */
public interface Progress {
    /** Tells how much of how much is done; ends the work if its owner asked for that. */
    void at(long done, long total);

    /** A progress that nobody watches. */
    Progress UNWATCHED = (done, total) -> {};
}
