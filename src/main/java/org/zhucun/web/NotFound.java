package org.zhucun.web;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for does not exist, or lies outside the reader's scope: both look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public NotFound() {
        super(null, null, false, false);
    }
}
