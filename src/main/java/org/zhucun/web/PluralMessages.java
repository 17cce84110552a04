package org.zhucun.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Messages whose words follow the number before them: {@code {0} entr‹y|ies›} becomes "1 entry" and "2 entries". Chinese
 * needs none of it.
 */
final class PluralMessages extends ResourceBundleMessageSource {

    private static final Pattern WORD = Pattern.compile("‹([^|‹›]*)\\|([^‹›]*)›");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
        var text = super.getMessageInternal(code, args, locale);
        return text == null || text.indexOf('‹') < 0 ? text : chosen(text);
    }

    /** The first word after the number 1, the second after any other and where no number stands before it. */
    static String chosen(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            var last = NUMBER.matcher(text.substring(0, word.start()))
                    .results()
                    .reduce((one, other) -> other)
                    .map(number -> number.group().replaceFirst("[,.]$", ""));
            return last.filter("1"::equals).isPresent() ? word.group(1) : word.group(2);
        });
    }
}
