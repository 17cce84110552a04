package org.zhucun.register;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhucun.cipher.Cipher;

/**
 * What was typed into the one search box, and the rows it means. Ranges instead of patterns: they are leakproof, so the
 * indexes answer below row-level security, whatever the planner knows of the value. Within a town every row is looked at;
 * in a county at most {@link #MOST} of each kind, and the page says when that was not all ({@link SearchReach}).
 *
 * @param within the division code below which is searched
 * @param most how many rows of each kind are looked at
 */
record Search(String typed, Kind kind, String text, byte @Nullable [] hash, String within, int most) {

    static final int MOST = 1_000;

    /** More than a town has persons. */
    private static final int ALL = 10_000_000;

    private static final int TOWN = 9;

    enum Kind {
        /** Any part of a name. */
        NAME,
        /** Pinyin or its initials. */
        LATIN,
        /** The last four digits of a household number or a telephone. */
        TAIL,
        /** The beginning of a household number, or a telephone. */
        NUMBER,
        /** A whole identity number; a household's or person's number may be as long. */
        IDENTITY
    }

    /** Null when nothing was typed. */
    static @Nullable Search of(@Nullable String typed, Cipher cipher) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s·'’.-]+", "");
        if (text.isEmpty() || text.length() > 40) {
            return null;
        }
        var shown = String.valueOf(typed).strip();
        if (text.matches("[0-9]{17}[0-9Xx]|[0-9]{15}")) {
            return new Search(shown, Kind.IDENTITY, text, cipher.hashOf(text), "", MOST);
        }
        if (text.matches("[0-9]{1,4}")) {
            return new Search(shown, Kind.TAIL, text, null, "", MOST);
        }
        if (text.matches("[0-9]+")) {
            return new Search(shown, Kind.NUMBER, text, null, "", MOST);
        }
        if (text.matches("[A-Za-züÜ]+")) {
            return new Search(shown, Kind.LATIN, text.toLowerCase(Locale.ROOT).replace('ü', 'v'), null, "", MOST);
        }
        // 买买提·艾力 keeps its point, however it was typed
        var name = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("[•・.]", "·");
        return new Search(shown, Kind.NAME, name, null, "", MOST);
    }

    /** Whether it names one household or person and nobody else. */
    boolean isExact() {
        return kind == Kind.IDENTITY || kind == Kind.NUMBER && text.length() >= 14;
    }

    /** Only the rows of this division; all of them when it is a town or less. */
    Search within(String division) {
        return new Search(typed, kind, text, hash, division, division.length() < TOWN ? most : ALL);
    }

    /** However many there are: for a file that must be complete. */
    Search whole() {
        return new Search(typed, kind, text, hash, within, ALL);
    }

    /** Whether it looks at every row that fits, however many they are. */
    boolean isWhole() {
        return most == ALL;
    }

    Map<String, Object> params() {
        var params = new LinkedHashMap<String, Object>();
        params.put("q", kind == Kind.TAIL ? "0".repeat(4 - text.length()) + text : text);
        // the last code point there is: the end of everything that begins with the text, byte by byte
        params.put("qEnd", text + "\uDBFF\uDFFF");
        if (hash != null) {
            params.put("qHash", hash);
        }
        params.put("most", most);
        params.put("within", within);
        params.put("withinEnd", within + ":");
        return params;
    }

    /** Rows of (household_id, member), member being the id of the person found. */
    String households() {
        var members = """
                select m.household_id, x.person_id as member from (%s) x
                join membership m on m.person_id = x.person_id and m.left_on is null""".formatted(persons());
        var sources = new ArrayList<>(List.of(members));
        sources.addAll(presents());
        if (isTelephone()) {
            sources.add("""
                    select h.household_id, null::bigint from household h
                    join household_present p on p.household_id = h.household_id
                    where p.phone_tail = right(:q, 4) and h.phone = :q and p.village_code >= :within and p.village_code < :withinEnd""");
        }
        return "select household_id, min(member) as member from (\n" + String.join("\nunion all\n", sources)
                + "\n) found group by household_id";
    }

    /** Whether any of the questions came to its limit, as a condition. */
    String stopped() {
        return Stream.concat(found().stream(), presents().stream())
                .map("exists (select 1 from %s source offset :most - 1)"::formatted)
                .collect(joining(" or "));
    }

    private List<String> presents() {
        var sources = new ArrayList<String>();
        if (kind == Kind.TAIL) {
            sources.add(present("number_tail = :q"));
            if (text.length() == 4) {
                sources.add(present("phone_tail = :q"));
            }
        }
        if (kind == Kind.NUMBER) {
            sources.add(present("number >= :q and number < :qEnd"));
        }
        if (kind == Kind.IDENTITY) {
            sources.add(present("number = :q"));
        }
        return sources;
    }

    /** Rows of (person_id). */
    String persons() {
        return String.join("\nunion\n", found());
    }

    private List<String> found() {
        return switch (kind) {
            case NAME -> named();
            case LATIN -> List.of(begins("pinyin"), begins("initials"));
            case TAIL -> List.of(person(text.length() == 4 ? "phone_tail = :q" : "false"));
            case NUMBER ->
                List.of(begins("number"), person(isTelephone() ? "phone_tail = right(:q, 4) and phone = :q" : "false"));
            case IDENTITY -> List.of(person("identity_hash = :qHash"), person("number = :q"));
        };
    }

    private List<String> named() {
        var sources = new ArrayList<>(List.of(begins("name collate \"C\""), begins("name_2"), begins("name_3")));
        sources.add(person(
                text.codePointCount(0, text.length()) < 3
                        ? "char_length(name) > 3 and strpos(name, :q) > 3"
                        : "person_id in (select person_named_inside(:q, :most))"));
        return sources;
    }

    private boolean isTelephone() {
        return kind == Kind.NUMBER && text.length() == 11;
    }

    private static String begins(String column) {
        return "(select person_id from person where %1$s >= :q and %1$s < :qEnd and village_code >= :within and village_code < :withinEnd order by %1$s, village_code limit :most)"
                .formatted(column);
    }

    private static String person(String condition) {
        return "(select person_id from person where " + condition
                + " and village_code >= :within and village_code < :withinEnd limit :most)";
    }

    private static String present(String condition) {
        return "(select household_id, null::bigint as member from household_present where " + condition
                + " and village_code >= :within and village_code < :withinEnd limit :most)";
    }
}
