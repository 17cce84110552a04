package org.zhucun.helper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.cipher.Cipher;
import org.zhucun.cipher.Secret;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to helpers: they are registered, take households on, and hand them over. */
@Service
@Transactional
public class HelperRegister {

    private record Home(long householdId, String villageCode) {}

    private final Helpers helpers;
    private final HelperAssignments assignments;
    private final HouseholdsToHelp toHelp;
    private final Loads loads;
    private final Cipher cipher;
    private final JdbcClient jdbc;
    private final Clock clock;

    HelperRegister(
            Helpers helpers,
            HelperAssignments assignments,
            HouseholdsToHelp toHelp,
            Loads loads,
            Cipher cipher,
            JdbcClient jdbc,
            Clock clock) {
        this.helpers = helpers;
        this.assignments = assignments;
        this.toHelp = toHelp;
        this.loads = loads;
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers a helper, whose record the viewer's town or county keeps. */
    public long register(HelperForm form) {
        var prefix = Viewers.required().prefix();
        var area = prefix.substring(0, Math.min(9, prefix.length()));
        var identity = sealed(form);
        if (isHelped(form, identity == null ? null : identity.hash())) {
            throw new Refusal("helper.poor");
        }
        return helpers.saveAndFlush(new HelperRecord(area, form, identity)).id();
    }

    /** Answers for these households from a day on; those that the helper has already are left as they are. */
    public void assign(long helperId, Collection<Long> households, LocalDate day) {
        queue(helperId);
        var helper = required(helperId);
        refuseLater(day);
        var has = assignments.findByHelperIdAndToOnIsNull(helperId).stream()
                .map(HelperAssignment::householdId)
                .collect(Collectors.toSet());
        var wanted = new LinkedHashSet<>(households);
        wanted.removeAll(has);
        if (wanted.isEmpty()) {
            throw new Refusal("assignment.none");
        }
        var homes = jdbc.sql(
                        "select household_id, village_code from household_present where household_id in (:ids) and not ended and status <> 'CANCELLED' order by 1")
                .param("ids", wanted)
                .query(Home.class)
                .list();
        if (homes.size() < wanted.size()) {
            throw new Refusal("assignment.household");
        }
        helper.takeOn(homes.size(), loads.of(helperId), loads.limit(helper.level(), helper.area(), day), day);
        assignments.saveAllAndFlush(homes.stream()
                .map(home -> new HelperAssignment(home.villageCode(), home.householdId(), helperId, day))
                .toList());
    }

    /** What is wrong with a form beyond its shape is noted on its fields; id is null for a new helper. */
    @Transactional(readOnly = true)
    void check(HelperForm form, @Nullable Long id, Errors errors) {
        form.check(errors);
        if (form.startedOn().isAfter(LocalDate.now(clock))) {
            errors.rejectValue("startedOn", "Later");
        }
        if (errors.hasErrors()) {
            return;
        }
        if (form.username() != null && !known(form.username())) {
            errors.rejectValue("username", "Unknown");
        }
        if (isTwin(form, id)) {
            errors.rejectValue("name", "Twin");
        }
        var identity = sealed(form);
        var hash = identity != null
                ? identity.hash()
                : id == null ? null : required(id).identityHash();
        if (isHelped(form, hash)) {
            errors.rejectValue("name", "Poor");
        }
    }

    void edit(long id, HelperForm form) {
        var helper = required(id);
        helper.describe(form, sealed(form));
        helpers.saveAndFlush(helper);
    }

    void end(long id, LocalDate day) {
        queue(id);
        refuseLater(day);
        var helper = required(id);
        helper.end(day, loads.of(id));
        helpers.saveAndFlush(helper);
    }

    /** The helper answers for one household no longer; day is the last one. */
    void release(long id, long assignment, LocalDate day) {
        refuseLater(day);
        var found = assignments.findById(assignment).filter(one -> one.isOf(id)).orElseThrow(NotFound::new);
        found.end(day, EndReason.NO_LONGER);
        assignments.saveAllAndFlush(List.of(found));
    }

    /**
     * Households go to a successor, who answers for them from the day on; the helper did until the day before. A household
     * that the successor helps already only loses the first helper.
     */
    public int handOver(long from, long to, Collection<Long> households, LocalDate day) {
        if (from == to) {
            throw new Refusal("helper.handover.same");
        }
        queue(Math.min(from, to));
        queue(Math.max(from, to));
        refuseLater(day);
        var given = households.isEmpty()
                ? List.<HelperAssignment>of()
                : assignments.findByHelperIdAndToOnIsNullAndHouseholdIdIn(from, households);
        if (given.isEmpty() || given.size() < new LinkedHashSet<>(households).size()) {
            throw new Refusal("helper.handover.none");
        }
        var successor = required(to);
        var has = assignments.findByHelperIdAndToOnIsNull(to).stream()
                .map(HelperAssignment::householdId)
                .collect(Collectors.toSet());
        var taken =
                given.stream().filter(one -> !has.contains(one.householdId())).toList();
        successor.takeOn(taken.size(), loads.of(to), loads.limit(successor.level(), successor.area(), day), day);
        given.forEach(one -> one.end(day.minusDays(1), EndReason.HANDED_OVER));
        assignments.saveAllAndFlush(given);
        assignments.saveAllAndFlush(taken.stream()
                .map(one -> new HelperAssignment(one.villageCode(), one.householdId(), to, day))
                .toList());
        return given.size();
    }

    private HelperRecord required(long id) {
        return helpers.findById(id).orElseThrow(NotFound::new);
    }

    private @Nullable Secret sealed(HelperForm form) {
        return form.identity() == null ? null : cipher.sealIdentity(form.identity());
    }

    private boolean isHelped(HelperForm form, byte @Nullable [] identity) {
        var prefix = Viewers.required().prefix();
        return jdbc.sql("select helper_is_helped(:county, :name, :phone, :identity, :since)")
                .param("county", prefix.substring(0, Math.min(6, prefix.length())))
                .param("name", form.name())
                .param("phone", form.phone())
                .param("identity", identity)
                .param("since", toHelp.since())
                .query(Boolean.class)
                .single();
    }

    private boolean isTwin(HelperForm form, @Nullable Long id) {
        var prefix = Viewers.required().prefix();
        return jdbc.sql("""
                        select exists (select from helper where left(area, 6) = :county and name = :name and unit = :unit
                                       and coalesce(phone, '') = :phone and ended_on is null and helper_id <> :id)""")
                .param("county", prefix.substring(0, Math.min(6, prefix.length())))
                .param("name", form.name())
                .param("unit", form.unit())
                .param("phone", Objects.requireNonNullElse(form.phone(), ""))
                .param("id", id == null ? 0 : id)
                .query(Boolean.class)
                .single();
    }

    private boolean known(String username) {
        return jdbc.sql("select exists (select from account where username = :username and ended_on is null)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    /** Whoever changes the households of a helper waits for whoever began before. */
    private void queue(long helper) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtext('helper'), :helper))")
                .param("helper", (int) helper)
                .query(Long.class)
                .single();
    }

    private void refuseLater(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refusal("helper.day.later");
        }
    }
}
