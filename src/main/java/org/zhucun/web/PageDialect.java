package org.zhucun.web;

import jakarta.validation.Validator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** What templates can ask: {@code #show}, {@code #form}, {@code #assets}, {@code #downloads} and, in the layout, {@code #frame}. */
@Component
class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Shows shows;
    private final Assets assets;
    private final Frames frames;
    private final MessageSource messages;
    private final Validator validator;

    PageDialect(Shows shows, Assets assets, Frames frames, MessageSource messages, Validator validator) {
        super("Zhucun");
        this.shows = shows;
        this.assets = assets;
        this.frames = frames;
        this.messages = messages;
        this.validator = validator;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("show", "form", "assets", "frame", "downloads");
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext page, String name) {
        return switch (name) {
            case "show" -> shows.in(page.getLocale());
            case "form" -> new Form(page, messages, validator);
            case "assets" -> assets;
            case "downloads" -> new Downloads(shows.in(page.getLocale()));
            case "frame" ->
                frames.of(path(page), shows.in(page.getLocale()), page.containsVariable(InvalidFormStatus.ATTRIBUTE));
            default -> null;
        };
    }

    /** A form's bound object changes within a page; the rest does not. */
    @Override
    public boolean isCacheable(String name) {
        return !name.equals("form");
    }

    private static String path(IExpressionContext page) {
        return page instanceof IWebContext web ? web.getExchange().getRequest().getPathWithinApplication() : "/";
    }
}
