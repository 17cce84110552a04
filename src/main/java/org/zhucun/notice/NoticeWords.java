package org.zhucun.notice;

import java.util.Arrays;
import java.util.List;
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

    /** The words of the template, in the language of the board. */
    public String body(NoticeKind kind, String village, int lines, @Nullable String basis, int days) {
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
        return show.english() && !kind.isWritten()
                ? show.say("notice.title." + kind, lines, Show.text(show.place(village)))
                : title;
    }

    /**
     * What a reader of another language is told: the template's words, where a template made them and nobody changed them,
     * and then what they rest on apart, as it was typed.
     */
    public Said body(
            NoticeKind kind, String body, int lines, String village, @Nullable String basis, int days, Show show) {
        return show.english() && !kind.isWritten() && body.equals(body(kind, village, lines, basis, days))
                ? new Said(
                        capitalised(show.say("notice.body." + kind, Show.text(show.place(village)), lines, "", days)),
                        false,
                        basis)
                : new Said(body, true, null);
    }

    /**
     * Words of a notice for a reader.
     *
     * @param typed whether they are as somebody typed them, in the board's language
     * @param basis what they rest on, as typed, when it is not among the words
     */
    public record Said(
            String words, boolean typed, @Nullable String basis) {

        /** Paragraph by paragraph, for paper. */
        public List<String> lines() {
            return words.lines().toList();
        }
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
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
