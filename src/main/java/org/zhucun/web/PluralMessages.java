package org.zhucun.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Messages whose words follow the number before them: {@code {0} entr‹y|ies›} becomes "1 entry" and "2 entries". Chinese
 * needs none of it.
 */
final class PluralMessages extends ReloadableResourceBundleMessageSource {

    private static final Pattern WORD = Pattern.compile("‹([^|‹›]*)\\|([^‹›]*)›");
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");

    /** Every key with its text, as one language says it. */
    Map<String, String> words(Locale locale) {
        var words = new HashMap<String, String>();
        var all = getMergedProperties(locale).getProperties();
        if (all != null) {
            all.forEach((key, text) -> words.put(key.toString(), text.toString()));
        }
        return words;
    }

    @Override
    protected @Nullable String getMessageInternal(
            @Nullable String code, Object @Nullable [] args, @Nullable Locale locale) {
        var text = super.getMessageInternal(code, args, locale);
        return text == null || text.indexOf('‹') < 0 ? text : chosen(text, args);
    }

    /**
     * The first word after the number 1, the second after any other. Where no number stands before it, say in the unit beside
     * a figure, the first argument is the number.
     */
    static String chosen(String text, Object @Nullable ... args) {
        return WORD.matcher(text).replaceAll(word -> {
            var number = NUMBER.matcher(text.substring(0, word.start()))
                    .results()
                    .reduce((one, other) -> other)
                    .map(last -> last.group().replaceFirst("[,.]$", ""))
                    .orElseGet(() -> args == null || args.length == 0 ? "" : String.valueOf(args[0]));
            return number.equals("1") ? word.group(1) : word.group(2);
        });
    }
}
