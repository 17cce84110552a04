package org.zhucun.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhucun.print.Origins;
import org.zhucun.web.Downloads;
import org.zhucun.web.Shows;

/** Makes the mark of what is taken along. */
@Component
public class Marks {

    /** As long as the foot of a page has room for. */
    private static final int LONGEST = 100;

    private final Origins origins;
    private final HttpServletRequest request;
    private final Shows shows;

    Marks(Origins origins, HttpServletRequest request, Shows shows) {
        this.origins = origins;
        this.request = request;
        this.shows = shows;
    }

    /** For the purpose that came with the request: the last that is not blank, so that own words outdo a ready one. */
    Mark asked() {
        var given = request.getParameterValues(Downloads.PURPOSE);
        return of(
                given == null
                        ? null
                        : Arrays.stream(given)
                                .filter(one -> !one.isBlank())
                                .reduce((first, second) -> second)
                                .orElse(null));
    }

    /** For this purpose; what is taken along without one is for daily work. */
    public Mark of(@Nullable String purpose) {
        var show = shows.now();
        var why = purpose == null || purpose.isBlank()
                ? show.say("web.export.purpose.DAILY")
                : purpose.strip().replaceAll("\\p{Cntrl}+", " ");
        var origin = origins.of(why.length() > LONGEST ? why.substring(0, LONGEST) : why);
        return new Mark(
                origin.who(),
                origin.when(),
                origin.why(),
                show.say("history.export.foot", origin.who(), origin.when(), origin.why()),
                show.say("history.export.page"));
    }
}
