package org.zhucun.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day must not lie before this one: what is earlier was mistyped. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = NotBefore.Check.class)
public @interface NotBefore {

    /** The first day that makes sense, say 2013-01-01. */
    String value();

    String message() default "{NotBefore}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares; a day that was not typed is another constraint's affair. */
    class Check implements ConstraintValidator<NotBefore, LocalDate> {

        private LocalDate first = LocalDate.MIN;

        @Override
        public void initialize(NotBefore bound) {
            first = LocalDate.parse(bound.value());
        }

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(first);
        }
    }
}
