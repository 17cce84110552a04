package org.zhucun.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Choice;
import org.zhucun.web.Progress;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** How a file in the list looks: running, ready, over. */
@Component
class DossierRows {

    private static final long MEGABYTE = 1024 * 1024;

    /** @param state a message key; progress is null once it is over */
    record Row(
            long id,
            String title,
            String reason,
            boolean whole,
            String madeAt,
            String state,
            @Nullable Progress progress,
            @Nullable String size,
            boolean ready) {}

    private final DossierFolder folder;
    private final Shows shows;

    DossierRows(DossierFolder folder, Shows shows) {
        this.folder = folder;
        this.shows = shows;
    }

    List<Choice> words(String prefix, List<String> values) {
        var show = shows.now();
        return values.stream()
                .map(value -> new Choice(value, show.say(prefix + value)))
                .toList();
    }

    int days() {
        return folder.days();
    }

    Row of(Dossier file) {
        var show = shows.now();
        var ready = folder.find(file.storedAs()) != null;
        var size = file.bytes() == null || file.pages() == null
                ? null
                : show.say(
                        "dossier.size",
                        Show.count(file.pages()),
                        Show.count(Math.max(1, (file.bytes() + MEGABYTE / 2) / MEGABYTE)));
        var gone = file.state().equals("DONE") && !ready;
        return new Row(
                file.dossierId(),
                file.title(),
                file.reason(),
                file.wholeNumbers(),
                show.moment(file.madeAt()),
                gone ? "dossier.state.gone" : "dossier.state." + file.state(),
                progress(file),
                size,
                ready);
    }

    @Nullable
    Progress progress(Dossier file) {
        if (!file.state().equals("RUNNING") && !file.state().equals("WAITING")) {
            return null;
        }
        return new Progress(
                "/dossiers/" + file.dossierId() + "/progress",
                shows.now().say("dossier.state." + file.state()),
                file.done(),
                file.households(),
                shows.now().say("dossier.progress", Show.count(file.done()), Show.count(file.households())),
                false);
    }
}
