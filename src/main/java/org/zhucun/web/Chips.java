package org.zhucun.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters chosen for a list; the label of each is the message {@code <prefix><name>}. */
public final class Chips {

    private final List<Chip> chips = new ArrayList<>();
    private final Here here;
    private final Show show;
    private final String prefix;

    public Chips(Here here, Show show, String prefix) {
        this.here = here;
        this.show = show;
        this.prefix = prefix;
    }

    /** A filter that is not chosen leaves no chip. */
    public void add(String name, @Nullable String value) {
        if (value != null) {
            chips.add(new Chip(show.say(prefix + name), value, here.without(name)));
        }
    }

    public List<Chip> list() {
        return List.copyOf(chips);
    }
}
