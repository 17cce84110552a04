package org.zhucun.division;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, city, county, town or village.
 *
 * @param code 2, 4, 6, 9 or 12 digits
 * @param settlementClass 城乡分类, three digits; null when unknown
 * @param mergedInto where its records went; null while it stands
 */
public record Division(
        String code,
        String name,
        String level,
        @Nullable String settlementClass,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String mergedInto) {

    public boolean ended() {
        return endedOn != null;
    }

    public boolean isVillage() {
        return code.length() == 12;
    }

    public boolean isTown() {
        return code.length() == 9;
    }

    /** The code of the division above; empty above a province. */
    public String parent() {
        return switch (code.length()) {
            case 12 -> code.substring(0, 9);
            case 9 -> code.substring(0, 6);
            case 6 -> code.substring(0, 4);
            case 4 -> code.substring(0, 2);
            default -> "";
        };
    }
}
