package org.zhucun.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.print.HouseholdForm;
import org.zhucun.print.Sheet;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** The file of a household (一户一档): a cover with the catalogue, and every form that a module knows something for. */
@Service
@Transactional(readOnly = true)
public class HouseholdFile {

    private final List<HouseholdForm> forms;
    private final FormRows rows;
    private final AttachmentShelf shelf;
    private final OpenRecord open;
    private final Shows shows;

    HouseholdFile(List<HouseholdForm> forms, FormRows rows, AttachmentShelf shelf, OpenRecord open, Shows shows) {
        this.forms = forms.stream()
                .sorted(Comparator.comparing(form -> form.kind().order()))
                .toList();
        this.rows = rows;
        this.shelf = shelf;
        this.open = open;
        this.shows = shows;
    }

    /** Where scans of a form lie on the shelf of their household. */
    static String shelfPlace(String key) {
        return "file:" + key;
    }

    boolean knows(String key) {
        return forms.stream().anyMatch(form -> form.kind().key().equals(key));
    }

    List<Place> catalogue(long household) {
        return catalogue(household, filled(household, false));
    }

    /** @param key one form; null for the cover and all of them */
    List<Sheet> sheets(long household, @Nullable String key, boolean whole) {
        var filled = filled(household, whole);
        var sheets = new ArrayList<Sheet>();
        if (key == null) {
            sheets.add(cover(household, catalogue(household, filled)));
        }
        filled.forEach((form, pages) -> {
            if (key == null || form.kind().key().equals(key)) {
                sheets.addAll(pages);
            }
        });
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        return sheets;
    }

    Sheet blank(String key) {
        return forms.stream()
                .filter(form -> form.kind().key().equals(key))
                .map(HouseholdForm::blank)
                .filter(sheet -> sheet != null)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<HouseholdForm, List<Sheet>> filled(long household, boolean whole) {
        var filled = new LinkedHashMap<HouseholdForm, List<Sheet>>();
        forms.forEach(form -> filled.put(form, form.of(household, whole)));
        return filled;
    }

    private List<Place> catalogue(long household, Map<HouseholdForm, List<Sheet>> filled) {
        var show = shows.now();
        var scans = shelf.of("household", household);
        var places = new ArrayList<Place>();
        filled.forEach((form, sheets) -> {
            var kind = form.kind();
            places.add(new Place(
                    places.size() + 1,
                    kind.key(),
                    show.say(kind.title()),
                    kind.number(),
                    !sheets.isEmpty(),
                    kind.seal(),
                    scans.stream()
                            .filter(scan -> scan.place().equals(shelfPlace(kind.key())))
                            .toList()));
        });
        return places;
    }

    private Sheet cover(long id, List<Place> catalogue) {
        var household = rows.household(id, false);
        if (household == null) {
            throw new NotFound();
        }
        return new Sheet(
                "dossier/print/cover",
                shows.now().say("dossier.cover"),
                Map.of("h", household, "places", catalogue, "qr", open.household(id)));
    }
}
