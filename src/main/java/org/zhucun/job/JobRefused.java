package org.zhucun.job;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ends a job with a reason that its owner reads: the message with this key. */
public class JobRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String told;

    public JobRefused(String key, List<?> arguments) {
        super(key, null, false, false);
        this.told = Stream.concat(Stream.of(key), arguments.stream().map(String::valueOf))
                .collect(Collectors.joining(Job.BETWEEN));
    }

    /** The key and its arguments, as they are kept. */
    String told() {
        return told;
    }
}
