package org.zhucun.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachedFile;
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
    private final ScanPages scans;
    private final OpenRecord open;
    private final Shows shows;

    HouseholdFile(
            List<HouseholdForm> forms,
            FormRows rows,
            AttachmentShelf shelf,
            ScanPages scans,
            OpenRecord open,
            Shows shows) {
        this.forms = forms.stream()
                .sorted(Comparator.comparing(form -> form.kind().order()))
                .toList();
        this.rows = rows;
        this.shelf = shelf;
        this.scans = scans;
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

    /**
     * The forms, each followed by the signed paper that belongs to it. Signed paper shows numbers as they are: a file with
     * masked numbers leaves it out and names it on its last page, as it names what cannot be printed.
     *
     * @param key one form; null for the cover and all of them
     */
    List<Sheet> sheets(long household, @Nullable String key, boolean whole) {
        var filled = filled(household, whole);
        var catalogue = catalogue(household, filled);
        var sheets = new ArrayList<Sheet>();
        var left = new ArrayList<ScanPages.Left>();
        if (key == null) {
            sheets.add(cover(household, catalogue));
        }
        filled.forEach((form, pages) -> {
            if (key == null || form.kind().key().equals(key)) {
                sheets.addAll(pages);
                signed(household, catalogue, form, whole, sheets, left);
            }
        });
        if (sheets.isEmpty()) {
            throw new NotFound();
        }
        if (!left.isEmpty()) {
            sheets.add(new Sheet("dossier/print/left", shows.now().say("dossier.left"), Map.of("left", left)));
        }
        return sheets;
    }

    private void signed(
            long household,
            List<Place> catalogue,
            HouseholdForm form,
            boolean whole,
            List<Sheet> sheets,
            List<ScanPages.Left> left) {
        for (var place : catalogue) {
            if (place.key().equals(form.kind().key())) {
                for (var scan : place.scans()) {
                    if (whole) {
                        sheets.addAll(scans.of(household, place, scan, left));
                    } else {
                        left.add(new ScanPages.Left(
                                place.title(), scan.fileName(), shows.now().say("dossier.scan.masked")));
                    }
                }
            }
        }
    }

    /** What will not be printed of the signed paper, by file. */
    Map<Long, String> hindrances(long household, List<Place> catalogue) {
        var found = new HashMap<Long, String>();
        catalogue.forEach(place -> place.scans().forEach(scan -> {
            var reason = scans.hindrance(household, scan);
            if (reason != null) {
                found.put(scan.attachmentId(), reason);
            }
        }));
        return found;
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
        var kept = shelf.of("household", household);
        var never = rows.isNeverPoor(household);
        var places = new ArrayList<Place>();
        filled.forEach((form, sheets) -> {
            var kind = form.kind();
            var scans = kept.stream()
                    .sorted(Comparator.comparing(AttachedFile::attachmentId))
                    .filter(scan -> scan.place().equals(shelfPlace(kind.key())))
                    .toList();
            // who was never poor has no exit to confirm
            if (never && kind.key().equals("confirmation") && sheets.isEmpty() && scans.isEmpty()) {
                return;
            }
            places.add(new Place(
                    places.size() + 1,
                    kind.key(),
                    show.say(RegisterForm.title(kind, never)),
                    kind.number(),
                    !sheets.isEmpty(),
                    kind.seal(),
                    scans));
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
