package org.zhucun.notice;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The templates: what a notice of a kind says, in the language of the board, and its short words in the reader's. */
@Component
public class NoticeWords {

    private final Shows shows;

    NoticeWords(Shows shows) {
        this.shows = shows;
    }

    String title(NoticeKind kind, int lines, String village) {
        return board().say("notice.title." + kind, lines, village);
    }

    String body(NoticeKind kind, String village, int lines, @Nullable String basis, int days) {
        var show = board();
        return show.say(
                "notice.body." + kind,
                village,
                lines,
                basis == null ? "" : show.say("notice.body.basis", spaced(basis)),
                days);
    }

    /** The title for a reader of another language: the template's, where the kind has one. */
    public String title(NoticeKind kind, String title, int lines, String village, Show show) {
        return show.english() && !kind.isWritten() ? show.say("notice.title." + kind, lines, village) : title;
    }

    /** A decision's word; plain text stays as it is. */
    public String decision(String decision, Show show) {
        return Arrays.stream(NoticeDecision.values())
                        .anyMatch(known -> known.name().equals(decision))
                ? show.say("notice.decision." + decision)
                : decision;
    }

    /** A space between Chinese and a figure. */
    private static String spaced(String basis) {
        return Character.isDigit(basis.charAt(0)) ? " " + basis : basis;
    }

    private Show board() {
        return shows.in(Locale.SIMPLIFIED_CHINESE);
    }
}
