package org.zhucun.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The templates: what a notice of a kind says, in the language of the board. */
@Component
class NoticeWords {

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
                basis == null ? "" : show.say("notice.body.basis", basis),
                days);
    }

    private Show board() {
        return shows.in(Locale.SIMPLIFIED_CHINESE);
    }
}
