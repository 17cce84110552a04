package org.zhucun.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhucun.workbook.Cells;

/** The villages that an import may write to, by their names and codes of today and of before. */
final class KnownVillages {
    /**
     * A village under one of its names and codes.
     *
     * @param absorbed whether the name and code are of another village that was merged into it
     */
    record Place(String code, String writtenCode, String name, String town, boolean absorbed) {}

    private static final Pattern COMMITTEE = Pattern.compile("(村民委员会|村委会|行政村)$");
    private static final Pattern VILLAGE = Pattern.compile("村$");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> absorbed = new HashSet<>();

    private final boolean isOneVillage;

    /** @param isOneVillage whether the importer serves one village and is not told which others there are */
    KnownVillages(List<Place> places, boolean isOneVillage) {
        this.isOneVillage = isOneVillage;
        for (var place : places) {
            codes.put(place.writtenCode(), place.code());
            if (place.absorbed()) {
                absorbed.add(place.writtenCode());
            }
            for (var name : List.of(place.name(), place.town() + "/" + place.name())) {
                names.computeIfAbsent(plain(name), key -> new HashSet<>()).add(place.code());
            }
        }
    }

    /** What is said of a village that is not among these. */
    Trouble trouble(Trouble unknown) {
        return isOneVillage ? Trouble.NOT_YOUR_VILLAGE : unknown;
    }

    Optional<String> byCode(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** Whether the code is of a village that was merged into another: its profile is not the other's. */
    boolean isAbsorbed(String code) {
        return absorbed.contains(code);
    }

    /** The villages of this name, in the town where the town is named. */
    Set<String> byName(String town, String name) {
        var inTown = names.get(plain(town + "/" + name));
        return inTown != null ? inTown : names.getOrDefault(plain(name), Set.of());
    }

    private static String plain(String name) {
        var text = Cells.text(name);
        if (text == null) {
            return "";
        }
        return VILLAGE.matcher(COMMITTEE.matcher(text.replace(" ", "")).replaceAll(""))
                .replaceAll("");
    }
}
