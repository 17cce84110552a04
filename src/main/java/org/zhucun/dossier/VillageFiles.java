package org.zhucun.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.print.Sheet;
import org.zhucun.village.VillageProfileItems;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The forms of a village. */
@Service
@Transactional(readOnly = true)
public class VillageFiles {

    static final List<String> FORMS =
            List.of("village-registration", "village-profile", "roster", "roster-public", "exits");

    /** A block of the village form with the figures of each year. */
    record Block(String title, List<Line> lines) {}

    /** One figure: its label, unit and what was reported year by year. */
    record Line(String label, String unit, List<String> cells) {}

    /** What fits on a page with its heading and its signatures. */
    private static final int WIDE_LINES = 16;

    private static final int HIGH_LINES = 28;

    private final FormRows rows;
    private final Shows shows;

    VillageFiles(FormRows rows, Shows shows) {
        this.rows = rows;
        this.shows = shows;
    }

    Cells village(String code) {
        var village = rows.village(code);
        if (village == null) {
            throw new NotFound();
        }
        return village;
    }

    /** @param whole whether the roster shows identity numbers whole; the caller has checked and recorded it */
    Sheet of(String code, String form, boolean whole) {
        var village = village(code);
        return sheet(
                form,
                village,
                shows.now().today().toString(),
                switch (form) {
                    case "village-registration" -> latest(rows.profiles(code));
                    case "village-profile" -> years(rows.profiles(code));
                    case "roster", "roster-public" -> listed(rows.roster(code, whole));
                    case "exits" -> listed(rows.exits(code));
                    default -> throw new NotFound();
                });
    }

    Sheet blank(String form) {
        return sheet(
                form,
                new Cells(),
                "",
                switch (form) {
                    case "village-registration" -> latest(List.of());
                    case "village-profile" -> years(Cells.filledUpTo(5, List.of()));
                    case "roster", "exits" -> unlisted(WIDE_LINES);
                    case "roster-public" -> unlisted(HIGH_LINES);
                    default -> throw new NotFound();
                });
    }

    private Sheet sheet(String form, Cells village, String day, Map<String, ?> rest) {
        var model = new java.util.HashMap<String, Object>(rest);
        model.put("v", village);
        model.put("day", day);
        return new Sheet("dossier/print/" + form, shows.now().say("dossier.form." + form), model);
    }

    /** Lines with their sum: households, and the persons in them. */
    private static Map<String, ?> listed(List<Cells> households) {
        var persons = households.stream()
                .mapToLong(household -> household.number("now_persons"))
                .sum();
        return Map.of("rows", households, "sum", Show.count(households.size()), "persons", Show.count(persons));
    }

    private static Map<String, ?> unlisted(int lines) {
        return Map.of("rows", Cells.filledUpTo(lines, List.of()), "sum", "　　", "persons", "");
    }

    private Map<String, ?> latest(List<Cells> profiles) {
        var year = profiles.isEmpty() ? new Cells() : profiles.get(profiles.size() - 1);
        return Map.of("year", year.get("year_text"), "blocks", blocks(List.of(year)));
    }

    private Map<String, ?> years(List<Cells> profiles) {
        return Map.of(
                "years", profiles.stream().map(year -> year.get("year_text")).toList(), "blocks", blocks(profiles));
    }

    private List<Block> blocks(List<Cells> years) {
        var show = shows.now();
        var blocks = new ArrayList<Block>();
        VillageProfileItems.byBlock()
                .forEach((title, items) -> blocks.add(new Block(
                        show.say(title),
                        items.stream()
                                .map(item -> new Line(
                                        show.say(item.label()),
                                        item.unit() == null ? "" : show.say(item.unit()),
                                        years.stream()
                                                .map(year -> year.get(item.column()))
                                                .toList()))
                                .toList())));
        return blocks;
    }
}
