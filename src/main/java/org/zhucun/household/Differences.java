package org.zhucun.household;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.zhucun.web.Fact;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** What somebody else saved meanwhile, where it differs from what was typed: the message (object).(field) and the saved value. */
@Component
public class Differences {

    private final Shows shows;
    private final Words words;

    Differences(Shows shows, Words words) {
        this.shows = shows;
        this.words = words;
    }

    /** Refuses a save that began from an older version, and shows what the other one saved. */
    public void refuseIfChanged(
            int began, int current, String object, Record typed, Record saved, Errors errors, Model model) {
        if (began != current && !errors.hasErrors()) {
            errors.reject("conflict");
            model.addAttribute("changes", between(object, typed, saved));
        }
    }

    List<Fact> between(String object, Record typed, Record saved) {
        var facts = new ArrayList<Fact>();
        for (var component : typed.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true); // the form may be a record of another module
                var mine = accessor.invoke(typed);
                var theirs = accessor.invoke(saved);
                if (!same(mine, theirs)) {
                    facts.add(new Fact(shows.now().say(object + "." + component.getName()), text(theirs)));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return facts;
    }

    private static boolean same(@Nullable Object mine, @Nullable Object theirs) {
        return mine instanceof BigDecimal left && theirs instanceof BigDecimal right
                ? left.compareTo(right) == 0
                : Objects.equals(mine, theirs);
    }

    private String text(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return words.of(constant);
        }
        if (value instanceof Boolean answer) {
            return words.of(answer);
        }
        return value instanceof Number number ? Show.count(number) : Show.text(value);
    }
}
