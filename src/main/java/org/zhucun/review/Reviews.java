package org.zhucun.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The door to reviews: sign, unlock by two, ask the sending unit, draw entries to be checked. */
@Service
@Transactional
public class Reviews {

    private static final int TOKEN_BYTES = 24;

    private final MonthReviews reviews;
    private final MonthSummary summary;
    private final SignedMonths signed;
    private final ObjectProvider<BeforeUnlocking> guards;
    private final Parameters parameters;
    private final Cipher cipher;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Reviews(
            MonthReviews reviews,
            MonthSummary summary,
            SignedMonths signed,
            ObjectProvider<BeforeUnlocking> guards,
            Parameters parameters,
            Cipher cipher,
            JsonMapper json,
            JdbcClient jdbc,
            Clock clock) {
        this.reviews = reviews;
        this.summary = summary;
        this.signed = signed;
        this.guards = guards;
        this.parameters = parameters;
        this.cipher = cipher;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Signs a month as it is summed now. */
    public long sign(String villageCode, String person, YearMonth month, String grade, @Nullable String remark) {
        var viewer = Viewers.required();
        var sums = json.writeValueAsString(summary.of(villageCode, person, month));
        var known = find(villageCode, person, month);
        try {
            if (known.isEmpty()) {
                return reviews.saveAndFlush(new MonthReview(
                                villageCode, person, month, MonthGrade.valueOf(grade), remark, sums, viewer, today()))
                        .id();
            }
            var review = known.get();
            review.sign(MonthGrade.valueOf(grade), remark, sums, viewer, today());
            return reviews.saveAndFlush(review).id();
        } catch (DataIntegrityViolationException signedMeanwhile) {
            throw new Refusal("review.refused.signed");
        }
    }

    /** A villager whom a remark names: the sending unit reads the remark, and no household's data. */
    @Transactional(readOnly = true)
    public Optional<String> named(String villageCode, String person, String remark) {
        return summary.named(villageCode, person, remark);
    }

    /** Whether the month still takes a signature. */
    @Transactional(readOnly = true)
    public boolean isOpen(String villageCode, String person, YearMonth month) {
        return !signed.isLocked(villageCode, person, month);
    }

    void askToUnlock(long id, String why) {
        var review = review(id);
        refuseWhatIsNeeded(review);
        review.askToUnlock(why, Viewers.required(), today());
        reviews.saveAndFlush(review);
    }

    /** Opens the month again; a link that waits for the sending unit is void. */
    void unlock(long id) {
        var review = review(id);
        refuseWhatIsNeeded(review);
        review.unlock(Viewers.required(), today());
        reviews.saveAndFlush(review);
        jdbc.sql("update unit_link set void = true where month_review_id = :id and confirmed_at is null and not void")
                .param("id", id)
                .update();
    }

    /**
     * Makes a personal link for somebody of the sending unit; earlier links that were not used are void.
     *
     * @return the secret part of the link, which is kept nowhere
     */
    String link(long id, String recipient) {
        var review = review(id);
        if (review.state() != ReviewState.SIGNED) {
            throw new Refusal("review.refused.link");
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        var days = parameters
                .whole("review.link-days", review.villageCode(), today())
                .orElse(1);
        jdbc.sql("update unit_link set void = true where month_review_id = :id and confirmed_at is null and not void")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into unit_link (village_code, month_review_id, token_hash, recipient, made_by, made_at, ends_at)
                        values (:village, :id, :hash, :recipient, :by, :now, :ends)""")
                .param("village", review.villageCode())
                .param("id", id)
                .param("hash", cipher.hashOf(token))
                .param("recipient", recipient)
                .param("by", Viewers.required().actor())
                .param("now", now())
                .param("ends", now().plusDays(days))
                .update();
        return token;
    }

    /** Where a link stands; empty where there is none such. */
    Optional<UnitStanding> standingOf(String token) {
        return jdbc.sql("select * from unit_standing(:hash, :now)")
                .param("hash", cipher.hashOf(token))
                .param("now", now())
                .query(UnitStanding.class)
                .optional();
    }

    /** What a link shows; nothing once its days are over or another took its place. */
    Optional<UnitSummary> summaryOf(String token) {
        return jdbc.sql("select * from unit_summary(:hash, :now)")
                .param("hash", cipher.hashOf(token))
                .param("now", now())
                .query(UnitSummary.class)
                .optional();
    }

    /** The sending unit confirms; false where the link ended, is void or was used. */
    boolean confirm(String token, String who, @Nullable String words) {
        return jdbc.sql("select confirm_unit_summary(:hash, :who, :words, :now)")
                .param("hash", cipher.hashOf(token))
                .param("who", who)
                .param("words", words)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /**
     * Draws entries of a month at random that were not drawn yet; the seed is kept. What is drawn changes nothing in the month, so
     * the county draws of signed months too: what it checks is also the town's signature.
     *
     * @return how many
     * @throws Refusal when the month is signed or nothing is left to draw
     */
    public int draw(String villageCode, String person, YearMonth month) {
        var viewer = Viewers.required();
        if (viewer.actor().equals(person)) {
            throw new Refusal("review.refused.who");
        }
        if (!viewer.is(Role.COUNTY_REVIEWER) && signed.isLocked(villageCode, person, month)) {
            throw new Refusal("review.refused.signed");
        }
        var count =
                parameters.whole("review.drawn-entries", villageCode, today()).orElse(1);
        var drawn = jdbc.sql("""
                        insert into entry_check (village_code, person, month, log_entry_id, seed, drawn_by, drawn_on)
                        select l.village_code, l.author, :month, l.log_entry_id, :seed, :by, :today
                        from log_entry l
                        where l.author = :person and l.village_code = :village and l.happened_on between :month and :last
                          and not exists (select from entry_check c where c.log_entry_id = l.log_entry_id)
                        order by hashtextextended(l.log_entry_id::text, :seed) limit :count""")
                .param("village", villageCode)
                .param("person", person)
                .param("month", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("seed", random.nextLong())
                .param("by", viewer.actor())
                .param("today", today())
                .param("count", count)
                .update();
        if (drawn == 0) {
            throw new Refusal("review.refused.nothing");
        }
        return drawn;
    }

    /**
     * Draws entries of everybody in range, or below a place, as {@link #draw} does of one person.
     *
     * @return how many; fewer than asked for where there are no more
     * @throws Refusal when nothing is left to draw
     */
    int drawAcross(YearMonth month, @Nullable String place, int count) {
        var viewer = Viewers.required();
        var drawn = jdbc.sql("""
                        insert into entry_check (village_code, person, month, log_entry_id, seed, drawn_by, drawn_on)
                        select l.village_code, l.author, :month, l.log_entry_id, :seed, :by, :today
                        from log_entry l
                        where l.author <> :by and l.happened_on between :month and :last
                          and (cast(:place as text) is null or starts_with(l.village_code, :place))
                          and not exists (select from entry_check c where c.log_entry_id = l.log_entry_id)
                        order by hashtextextended(l.log_entry_id::text, :seed) limit :count""")
                .param("place", place)
                .param("month", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("seed", random.nextLong())
                .param("by", viewer.actor())
                .param("today", today())
                .param("count", count)
                .update();
        if (drawn == 0) {
            throw new Refusal("review.refused.nothing");
        }
        return drawn;
    }

    /** What was found of a drawn entry; anybody's but one's own. */
    public void check(long entryCheckId, Finding finding, @Nullable String remark) {
        var viewer = Viewers.required();
        var changed = jdbc.sql("""
                        update entry_check set finding = :finding, remark = :remark, checked_by = :by, checked_on = :today, version = version + 1
                        where entry_check_id = :id and person <> :by""")
                .param("finding", finding.name())
                .param("remark", remark)
                .param("by", viewer.actor())
                .param("today", today())
                .param("id", entryCheckId)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    Optional<MonthReview> find(String villageCode, String person, YearMonth month) {
        return reviews.findByPersonAndVillageCodeAndMonth(person, villageCode, month.atDay(1));
    }

    private void refuseWhatIsNeeded(MonthReview review) {
        guards.forEach(guard -> guard.check(review.villageCode(), review.person(), review.month()));
    }

    private MonthReview review(long id) {
        return reviews.findById(id).orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
