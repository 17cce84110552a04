package org.zhucun.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that a module adds to the household file (一户一档) as a bean: it gets its place in the catalogue. */
public interface HouseholdForm {

    /**
     * @param seal whether people sign or seal this form, so that a scan of the signed paper belongs into the file
     */
    record Kind(String key, int order, String title, String number, boolean seal) {}

    /** Lower-case key ({@code [a-z-]+}), place in the catalogue, message key of the title, and the number on the form. */
    Kind kind();

    /**
     * The filled form.
     *
     * @param whole whether identity, telephone and bank numbers stand there whole: the caller has checked and recorded it
     * @return nothing while the register knows nothing for it
     */
    List<Sheet> of(long householdId, boolean whole);

    /** The form to be filled by hand; null for what makes no sense empty. */
    @Nullable
    Sheet blank();
}
