package org.zhucun.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.zhucun.web.Shows;

/** Prints templates as PDF, in the language of the reader. */
@Service
public class Printer {

    private final SpringTemplateEngine templates;
    private final Fonts fonts;
    private final Shows shows;
    private final String css;

    Printer(SpringTemplateEngine templates, Fonts fonts, Shows shows) {
        this.templates = templates;
        this.fonts = fonts;
        this.shows = shows;
        try {
            this.css = new ClassPathResource("print/form.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms one after the other, each with a bookmark. */
    public Printed print(List<Sheet> sheets, Origin origin) {
        try (var volume = open(origin)) {
            sheets.forEach(volume::add);
            var out = new ByteArrayOutputStream();
            volume.write(out);
            return new Printed(out.toByteArray(), volume.pages(), Set.copyOf(volume.missing()));
        }
    }

    /** What hangs on a wall or goes from hand to hand is in Chinese, whoever prints it. */
    public static <T> T inChinese(Supplier<T> work) {
        var reader = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocale(reader);
        }
    }

    /** A document that grows form by form, for what is too long to keep in memory as a list. */
    public Volume open(Origin origin) {
        return new Volume(templates, fonts, shows.now(), css, origin);
    }
}
