package org.zhucun.yearly;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.PostingPanel;
import org.zhucun.secretary.Postings;
import org.zhucun.web.Shows;

/** The years of a posting on its page; nothing before the arrival or while no account is linked. */
@Component
@Transactional(readOnly = true)
class YearsPanel implements PostingPanel {

    record Board(List<Year> years) {}

    record Year(String href, String year, String state, String css) {}

    private final Postings postings;
    private final YearReviews reviews;
    private final Shows shows;

    YearsPanel(Postings postings, YearReviews reviews, Shows shows) {
        this.postings = postings;
        this.reviews = reviews;
        this.shows = shows;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Content of(long villagePostingId) {
        var show = shows.now();
        return postings.held(villagePostingId)
                .filter(posted -> posted.username() != null && !posted.from().isAfter(show.today()))
                .map(posted -> {
                    var last = posted.to() == null || posted.to().isAfter(show.today()) ? show.today() : posted.to();
                    var years = IntStream.rangeClosed(posted.from().getYear(), last.getYear())
                            .mapToObj(year -> {
                                var state = reviews.findByPersonAndVillageCodeAndYear(
                                                String.valueOf(posted.username()), posted.villageCode(), year)
                                        .map(YearReview::state)
                                        .orElse(null);
                                var over = year < show.today().getYear()
                                        || posted.to() != null && show.today().isAfter(posted.to());
                                return new Year(
                                        "/reviews/" + posted.villageCode() + "/" + posted.username() + "/" + year,
                                        String.valueOf(year),
                                        show.say("yearReview.state."
                                                + (state != null ? state.name() : over ? "NONE" : "RUNNING")),
                                        YearRow.css(state));
                            })
                            .toList();
                    return new Content("yearly/_years", new Board(years));
                })
                .orElse(null);
    }
}
