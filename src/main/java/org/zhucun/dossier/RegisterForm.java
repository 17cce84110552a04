package org.zhucun.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.Shows;

/** A form that the register alone fills. */
final class RegisterForm implements HouseholdForm {

    /** What the template needs beside the household; null where the register knows nothing for this form. */
    interface Content extends BiFunction<Long, Boolean, @Nullable Map<String, ?>> {}

    private static final Set<String> NAMES_THE_POOR = Set.of("registration", "card", "handbook");

    private final Kind kind;
    private final String template;
    private final FormRows rows;
    private final Shows shows;
    private final Content content;
    private final Map<String, ?> empty;

    RegisterForm(Kind kind, String template, FormRows rows, Shows shows, Content content, Map<String, ?> empty) {
        this.kind = kind;
        this.template = template;
        this.rows = rows;
        this.shows = shows;
        this.content = content;
        this.empty = empty;
    }

    /** The key of a form's title; forms that call a household poor are called otherwise where it never was. */
    static String title(Kind kind, boolean neverPoor) {
        return kind.title() + (neverPoor && NAMES_THE_POOR.contains(kind.key()) ? ".never" : "");
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Whole numbers stand only where the form asks for them: on the registration form. */
    @Override
    public List<Sheet> of(long householdId, boolean whole) {
        var household = rows.household(householdId, whole && kind.key().equals("registration"));
        var rest = content.apply(householdId, whole);
        return household == null || rest == null
                ? List.of()
                : List.of(sheet(household, rest, shows.now().today().toString()));
    }

    @Override
    public Sheet blank() {
        return sheet(new Cells(), empty, "");
    }

    private Sheet sheet(Cells household, Map<String, ?> rest, String day) {
        var model = new HashMap<String, Object>(rest);
        model.put("h", household);
        model.put("kind", kind);
        model.put("day", day);
        return new Sheet(template, shows.now().say(title(kind, household.neverPoor())), model);
    }
}
