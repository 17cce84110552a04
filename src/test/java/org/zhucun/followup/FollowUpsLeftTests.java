package org.zhucun.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.As;
import org.zhucun.WebTest;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingState;
import org.zhucun.web.Refusal;

/** What a First Secretary leaves open passes to the successor by the list. */
@WebTest
@As("town")
@Transactional
class FollowUpsLeftTests {

    private static final String VILLAGE = "140899101201";
    private static final LocalDate DAY = LocalDate.of(2020, 12, 1);

    @Autowired
    FollowUpsLeft left;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpRows rows;

    private static Posted posted(@Nullable String username) {
        return new Posted(
                1,
                1,
                "某人",
                null,
                username,
                VILLAGE,
                PostingRole.FIRST_SECRETARY,
                PostingState.IN_POST,
                DAY,
                null,
                DAY.plusYears(2),
                "市财政局",
                "0350-1234567");
    }

    private void raise(long source, String what) {
        followUps.keep(new Raised(
                VILLAGE,
                FollowUpKind.PROMISE,
                what,
                FollowUpSource.LOG,
                source,
                null,
                false,
                DAY,
                DAY.plusDays(7),
                "leaver"));
    }

    @Test
    void openOnesPassAndClosedOnesStay() {
        raise(-1, "修好水管");
        raise(-2, "办低保");
        var items = left.of(posted("leaver"));
        assertThat(items).extracting(item -> item.title()).containsExactly("修好水管", "办低保");
        followUps.close(FollowUpSource.LOG, -2, FollowUpKind.PROMISE, new Outcome("办好了", DAY.plusDays(2), null, null));

        left.pass(items.stream().map(item -> item.id()).toList(), posted("leaver"), posted("successor"));

        assertThat(left.of(posted("leaver"))).isEmpty();
        assertThat(left.of(posted("successor")))
                .extracting(item -> item.title())
                .containsExactly("修好水管");
    }

    @Test
    void whoHasNoAccountCannotTakeThem() {
        raise(-3, "修路");
        var ids = List.of(left.of(posted("leaver")).get(0).id());
        assertThatThrownBy(() -> left.pass(ids, posted("leaver"), posted(null))).isInstanceOf(Refusal.class);
    }
}
