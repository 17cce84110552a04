package org.zhucun.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The accounts an administrator keeps: those of their own area and of what lies in it. */
@Component
@Transactional(readOnly = true)
class Accounts {

    private static final String FROM = " from account a where starts_with(a.area, :own)";
    private static final String LOCKED =
            "exists (select from login_failure f where f.username = a.username and f.locked_until > now())";

    private record Found(
            long accountId,
            String username,
            String name,
            @Nullable LocalDate endedOn,
            boolean mustChangePassword,
            boolean locked,
            @Nullable OffsetDateTime lastLoginAt,
            String createdBy,
            int version) {}

    private record Posting(
            long accountId,
            long postingId,
            String role,
            String prefix,
            String place,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Shows shows;

    Accounts(JdbcClient jdbc, Clock clock, Shows shows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.shows = shows;
    }

    long count(AccountFilter filter) {
        var asked = new HashMap<String, Object>();
        return jdbc.sql("select count(*)" + FROM + where(filter, asked))
                .params(asked)
                .query(Long.class)
                .single();
    }

    List<AccountRow> page(AccountFilter filter, int page, int size) {
        var asked = new HashMap<String, Object>();
        var found = jdbc.sql(columns() + FROM + where(filter, asked) + " order by a.username limit :size offset :skip")
                .params(asked)
                .param("size", size)
                .param("skip", (page - 1) * size)
                .query(Found.class)
                .list();
        var postings = postings(found.stream().map(Found::accountId).toList());
        var show = shows.now();
        return found.stream()
                .map(one -> row(one, postings.getOrDefault(one.accountId(), List.of()), show))
                .toList();
    }

    /** Empty also for an account that another administrator keeps. */
    Optional<AccountPage> find(long id) {
        var own = Viewers.required();
        return jdbc.sql(columns() + FROM + " and a.account_id = :id")
                .param("own", own.prefix())
                .param("id", id)
                .query(Found.class)
                .optional()
                .map(one -> new AccountPage(
                        one.accountId(),
                        one.username(),
                        one.name(),
                        ended(one),
                        one.username().equals(own.actor()),
                        one.mustChangePassword(),
                        one.locked(),
                        one.lastLoginAt() == null ? null : one.lastLoginAt().toInstant(),
                        one.createdBy(),
                        one.version(),
                        postings(List.of(id)).getOrDefault(id, List.of()).stream()
                                .map(this::held)
                                .toList()));
    }

    /** The divisions a posting may be given for: the administrator's own and what lies in it. */
    List<Choice> places() {
        return jdbc.sql("""
                        select code, name from division
                        where starts_with(code, :own) and ended_on is null order by code""")
                .param("own", Viewers.required().prefix())
                .query((row, number) -> new Choice(
                        row.getString("code"),
                        "　".repeat(Math.max(0, (row.getString("code").length() - 6) / 3)) + row.getString("name")))
                .list();
    }

    List<Choice> roles() {
        var show = shows.now();
        return Choice.words(show, "role", Role.values());
    }

    private static String columns() {
        return "select a.account_id, a.username, a.name, a.ended_on, a.must_change_password, " + LOCKED
                + " as locked, a.last_login_at, a.created_by, a.version";
    }

    private String where(AccountFilter filter, Map<String, Object> asked) {
        var conditions = new ArrayList<String>();
        asked.put("own", Viewers.required().prefix());
        if (filter.q() != null) {
            conditions.add("(position(lower(:q) in a.username) > 0 or position(:q in a.name) > 0)");
            asked.put("q", filter.q());
        }
        if (filter.role() != null || filter.place() != null) {
            conditions.add(
                    "exists (select from posting p where p.account_id = a.account_id and (p.ends_on is null or p.ends_on >= :today)"
                            + (filter.role() == null ? "" : " and p.role = :role")
                            + (filter.place() == null ? "" : " and starts_with(p.prefix, :place)") + ")");
            asked.put("role", String.valueOf(filter.role()));
            asked.put("place", String.valueOf(filter.place()));
            asked.put("today", LocalDate.now(clock));
        }
        if (filter.state() != null) {
            asked.put("today", LocalDate.now(clock));
            conditions.add(
                    switch (filter.state()) {
                        case "ENDED" -> "a.ended_on <= :today";
                        case "LOCKED" -> LOCKED;
                        case "UNUSED" -> "a.last_login_at is null and (a.ended_on is null or a.ended_on > :today)";
                        default -> "(a.ended_on is null or a.ended_on > :today)";
                    });
        }
        return conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    private Map<Long, List<Posting>> postings(List<Long> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select p.account_id, p.posting_id, p.role, p.prefix, coalesce(d.name, p.prefix) as place, p.starts_on, p.ends_on
                        from posting p left join division d on d.code = p.prefix
                        where p.account_id in (:ids) order by p.ends_on nulls first, p.starts_on desc, p.posting_id""").param("ids", accounts).query(Posting.class).list().stream()
                        .collect(Collectors.groupingBy(Posting::accountId));
    }

    private AccountRow row(Found one, List<Posting> postings, Show show) {
        var held = postings.stream()
                .filter(posting -> !over(posting))
                .map(posting -> show.word("role", posting.role()) + " " + posting.place())
                .collect(Collectors.joining(show.say("account.and")));
        var state = ended(one) ? "ENDED" : one.locked() ? "LOCKED" : one.lastLoginAt() == null ? "UNUSED" : "ACTIVE";
        return new AccountRow(
                one.accountId(),
                one.username(),
                one.name(),
                held.isEmpty() ? Show.NONE : held,
                show.word("account.state", state),
                "ENDED".equals(state) ? "z-status ended" : "LOCKED".equals(state) ? "z-tag late" : "",
                show.moment(one.lastLoginAt() == null ? null : Instant.from(one.lastLoginAt())));
    }

    private AccountPage.Held held(Posting posting) {
        return new AccountPage.Held(
                posting.postingId(),
                posting.role(),
                posting.prefix(),
                posting.place(),
                posting.startsOn(),
                posting.endsOn(),
                over(posting));
    }

    private boolean over(Posting posting) {
        return posting.endsOn() != null && posting.endsOn().isBefore(LocalDate.now(clock));
    }

    private boolean ended(Found one) {
        return one.endedOn() != null && !one.endedOn().isAfter(LocalDate.now(clock));
    }
}
