package org.zhucun.web;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Frame.Entry;

/** Makes the frame of a page from who reads it and where. */
@Component
class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);
    private static final Set<String> IN_THE_FIELD = Set.of("FIRST_SECRETARY", "TEAM_MEMBER", "VILLAGE_CLERK");
    private static final Set<String> WITH_OWN_SEARCH = Set.of("/households", "/persons");

    /** All that is left to a reader whose posting ended. */
    private static final String OUTBOX = "/outbox";

    private final List<NavItem> items;
    private final ObjectProvider<SignedIn> signedIn;
    private final Shows shows;

    Frames(List<NavItem> items, ObjectProvider<SignedIn> signedIn, Shows shows) {
        this.items = items.stream().sorted(comparingInt(NavItem::order)).toList();
        this.signedIn = signedIn;
        this.shows = shows;
    }

    Frame of(String path, Show show, boolean invalid) {
        var reader = reader();
        var day = shows.sample() ? show.full(show.today()) : null;
        var other = show.english() ? "zh" : "en";
        if (reader == null) {
            return new Frame(null, "", null, List.of(), List.of(), false, null, day, other, invalid);
        }
        var mine = items.stream()
                .filter(item -> item.shownTo(reader.role()))
                .filter(item -> reader.sendsUntil() == null || item.href().equals(OUTBOX))
                .toList();
        var areas = areas(mine, reader.role(), path, show);
        var finds = !WITH_OWN_SEARCH.contains(path)
                && mine.stream().anyMatch(item -> item.href().equals("/households"));
        var bottom =
                IN_THE_FIELD.contains(reader.role()) ? areas.subList(0, Math.min(4, areas.size())) : List.<Entry>of();
        return new Frame(
                reader,
                show.say("role." + reader.role()),
                Viewers.current().map(Viewer::key).orElse(null),
                areas,
                bottom,
                finds,
                show.say(
                        "web.printed",
                        show.say("web.who", reader.name(), show.say("role." + reader.role())),
                        shows.minute()),
                day,
                other,
                invalid);
    }

    /** Null also when the question fails: an error page must not fail for the reason it reports. */
    private @Nullable Reader reader() {
        try {
            var account = signedIn.getIfAvailable();
            return account == null ? null : account.reader();
        } catch (RuntimeException failed) {
            LOG.warn("Cannot tell who reads this page", failed);
            return null;
        }
    }

    private static List<Entry> areas(List<NavItem> mine, String role, String path, Show show) {
        var byArea = new EnumMap<Area, List<NavItem>>(Area.class);
        for (var item : mine) {
            byArea.computeIfAbsent(item.area(), area -> new ArrayList<>()).add(item);
        }
        var here = mine.stream()
                .filter(item -> item.covers(path))
                .max(Comparator.comparingInt(item -> item.href().length()))
                .orElse(null);
        var entries = new ArrayList<Entry>();
        for (var area : Area.inOrderOf(role)) {
            var pages = byArea.get(area);
            if (pages != null) {
                entries.add(entry(area, pages, here, path, show));
            }
        }
        return entries;
    }

    private static Entry entry(Area area, List<NavItem> pages, @Nullable NavItem here, String path, Show show) {
        var first = pages.get(0);
        var label = show.say("area." + area.name());
        if (pages.size() == 1) {
            return new Entry(
                    label, first.href(), area.icon(), current(first, here, path), count(pages), List.of(), null);
        }
        if (here == null || here.area() != area) {
            return new Entry(label, first.href(), area.icon(), null, count(pages), List.of(), null);
        }
        var shown = pages.stream()
                .map(item -> new Entry(
                        show.say("nav." + item.key()),
                        item.href(),
                        area.icon(),
                        current(item, here, path),
                        count(List.of(item)),
                        List.of(),
                        null))
                .toList();
        return new Entry(label, first.href(), area.icon(), null, null, shown, "open");
    }

    private static @Nullable String current(NavItem item, @Nullable NavItem here, String path) {
        return item != here ? null : item.href().equals(path) ? "page" : "true";
    }

    private static @Nullable String count(List<NavItem> pages) {
        var sum = 0L;
        for (var page : pages) {
            sum += page.count() == null ? 0 : page.count().getAsLong();
        }
        return sum == 0 ? null : Show.count(sum);
    }
}
