package org.zhucun.job;

/** Ends a job with a reason that its owner reads: the message is a message key. */
public class JobRefused extends RuntimeException {
    public JobRefused(String key) {
        super(key, null, false, false);
    }

    public String key() {
        return String.valueOf(getMessage());
    }
}
