package org.zhucun.web;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.spring6.context.IThymeleafBindStatus;
import org.thymeleaf.spring6.util.FieldUtils;
import org.zhucun.web.FormField.Option;

/** Reads the form of the enclosing {@code th:object}; {@code #form} in templates. */
final class Form {

    /** A mistake in the summary, linked to its field. */
    record Problem(@Nullable String href, String text) {}

    private static final Set<Class<?>> DEMANDS = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
    private static final Map<Class<?>, Map<String, Boolean>> REQUIRED = new ConcurrentHashMap<>();

    /** The type of a page's form: a record that could not be made from what was typed is null. */
    private static final Map<String, Class<?>> SEEN = new ConcurrentHashMap<>();

    private final IExpressionContext page;
    private final Locale locale;
    private final MessageSource messages;
    private final Validator validator;

    Form(IExpressionContext page, MessageSource messages, Validator validator) {
        this.page = page;
        this.locale = page.getLocale();
        this.messages = messages;
        this.validator = validator;
    }

    public FormField field(String name) {
        return field(name, List.of());
    }

    /** With options: constants (their words are {@code <object>.<field>.<CONSTANT>}), texts or {@link Choice}s. */
    public FormField field(String name, Collection<?> options) {
        var status = FieldUtils.getBindStatus(page, "*{" + name + "}");
        var path = status.getPath();
        var object = path.substring(0, Math.max(0, path.indexOf('.')));
        var key = object + "." + plain(name);
        var id = id(name);
        var hint = messages.getMessage(key + ".hint", null, null, locale);
        var error = status.isError()
                ? String.join(messages.getMessage("web.semicolon", null, locale), status.getErrorMessages())
                : null;
        var describedBy =
                hint == null ? error == null ? null : id + "-e" : error == null ? id + "-h" : id + "-h " + id + "-e";
        var needs = needs(object);
        var required = needs.get(name);
        return new FormField(
                id,
                name,
                value(status),
                hint,
                error,
                describedBy,
                error == null ? null : "true",
                Boolean.TRUE.equals(required) ? "true" : null,
                mark(needs, required),
                options.isEmpty() ? List.of() : options(id, key, status, options));
    }

    /** Whether one of a field's options from here to there (both included) is chosen: a folded group opens. */
    public boolean anyChosen(FormField field, int from, int to) {
        return field.options().subList(from, to + 1).stream().anyMatch(Option::chosen);
    }

    /** The mistakes of an object, in the order of its fields, each with the label of its field. */
    public List<Problem> problems(String object) {
        if (!(page.getVariable(BindingResult.MODEL_KEY_PREFIX + object) instanceof BindingResult result)
                || !result.hasErrors()) {
            return List.of();
        }
        var order = order(result.getTarget());
        return result.getAllErrors().stream()
                .sorted(Comparator.comparingInt(
                        error -> error instanceof FieldError field ? order.indexOf(first(field.getField())) : -2))
                .map(error -> problem(object, error))
                .distinct()
                .toList();
    }

    private Problem problem(String object, ObjectError error) {
        var text = messages.getMessage(error, locale);
        if (!(error instanceof FieldError field)) {
            return new Problem(null, text);
        }
        var label = label(object, field.getField());
        return new Problem(
                "#" + id(field.getField()),
                label == null ? text : messages.getMessage("web.problem", new Object[] {label, text}, locale));
    }

    /** As the page calls a field that it does not call by the form's own word: who went, or who signed. */
    private @Nullable String label(String object, String field) {
        var own = page.getVariable(object + "Asks") instanceof FormAsks asks
                ? asks.labels().get(field)
                : null;
        return own != null
                ? own
                : messages.getMessage(
                        object + "." + entry(field),
                        null,
                        messages.getMessage(object + "." + plain(field), null, null, locale),
                        locale);
    }

    private List<Option> options(String id, String key, IThymeleafBindStatus status, Collection<?> options) {
        var chosen = chosen(status);
        var list = new ArrayList<Option>(options.size());
        for (var option : options) {
            var choice = choice(key, option);
            list.add(new Option(
                    list.isEmpty() ? id : id + "-" + list.size(),
                    choice.value(),
                    choice.label(),
                    chosen.contains(choice.value())));
        }
        return list;
    }

    private Choice choice(String key, Object option) {
        if (option instanceof Choice choice) {
            return choice;
        }
        if (option instanceof Enum<?> constant) {
            return new Choice(constant.name(), messages.getMessage(key + "." + constant.name(), null, locale));
        }
        return new Choice(option.toString(), option.toString());
    }

    private static Set<String> chosen(IThymeleafBindStatus status) {
        // a record that could not be made keeps what was typed as the value only
        var actual = status.isError() || status.getActualValue() == null ? status.getValue() : status.getActualValue();
        if (actual instanceof Object[] several) {
            actual = Arrays.asList(several);
        }
        if (actual instanceof Collection<?> several) {
            return several.stream().map(Form::raw).collect(Collectors.toSet());
        }
        return actual == null ? Set.of() : Set.of(raw(actual));
    }

    private static String raw(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static String value(IThymeleafBindStatus status) {
        if (!status.isError() && status.getActualValue() instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return Objects.toString(status.getValue(), "");
    }

    /** Marks the rarer kind, so that a page is not full of marks: optional fields, or the required ones. */
    private @Nullable String mark(Map<String, Boolean> needs, @Nullable Boolean required) {
        if (required == null) {
            return null;
        }
        var demanded = needs.values().stream().filter(Boolean::booleanValue).count();
        var mostAreRequired = demanded * 2 >= needs.size();
        if (demanded == 0 || required == mostAreRequired) {
            return null;
        }
        return messages.getMessage(required ? "web.field.required" : "web.field.optional", null, locale);
    }

    private Map<String, Boolean> needs(String object) {
        var key = page instanceof ITemplateContext open
                ? open.getTemplateStack().get(0).getTemplate() + "#" + object
                : object;
        var target = page.getVariable(object);
        if (target != null) {
            SEEN.put(key, target.getClass());
        }
        var type = SEEN.get(key);
        var needs = type == null ? Map.<String, Boolean>of() : REQUIRED.computeIfAbsent(type, this::constraints);
        return page.getVariable(object + "Asks") instanceof FormAsks asks ? asks.over(needs) : needs;
    }

    private Map<String, Boolean> constraints(Class<?> type) {
        if (!type.isRecord()) {
            return Map.of();
        }
        var descriptor = validator.getConstraintsForClass(type);
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != boolean.class)
                .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, component -> {
                    var property = descriptor.getConstraintsForProperty(component.getName());
                    return component.getType().isPrimitive()
                            || (property != null
                                    && property.getConstraintDescriptors().stream()
                                            .anyMatch(constraint -> DEMANDS.contains(
                                                    constraint.getAnnotation().annotationType())));
                }));
    }

    private static List<String> order(@Nullable Object target) {
        return target == null || !target.getClass().isRecord()
                ? List.of()
                : Arrays.stream(target.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
    }

    private static String first(String field) {
        return field.split("[.\\[]", 2)[0];
    }

    /** An entry of a map of fields has a label of its own: facts[loan] is facts.loan. */
    private static String entry(String field) {
        return field.replaceAll("\\[([^]]*)]", ".$1");
    }

    private static String plain(String field) {
        return field.indexOf('[') < 0 ? field : field.replaceAll("\\[[^]]*]", "");
    }

    /** The id of a control. */
    static String id(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
