package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ResolvableType;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns a refused step into an alert on the page it came from, and a lost race into a page that keeps what was typed. */
@ControllerAdvice
class RefusalAdvice {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** What was typed, and the label it was typed beneath; it waits in the session for the page that shows it. */
    record Typed(String label, String text) implements Serializable {}

    /** Fields of forms for the field that carry numbers and codes; they say nothing to a reader. */
    private static final Set<String> CODES = Set.of("sendId", "photoIds", "kinds");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+([、, ]+[0-9]+)*");

    /** A number of a person, a telephone or an account; what waits for the next page is kept without them. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{8,}");

    private final MessageSource messages;
    private final ConstantWords constants;

    RefusalAdvice(MessageSource messages, ConstantWords constants) {
        this.messages = messages;
        this.constants = constants;
    }

    @ExceptionHandler
    ModelAndView refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ScriptAnswers.wanted(request)) {
            ScriptAnswers.refuse(response, HttpStatus.CONFLICT.value(), said(refusal.key(), refusal.args()));
            return new ModelAndView();
        }
        var back = Back.from(request);
        var flash = new FlashMap();
        flash.put("alert", refusal.key());
        flash.put("alertArgs", refusal.args());
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                && !request.getMethod().equals("GET")) {
            flash.put(
                    "alertTyped",
                    typed(request, handler).stream()
                            .map(one -> new Typed(
                                    one.label, PERSONAL.matcher(one.text).replaceAll("…")))
                            .toList());
        }
        RequestContextUtils.saveOutputFlashMap(back, request, response);
        RequestContextUtils.getOutputFlashMap(request).putAll(flash);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", back);
            return new ModelAndView();
        }
        return new ModelAndView("redirect:" + back);
    }

    @ExceptionHandler
    ModelAndView conflict(
            OptimisticLockingFailureException lost,
            HandlerMethod handler,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (ScriptAnswers.wanted(request)) {
            ScriptAnswers.refuse(response, HttpStatus.CONFLICT.value(), said("web.error.409"));
            return new ModelAndView();
        }
        return new ModelAndView(
                "error/409",
                Map.of(
                        "typed",
                        typed(request, handler),
                        "back",
                        Back.from(request),
                        "who",
                        lost instanceof Overtaken told ? said(told.key(), told.args()) : ""),
                HttpStatus.CONFLICT);
    }

    /**
     * An address whose number is no number names nothing; what a list or page is asked for besides is as if it were not
     * asked.
     */
    @ExceptionHandler
    ModelAndView mistyped(
            MethodArgumentTypeMismatchException typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("GET")
                && request.getParameter(typed.getName()) != null
                && !ScriptAnswers.wanted(request)
                && !typed.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return new ModelAndView("redirect:" + Here.of(request).without(typed.getName()));
        }
        response.sendError(
                typed.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value());
        return new ModelAndView();
    }

    private String said(String key, Object... args) {
        return String.valueOf(messages.getMessage(key, args, key, LocaleContextHolder.getLocale()));
    }

    /** The names under which a handler takes its form, and so the beginnings of its labels' keys. */
    private static List<String> forms(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(ModelAttribute.class))
                .filter(Objects::nonNull)
                .map(ModelAttribute::value)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * What the form carried, under the labels it was typed beneath and in the words that were chosen, without what the
     * application itself put there and without secrets.
     */
    private List<Typed> typed(HttpServletRequest request, HandlerMethod handler) {
        var forms = forms(handler);
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> {
            var text = String.join("", List.of(values));
            var field = name.replaceAll("\\[[0-9]*]", "");
            var type = Objects.requireNonNullElse(typeOf(handler, name), String.class);
            var label = word(forms, field);
            var own = label == null
                    && (type != String.class
                            || CONSTANT.matcher(text).matches()
                            || NUMBERS.matcher(text).matches());
            if (!text.startsWith("data:")
                    && !name.startsWith("_")
                    && !name.equals("version")
                    && !CODES.contains(name)
                    && !name.contains("assword")
                    && !text.isBlank()
                    && !own
                    && type != Long.class) {
                typed.add(new Typed(
                        label == null ? said("web.error.409.field") : label,
                        Arrays.stream(values)
                                .map(value -> chosen(forms, field, type, value))
                                .collect(Collectors.joining(said("web.comma")))));
            }
        });
        return typed;
    }

    /** A value as its reader knows it. */
    private String chosen(List<String> forms, String field, Class<?> type, String value) {
        if (type == Boolean.class || type == boolean.class) {
            return said(Boolean.parseBoolean(value) ? "web.yes" : "web.no");
        }
        if (!CONSTANT.matcher(value).matches()) {
            return value;
        }
        var word = word(forms, field + "." + value);
        if (word != null || !type.isEnum()) {
            return word == null ? value : word;
        }
        var key = constants.key(type, field.substring(field.lastIndexOf('.') + 1), value);
        return key == null ? value : said(key);
    }

    /** What a field of a form, or a parameter of its own, is in the code; null where the handler knows neither. */
    private static @Nullable Class<?> typeOf(HandlerMethod handler, String name) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class)
                        ? within(parameter.getParameterType(), name)
                        : parameter.getParameter().getName().equals(name)
                                ? element(ResolvableType.forMethodParameter(parameter))
                                : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Class<?> within(@Nullable Class<?> form, String path) {
        if (form == null || !form.isRecord()) {
            return null;
        }
        var steps = path.split("\\.", 2);
        var field = steps[0].replaceAll("\\[[0-9]*]", "");
        return Arrays.stream(form.getRecordComponents())
                .filter(one -> one.getName().equals(field))
                .map(one -> element(ResolvableType.forType(one.getGenericType())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(one -> steps.length == 1 ? one : within(one, steps[1]))
                .orElse(null);
    }

    /** What a list holds, or the thing itself. */
    private static @Nullable Class<?> element(ResolvableType type) {
        return type.hasGenerics() ? type.getGeneric(0).resolve() : type.resolve();
    }

    private @Nullable String word(List<String> forms, String field) {
        return forms.stream()
                .map(form -> messages.getMessage(form + "." + field, null, null, LocaleContextHolder.getLocale()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
