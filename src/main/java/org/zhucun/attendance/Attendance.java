package org.zhucun.attendance;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.parameter.Parameters;
import org.zhucun.secretary.PostedDays;
import org.zhucun.send.Sends;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.MonthLocks;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Shows;

/** The door to attendance: signing in, asking for leave, correcting a day. What lies in a signed month is refused. */
@Service
@Transactional
public class Attendance {

    private final LeaveRequests requests;
    private final Corrections corrections;
    private final LeaveStates states;
    private final MonthSheets sheets;
    private final MonthLocks months;
    private final PostedDays posted;
    private final WorkingDays workingDays;
    private final Parameters parameters;
    private final Sends sends;
    private final Shows shows;
    private final JdbcClient jdbc;
    private final Clock clock;

    Attendance(
            LeaveRequests requests,
            Corrections corrections,
            LeaveStates states,
            MonthSheets sheets,
            MonthLocks months,
            PostedDays posted,
            WorkingDays workingDays,
            Parameters parameters,
            Sends sends,
            Shows shows,
            JdbcClient jdbc,
            Clock clock) {
        this.requests = requests;
        this.corrections = corrections;
        this.states = states;
        this.sheets = sheets;
        this.months = months;
        this.posted = posted;
        this.workingDays = workingDays;
        this.parameters = parameters;
        this.sends = sends;
        this.shows = shows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Signs the viewer in for a day; the day's first sign-in stays, whatever is sent again. What arrives later than the rule
     * allows, say from a phone that had no signal for a week, becomes a correction that a second person confirms.
     *
     * @return the correction that waits; empty where the day is signed
     */
    public Optional<Long> signIn(SignedIn signed) {
        var person = Viewers.required().actor();
        var today = today();
        if (signed.day().isAfter(today)) {
            throw new Refusal("signIn.refused.ahead");
        }
        var late = parameters
                .whole("attendance.late-days", signed.villageCode(), today)
                .orElse(0);
        months.refuse(signed.villageCode(), person, signed.day());
        posted.refuse(person, signed.villageCode(), signed.day());
        sends.queue(signed.sendId());
        if (signed.day().isBefore(today.minusDays(late))) {
            return late(signed, person, late);
        }
        var place = signed.place();
        jdbc.sql("""
                        insert into sign_in (village_code, send_id, person, day, latitude, longitude, accuracy, distance, recorded_at)
                        values (:village, :send, :person, :day, :latitude, :longitude, :accuracy, :distance, :now)
                        on conflict do nothing""")
                .param("village", signed.villageCode())
                .param("send", signed.sendId())
                .param("person", person)
                .param("day", signed.day())
                .param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .param("accuracy", place == null ? null : place.accuracy())
                .param("distance", place == null ? null : distance(place, signed.villageCode()))
                .param("now", InstantSource.system().instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    /** Nothing where the day is known already; a correction of the day that waits, or that this send once became, stays. */
    private Optional<Long> late(SignedIn signed, String person, int late) {
        var known = jdbc.sql(
                        "select exists (select from day_in_village where person = :person and village_code = :village and day = :day and how is not null)")
                .param("person", person)
                .param("village", signed.villageCode())
                .param("day", signed.day())
                .query(Boolean.class)
                .single();
        if (known) {
            return Optional.empty();
        }
        var waits = jdbc.sql("""
                        select attendance_correction_id from attendance_correction
                        where person = :person and village_code = :village and day = :day and (state = 'REQUESTED' or send_id = :send)
                        order by attendance_correction_id limit 1""")
                .param("person", person)
                .param("village", signed.villageCode())
                .param("day", signed.day())
                .param("send", signed.sendId())
                .query(Long.class)
                .optional();
        if (waits.isPresent()) {
            return waits;
        }
        var why = shows.now().say("signIn.late.why", signed.day().toString(), late);
        var viewer = Viewers.required();
        return Optional.of(corrections
                .saveAndFlush(Correction.ofSignIn(signed, person, why, viewer, today()))
                .id());
    }

    /** Takes over the days of a sheet kept on paper: each is recorded now, as of its own day. */
    public void takeOver(String villageCode, String person, List<LocalDate> days) {
        days.forEach(day -> months.refuse(villageCode, person, day));
        var now = InstantSource.system().instant().atOffset(ZoneOffset.UTC);
        for (var day : days) {
            jdbc.sql("""
                            insert into sign_in (village_code, send_id, person, day, recorded_at)
                            values (:village, :send, :person, :day, :now) on conflict do nothing""")
                    .param("village", villageCode)
                    .param("send", Sends.part(new UUID(0, 0), villageCode + person + day))
                    .param("person", person)
                    .param("day", day)
                    .param("now", now)
                    .update();
        }
    }

    /** Takes over a leave, or a trip, that was granted on paper. */
    public void takeOver(LeaveWish wish, String person, String grantedBy, LocalDate grantedOn) {
        months.refuse(wish.villageCode(), person, wish.from());
        jdbc.sql("""
                        insert into leave_request (village_code, send_id, person, kind, from_on, to_on, working_days, why, decides, state, asked_on,
                                                   decided_by, decided_on)
                        values (:village, :send, :person, :kind, :from, :to, :days, :why, 'TOWN', 'GRANTED', :on, :by, :on)
                        on conflict do nothing""")
                .param("village", wish.villageCode())
                .param("send", wish.sendId())
                .param("person", person)
                .param("kind", wish.kind().name())
                .param("from", wish.from())
                .param("to", wish.to())
                .param("days", workingDays.between(wish.from(), wish.to()))
                .param("why", wish.why())
                .param("on", grantedOn)
                .param("by", grantedBy)
                .update();
    }

    /** Metres from the village's own coordinates; null where the register has none. */
    private @Nullable Integer distance(Place place, String villageCode) {
        return jdbc.sql(
                        "select latitude, longitude, null::integer as accuracy from village where village_code = :village and latitude is not null and longitude is not null")
                .param("village", villageCode)
                .query(Place.class)
                .optional()
                .map(place::metresTo)
                .orElse(null);
    }

    /** Asks for leave, or announces a trip; who decides follows from its working days. */
    public long ask(LeaveWish wish) {
        sends.queue(wish.sendId());
        var known = requests.findBySendId(wish.sendId());
        if (known.isPresent()) {
            return known.get().id();
        }
        var person = Viewers.required().actor();
        refuseSigned(wish.villageCode(), person, wish.from(), wish.to());
        refuseOverlap(wish, person);
        var days = workingDays.between(wish.from(), wish.to());
        var limit = parameters
                .whole("posting.leave-days", wish.villageCode(), wish.from())
                .orElse(0);
        return requests.saveAndFlush(
                        new LeaveRequest(wish, person, days, days + adjoining(wish, person), limit, grace(), today()))
                .id();
    }

    /** Whether this send arrived before and asked for something else: somebody went back and typed on. */
    @Transactional(readOnly = true)
    public boolean askedOtherwise(LeaveWish wish) {
        return requests.findBySendId(wish.sendId())
                .filter(request -> request.person().equals(Viewers.required().actor()))
                .filter(request -> request.asksOtherwise(wish))
                .isPresent();
    }

    /** Days that something may lie on a phone without a signal before it arrives here. */
    int grace() {
        return parameters.limit("phone.keep-days");
    }

    /** Working days of other leave before and after that no working day lies between: asked for in parts it is one leave. */
    private int adjoining(LeaveWish wish, String person) {
        record Other(LocalDate fromOn, LocalDate toOn, int workingDays) {}
        var others = new ArrayList<>(jdbc.sql("""
                        select from_on, to_on, working_days from leave_request
                        where person = :person and village_code = :village and state in ('REQUESTED', 'GRANTED') and kind not in (:counting)
                          and to_on >= :from - 60 and from_on <= :to + 60""")
                .param("person", person)
                .param("village", wish.villageCode())
                .param("counting", LeaveKind.COUNTING)
                .param("from", wish.from())
                .param("to", wish.to())
                .query(Other.class)
                .list());
        var from = wish.from();
        var to = wish.to();
        var days = 0;
        for (var more = true; more; ) {
            more = false;
            for (var other : List.copyOf(others)) {
                var before = other.toOn.isBefore(from) && nothingWorked(other.toOn, from);
                var after = other.fromOn.isAfter(to) && nothingWorked(to, other.fromOn);
                if (before || after) {
                    from = before ? other.fromOn : from;
                    to = after ? other.toOn : to;
                    days += other.workingDays;
                    others.remove(other);
                    more = true;
                }
            }
        }
        return days;
    }

    private boolean nothingWorked(LocalDate last, LocalDate next) {
        return workingDays.between(last.plusDays(1), next.minusDays(1)) == 0;
    }

    /** Leave touches every month from its first day to its last. */
    private void refuseSigned(String villageCode, String person, LocalDate from, LocalDate to) {
        for (var month = from; month.isBefore(to); month = month.plusMonths(1)) {
            months.refuse(villageCode, person, month);
        }
        months.refuse(villageCode, person, to);
    }

    private void refuseOverlap(LeaveWish wish, String person) {
        Optional<LocalDate> other = jdbc.sql("""
                        select from_on from leave_request where person = :person and village_code = :village and state in ('REQUESTED', 'GRANTED')
                          and from_on <= :to and to_on >= :from order by from_on limit 1""")
                .param("person", person)
                .param("village", wish.villageCode())
                .param("from", wish.from())
                .param("to", wish.to())
                .query(LocalDate.class)
                .optional();
        other.ifPresent(day -> {
            throw new Refusal("leave.refused.overlap", day.toString());
        });
    }

    public void grant(long id) {
        var request = request(id);
        refuseSigned(request.villageCode(), request.person(), request.fromOn(), request.toOn());
        request.grant(Viewers.required(), today());
        requests.saveAndFlush(request);
        states.follow(request.villageCode());
    }

    public void refuse(long id, String because) {
        var request = request(id);
        request.refuse(Viewers.required(), because, today());
        requests.saveAndFlush(request);
    }

    public void withdraw(long id) {
        var request = request(id);
        request.withdraw(Viewers.required(), today());
        requests.saveAndFlush(request);
    }

    /** Says that a person's day was otherwise; nothing changes before a second person confirms it. */
    public long correct(String villageCode, String person, LocalDate day, boolean present, String why) {
        months.refuse(villageCode, person, day);
        posted.refuse(person, villageCode, day);
        try {
            return corrections
                    .saveAndFlush(new Correction(villageCode, person, day, present, why, Viewers.required(), today()))
                    .id();
        } catch (DataIntegrityViolationException twice) {
            throw new Refusal("correction.refused.twice");
        }
    }

    public void confirmCorrection(long id) {
        var correction = correction(id);
        months.refuse(correction.villageCode(), correction.person(), correction.day());
        correction.confirm(Viewers.required(), today());
        corrections.saveAndFlush(correction);
    }

    public void refuseCorrection(long id, String because) {
        var correction = correction(id);
        correction.refuse(Viewers.required(), because, today());
        corrections.saveAndFlush(correction);
    }

    /** A person's days of a month, against the rule. */
    @Transactional(readOnly = true)
    public MonthDays daysOf(String person, String villageCode, YearMonth month) {
        var sheet = sheets.of(person, villageCode, month);
        var presence = sheet.presence();
        return new MonthDays(
                sheet.whose().name(),
                presence.workingDays(),
                sheet.rule().ofWorkingDays(presence.workingDays()),
                presence.present(),
                presence.count(Presence.Kind.LEAVE),
                presence.count(Presence.Kind.ABSENT),
                sheet.met());
    }

    /** Days in the village that the share of working days comes to. */
    @Transactional(readOnly = true)
    public int shareOf(int working, String villageCode, LocalDate day) {
        return PresenceRule.of(parameters, villageCode, day).ofWorkingDays(working);
    }

    private LeaveRequest request(long id) {
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    private Correction correction(long id) {
        return corrections.findById(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
