package org.zhucun.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.secretary.BeforeRelease;
import org.zhucun.secretary.OpenWork;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.Postings;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Open work passes to the successor by a list. Nobody is released while something is open or a list waits. */
@Service
@Transactional
class Handovers implements BeforeRelease {

    /** An item of open work with the kind of work it is. */
    record Open(String kind, OpenWork.Item item) {}

    /** A list as it was drawn up. */
    record Drawn(
            long handoverId,
            String successor,
            LocalDate madeOn,
            String madeBy,
            String maker,
            @Nullable LocalDate confirmedOn,
            int items) {}

    /** A line of a list. */
    record Item(
            long handoverId,
            String kind,
            long subjectId,
            String title,
            @Nullable LocalDate dueOn) {}

    private final HandoverRows rows;
    private final Postings postings;
    private final List<OpenWork> works;
    private final JdbcClient jdbc;
    private final Clock clock;

    Handovers(HandoverRows rows, Postings postings, List<OpenWork> works, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.postings = postings;
        this.works = works;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that is open of a person posted. */
    @Transactional(readOnly = true)
    public List<Open> open(Posted posting) {
        return works.stream()
                .flatMap(work -> work.of(posting).stream().map(item -> new Open(work.kind(), item)))
                .toList();
    }

    /** Draws up the list of all that is open. */
    long draw(long fromPosting, long toPosting) {
        var from = posting(fromPosting);
        var to = posting(toPosting);
        var open = open(from);
        if (open.isEmpty()) {
            throw new Refusal("handover.refused.nothing", from.name());
        }
        if (waiting(fromPosting) > 0) {
            throw new Refusal("handover.refused.waiting");
        }
        var handover = rows.saveAndFlush(
                new Handover(from, to, LocalDate.now(clock), Viewers.required().actor()));
        for (var one : open) {
            jdbc.sql("""
                            insert into handover_item (village_code, handover_id, kind, subject_id, title, due_on)
                            values (:village, :handover, :kind, :subject, :title, :due)""")
                    .param("village", handover.villageCode())
                    .param("handover", handover.id())
                    .param("kind", one.kind)
                    .param("subject", one.item.id())
                    .param("title", one.item.title())
                    .param("due", one.item.dueOn())
                    .update();
        }
        return handover.id();
    }

    /** The town confirms: every item passes to the successor. */
    void confirm(long fromPosting, long handoverId) {
        var handover = rows.findById(handoverId)
                .filter(one -> one.fromPosting() == fromPosting)
                .orElseThrow(NotFound::new);
        handover.confirm(LocalDate.now(clock), Viewers.required());
        rows.saveAndFlush(handover);
        var from = posting(handover.fromPosting());
        var to = posting(handover.toPosting());
        var byKind = items(handoverId).stream()
                .collect(Collectors.groupingBy(Item::kind, Collectors.mapping(Item::subjectId, Collectors.toList())));
        for (var work : works) {
            var ids = byKind.get(work.kind());
            if (ids != null) {
                work.pass(ids, from, to);
            }
        }
    }

    @Transactional(readOnly = true)
    public List<Drawn> drawn(long fromPosting) {
        return jdbc.sql("""
                        select h.handover_id, c.name as successor, h.made_on, h.made_by, coalesce(a.name, h.made_by) as maker, h.confirmed_on,
                               (select count(*) from handover_item i where i.handover_id = h.handover_id)::integer as items
                        from handover h join village_posting p on p.village_posting_id = h.to_posting join cadre c on c.cadre_id = p.cadre_id
                        left join account a on a.username = h.made_by
                        where h.from_posting = :from order by h.handover_id desc""").param("from", fromPosting).query(Drawn.class).list();
    }

    @Transactional(readOnly = true)
    public List<Item> items(long handoverId) {
        return jdbc.sql(
                        "select handover_id, kind, subject_id, title, due_on from handover_item where handover_id = :id order by due_on nulls last, handover_item_id")
                .param("id", handoverId)
                .query(Item.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void check(long villagePostingId) {
        if (waiting(villagePostingId) > 0) {
            throw new Refusal("handover.refused.unconfirmed");
        }
        var left = postings.held(villagePostingId).map(one -> open(one).size()).orElse(0);
        if (left > 0) {
            throw new Refusal("handover.refused.open", left);
        }
    }

    Posted posting(long id) {
        return postings.held(id).orElseThrow(NotFound::new);
    }

    private int waiting(long fromPosting) {
        return jdbc.sql("select count(*) from handover where from_posting = :from and confirmed_on is null")
                .param("from", fromPosting)
                .query(Integer.class)
                .single();
    }
}
