package org.zhucun.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.web.Refusal;

/** What somebody promised and did not do passes to who comes after. */
@Component
class PromisesLeft implements OpenWork {

    private static final int MOST = 500;

    private final FollowUpList list;
    private final FollowUps followUps;

    PromisesLeft(FollowUpList list, FollowUps followUps) {
        this.list = list;
        this.followUps = followUps;
    }

    @Override
    public String kind() {
        return "followUps";
    }

    @Override
    public List<Item> of(Posted posting) {
        return posting.username() == null
                ? List.of()
                : list.open(posting.username(), MOST).stream()
                        .filter(row -> row.villageCode().equals(posting.villageCode()))
                        .map(row ->
                                new Item(row.followUpId(), row.what(), row.dueOn(), "/follow-ups/" + row.followUpId()))
                        .toList();
    }

    @Override
    public void pass(List<Long> ids, Posted from, Posted to) {
        if (to.username() == null) {
            throw new Refusal("followUp.pass.noAccount", to.name());
        }
        followUps.pass(ids, to.username());
    }
}
