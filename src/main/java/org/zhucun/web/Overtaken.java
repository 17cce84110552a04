package org.zhucun.web;

import java.io.Serial;
import org.springframework.dao.OptimisticLockingFailureException;

/** Somebody else was quicker; the message with this key says who and what they did. */
public class Overtaken extends OptimisticLockingFailureException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] args;

    public Overtaken(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = args;
    }

    String key() {
        return key;
    }

    Object[] args() {
        return args.clone();
    }
}
