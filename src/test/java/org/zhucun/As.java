package org.zhucun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who the test is, known to the database before the test's transaction begins: {@code @As("town") @Transactional} sees
 * Z Town and rolls back. Requests need no further post processor.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface As {

    String value();
}
