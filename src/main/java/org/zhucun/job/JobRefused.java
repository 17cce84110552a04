package org.zhucun.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ends a job with a reason that its owner reads: the message with this key. */
public class JobRefused extends RuntimeException {
    public JobRefused(String key, List<?> arguments) {
        super(
                Stream.concat(Stream.of(key), arguments.stream().map(String::valueOf))
                        .collect(Collectors.joining(Job.BETWEEN)),
                null,
                false,
                false);
    }

    /** The key and its arguments, as they are kept. */
    String told() {
        return String.valueOf(getMessage());
    }
}
