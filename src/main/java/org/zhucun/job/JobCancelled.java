package org.zhucun.job;

/** Ends a job whose owner asked for it. */
public class JobCancelled extends RuntimeException {
    public JobCancelled() {
        super(null, null, false, false);
    }
}
