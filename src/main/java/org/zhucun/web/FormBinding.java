package org.zhucun.web;

import java.beans.PropertyEditorSupport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Blank text is nothing, a NUL that no column can hold is dropped, and every mistake of a form is told at once: the
 * default validator reports only the conversion error of a record form and skips its other constraints.
 */
@ControllerAdvice
class FormBinding {

    private final LocalValidatorFactoryBean validator;

    FormBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor("\0", true));
        var target =
                binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (target != null && target.isRecord() && validator.supports(target)) {
            binder.replaceValidators(validator);
        }
        if (binder.getObjectName().equals("filter")) {
            binder.registerCustomEditor(LocalDate.class, new Asked(TypedNumbers::day));
            binder.registerCustomEditor(Long.class, new Asked(TypedNumbers::whole));
        }
    }

    /** What a list is asked for in its address: what makes no sense is as if it were not asked. */
    private static class Asked extends PropertyEditorSupport {

        private final Function<String, @Nullable Object> read;

        Asked(Function<String, @Nullable Object> read) {
            this.read = read;
        }

        @Override
        public void setAsText(@Nullable String text) {
            try {
                setValue(text == null ? null : read.apply(text));
            } catch (DateTimeException | IllegalArgumentException nonsense) {
                setValue(null);
            }
        }
    }
}
