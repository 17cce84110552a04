package org.zhucun.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.zhucun.register.ListPlaces.Places;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;

/** What both lists share: the query of their address, sizes, chips and the way from page to page. */
final class ListPage {

    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final Map<String, String> query;
    private final Here here;
    private final Show show;

    ListPage(MultiValueMap<String, String> query, Here here, Show show) {
        this.query = new LinkedHashMap<>(query.toSingleValueMap());
        this.here = here;
        this.show = show;
    }

    Map<String, String> query() {
        return query;
    }

    @Nullable
    String text(String name) {
        var value = query.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    int size() {
        var asked = text("size");
        return SIZES.stream()
                .filter(size -> size.toString().equals(asked))
                .findFirst()
                .orElse(SIZES.get(0));
    }

    private List<SizeLink> sizes() {
        return SIZES.stream()
                .map(size -> new SizeLink(
                        size.toString(), here.with("size", size.equals(SIZES.get(0)) ? null : size), size == size()))
                .toList();
    }

    record SizeLink(String label, String href, boolean current) {}

    @Nullable
    Place place() {
        return Place.of(text("after"), text("before"));
    }

    /** What the page of either list says of how it is narrowed, sorted and sized. */
    void describe(Model model, Asked asked, Places places, String prefix, List<Sort.Column> columns, Sort sort) {
        model.addAttribute("chips", chips(asked, places, prefix));
        model.addAttribute("clear", here.cleared());
        model.addAttribute("heads", heads(columns, sort));
        model.addAttribute("aria", aria(columns, sort));
        model.addAttribute(
                "severalVillages",
                asked.value("village") == null && Viewers.required().prefix().length() < 12);
        model.addAttribute("searching", asked.search() != null);
        model.addAttribute("sizes", sizes());
        model.addAttribute("sort", text("sort"));
        model.addAttribute("asked", values(asked));
    }

    /** The words of what was chosen: a place by its name, a word by its message, a number as it is. */
    private List<Chip> chips(Asked asked, Places places, String prefix) {
        var chips = new java.util.ArrayList<Chip>();
        if (asked.search() != null) {
            chips.add(new Chip(show.say("register.find"), asked.search().typed(), here.without("q")));
        }
        asked.chosen()
                .forEach((criterion, value) -> chips.add(new Chip(
                        show.say(prefix + "." + criterion.name()),
                        word(criterion, value, places, prefix),
                        here.without(criterion.name()))));
        return chips;
    }

    /** The same in one line, for who reads an export; what was searched for is personal, so only its kind is told. */
    String told(Asked asked, Places places, String prefix) {
        var words = new java.util.ArrayList<String>();
        if (asked.search() != null) {
            words.add(show.say("register.find") + " "
                    + show.say("register.q." + asked.search().kind()));
        }
        asked.chosen().forEach((criterion, value) -> {
            var filter = show.say(prefix + "." + criterion.name());
            var word = word(criterion, value, places, prefix);
            words.add(filter.equals(word) ? word : filter + " " + word);
        });
        return String.join(show.say("web.semicolon"), words);
    }

    private String word(Criterion criterion, String value, Places places, String prefix) {
        var name = prefix + "." + criterion.name();
        return switch (criterion.takes()) {
            case TOWN -> String.valueOf(places.name(places.towns(), value));
            case VILLAGE -> String.valueOf(places.name(places.villages(), value));
            case WORD -> {
                if (value.equals("yes") && criterion.special().size() == 1) {
                    yield show.say(name);
                }
                yield show.say(
                        criterion.special().containsKey(value)
                                        || criterion.words().isEmpty()
                                ? name + "." + value
                                : "register." + criterion.name() + "." + value);
            }
            case NUMBER ->
                criterion.special().containsKey(value)
                        ? show.say(name + "." + value)
                        : criterion.name().equals("group")
                                ? String.valueOf(places.name(places.groups(), value))
                                : show.say(name + ".value", value);
            case YEAR, MONEY -> show.say(name + ".value", value);
        };
    }

    /** Next and previous by the keys of the last and first row. */
    <T> Pager pager(List<T> items, boolean more, @Nullable Place place, long total, Function<T, Place> placeOf) {
        if (items.isEmpty()) {
            return Pager.between(null, null, 0, 0, total);
        }
        var onwards = place == null || place.after();
        var before = place == null ? 0 : place.after() ? place.passed() : Math.max(0, place.passed() - items.size());
        var hasPrevious = onwards ? place != null : more;
        var hasNext = onwards ? more : true;
        var first = placeOf.apply(items.get(0));
        var last = placeOf.apply(items.get(items.size() - 1));
        return Pager.between(
                hasPrevious ? here.with("before", at(first, before)) : null,
                hasNext ? here.with("after", at(last, before + items.size())) : null,
                before + 1,
                items.size(),
                total);
    }

    private static String at(Place place, long passed) {
        return new Place(place.after(), passed, place.key(), place.villageCode(), place.id()).token();
    }

    List<Choice> words(String key, Enum<?>... constants) {
        return java.util.stream.Stream.of(constants)
                .map(constant -> new Choice(constant.name(), show.word(key, constant)))
                .toList();
    }

    /** Where each head of a column leads. */
    private Map<String, String> heads(List<Sort.Column> columns, Sort sort) {
        var heads = new LinkedHashMap<String, String>();
        columns.forEach(column -> heads.put(column.name(), here.with("sort", sort.turned(column.name()))));
        return heads;
    }

    private Map<String, String> aria(List<Sort.Column> columns, Sort sort) {
        var aria = new LinkedHashMap<String, String>();
        columns.forEach(column -> {
            var direction = sort.aria(column.name());
            if (direction != null) {
                aria.put(column.name(), direction);
            }
        });
        return aria;
    }

    /** What the filter bar shows as chosen. */
    private Map<String, String> values(Asked asked) {
        var values = new LinkedHashMap<String, String>();
        asked.chosen().forEach((criterion, value) -> values.put(criterion.name(), value));
        var typed = text("q");
        if (typed != null) {
            values.put("q", typed);
        }
        return values;
    }

    /** A condition that is chosen or not. */
    record Flag(String name, String label, boolean chosen) {}

    List<Flag> flags(List<String> names, Asked asked, String prefix) {
        return names.stream()
                .map(name -> new Flag(name, show.say(prefix + "." + name), asked.value(name) != null))
                .toList();
    }
}
