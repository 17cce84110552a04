package org.zhucun.post;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Show;

/** A post as lists show it; money is in yuan with two decimals. */
record PostRow(
        long id,
        String title,
        String kind,
        String village,
        String monthlyPay,
        String source,
        @Nullable String holder,
        @Nullable Long householdId,
        String since,
        String from,
        @Nullable String until,
        String months,
        String pay,
        String state,
        String css) {

    static PostRow of(PostList.Row row, Show show) {
        var state = row.toOn() != null ? "ENDED" : row.postHoldingId() == null ? "VACANT" : "HELD";
        return new PostRow(
                row.publicPostId(),
                row.title(),
                show.word("post.kind", row.kind()),
                row.village(),
                Show.money(row.monthlyPay()),
                show.word("measure.moneySource", row.moneySource()),
                row.holder() == null ? null : show.name(row.holder()),
                row.householdId(),
                show.day(row.heldSince()),
                show.day(row.fromOn()),
                row.toOn() == null ? null : show.day(row.toOn()),
                Show.count(row.months()),
                Show.money(row.pay()),
                show.word("post.state", state),
                state.equals("VACANT") ? "soon" : state.equals("ENDED") ? "soft" : "");
    }

    List<String> cells() {
        return List.of(
                village,
                kind,
                title,
                monthlyPay,
                source,
                holder == null ? "" : holder,
                since,
                from,
                until == null ? "" : until,
                months,
                pay,
                state);
    }
}
