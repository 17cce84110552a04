package org.zhucun.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.zhucun.job.Jobs;
import org.zhucun.job.Progress;
import org.zhucun.print.Origin;
import org.zhucun.print.Printer;
import org.zhucun.register.ChosenHouseholds.Chosen;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Shows;

/**
 * Prints the files of many households as a job. One village becomes one PDF with a bookmark a household; several become a
 * zip with a PDF a village, so that a town needs no more memory than its largest village.
 */
@Service
class DossierPress {

    private final HouseholdFile files;
    private final Printer printer;
    private final Dossiers dossiers;
    private final DossierFolder folder;
    private final Prints prints;
    private final OpenRecord open;
    private final Jobs jobs;
    private final Shows shows;

    DossierPress(
            HouseholdFile files,
            Printer printer,
            Dossiers dossiers,
            DossierFolder folder,
            Prints prints,
            OpenRecord open,
            Jobs jobs,
            Shows shows) {
        this.files = files;
        this.printer = printer;
        this.dossiers = dossiers;
        this.folder = folder;
        this.prints = prints;
        this.open = open;
        this.jobs = jobs;
        this.shows = shows;
    }

    /** Starts the job, once for each key; the export is recorded now, with its reason. */
    void start(UUID key, List<Chosen> chosen, String why, boolean whole, Map<String, String> filters) {
        var show = shows.now();
        var villages = chosen.stream().map(Chosen::villageCode).distinct().count();
        var title = show.say("dossier.title", chosen.size(), villages);
        dossiers.begin(key, title, why, whole, chosen.size())
                .ifPresent(id -> start(id, title, chosen, why, whole, filters));
    }

    private void start(
            long id, String title, List<Chosen> chosen, String why, boolean whole, Map<String, String> filters) {
        var origin = prints.origin(why);
        prints.record(
                Viewers.required().prefix(),
                "dossier",
                id,
                why,
                whole,
                Map.of("list", "files", "rows", chosen.size(), "filters", filters));
        var root = open.root();
        var locale = LocaleContextHolder.getLocale();
        var job = jobs.start("DOSSIER", title, progress -> {
            LocaleContextHolder.setLocale(locale);
            try {
                open.under(root, () -> print(id, chosen, whole, origin, progress));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
        dossiers.runBy(id, job);
    }

    private void print(long id, List<Chosen> chosen, boolean whole, Origin origin, Progress progress) {
        var byVillage = new LinkedHashMap<String, List<Chosen>>();
        chosen.forEach(one -> byVillage
                .computeIfAbsent(one.villageCode(), code -> new ArrayList<>())
                .add(one));
        var zipped = byVillage.size() > 1;
        var path = folder.begin(zipped ? ".zip" : ".pdf");
        var finished = false;
        var count = new int[2];
        progress.at(0, chosen.size());
        try {
            try (var out = Files.newOutputStream(path)) {
                if (zipped) {
                    try (var zip = new ZipOutputStream(out)) {
                        for (var village : byVillage.entrySet()) {
                            zip.putNextEntry(new ZipEntry(village.getKey() + ".pdf"));
                            volume(
                                    village.getValue(),
                                    whole,
                                    origin,
                                    chosen.size(),
                                    count,
                                    progress,
                                    new Unclosed(zip));
                            zip.closeEntry();
                        }
                    }
                } else {
                    volume(chosen, whole, origin, chosen.size(), count, progress, out);
                }
            }
            dossiers.finish(id, path.getFileName().toString(), Files.size(path), count[1]);
            finished = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!finished) {
                delete(path);
            }
        }
    }

    private void volume(
            List<Chosen> households,
            boolean whole,
            Origin origin,
            int total,
            int[] count,
            Progress progress,
            OutputStream out) {
        try (var volume = printer.open(origin)) {
            for (var household : households) {
                volume.part(household.number() + " " + household.headName());
                files.sheets(household.householdId(), null, whole).forEach(volume::add);
                progress.at(++count[0], total);
            }
            count[1] += volume.pages();
            volume.write(out);
        }
    }

    private static void delete(java.nio.file.Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The writer of a PDF closes what it writes to; the zip goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
