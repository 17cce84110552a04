package org.zhucun.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.attendance.Attendance;
import org.zhucun.attendance.LeaveKind;
import org.zhucun.attendance.LeaveWish;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.review.Reviews;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.Postings;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Two years of days in the village, leave and trips of the teams; half a year of months signed by the town. */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(50)
class VillageAttendance implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(VillageAttendance.class);
    private static final String TOWN = "140899101";
    private static final Viewer CADRE = new Viewer("town", Role.TOWN_CADRE, TOWN);
    private static final YearMonth BEGIN = YearMonth.of(2019, 1);
    private static final int SIGNED_MONTHS = 6;
    private static final List<String> WHY = List.of("孩子生病，回城照看", "回单位办手续", "家里老人过寿", "身体检查");

    private final Postings postings;
    private final Attendance attendance;
    private final Reviews reviews;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    VillageAttendance(
            Postings postings,
            Attendance attendance,
            Reviews reviews,
            WorkingDays workingDays,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.postings = postings;
        this.attendance = attendance;
        this.reviews = reviews;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        Viewers.as(CADRE, () -> {
            if (jdbc.sql("select exists (select from sign_in)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            var today = LocalDate.now(clock);
            for (var posted : postings.postedOn(TOWN, today)) {
                var person = posted.username();
                if (person != null) {
                    transaction.executeWithoutResult(status -> load(posted, person, today));
                }
            }
            waiting(today);
            LOG.info("The sample's attendance and monthly reviews are there");
        });
    }

    private void load(Posted posted, String person, LocalDate today) {
        var random = new Random(posted.villageCode().hashCode() * 31L + person.hashCode());
        var begin = YearMonth.from(posted.from()).isAfter(BEGIN) ? YearMonth.from(posted.from()) : BEGIN;
        for (var month = begin; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            days(posted, person, month, today, random);
            if (month.isBefore(YearMonth.from(today).minusMonths(1))
                    && !month.isBefore(YearMonth.from(today).minusMonths(SIGNED_MONTHS))) {
                reviews.sign(
                        posted.villageCode(),
                        person,
                        month,
                        random.nextInt(4) == 0 ? "FAIR" : "GOOD",
                        random.nextInt(3) == 0 ? "走访扎实，问题办得快" : null);
            }
        }
    }

    private void days(Posted posted, String person, YearMonth month, LocalDate today, Random random) {
        var away = new ArrayList<LocalDate>();
        if (random.nextInt(3) == 0) {
            away.addAll(leave(
                    posted,
                    person,
                    month,
                    random.nextInt(6) == 0 ? LeaveKind.SICK : LeaveKind.PERSONAL,
                    random,
                    today));
        }
        if (random.nextInt(5) == 0) {
            away.addAll(leave(posted, person, month, LeaveKind.TRAINING, random, today));
        }
        var days = month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> day.isBefore(today) && !day.isBefore(posted.from()) && !away.contains(day))
                .filter(day -> workingDays.isWorked(day) ? random.nextInt(1000) < 996 : random.nextInt(100) < 14)
                .toList();
        attendance.takeOver(posted.villageCode(), person, days);
    }

    /** One to three working days in a row that lie in the past; none where they would not fit. */
    private List<LocalDate> leave(
            Posted posted, String person, YearMonth month, LeaveKind kind, Random random, LocalDate today) {
        var from = month.atDay(3 + random.nextInt(20));
        var to = from.plusDays(random.nextInt(3));
        if (!to.isBefore(today) || from.isBefore(posted.from()) || workingDays.between(from, to) == 0) {
            return List.of();
        }
        attendance.takeOver(
                new LeaveWish(
                        new UUID(random.nextLong(), random.nextLong()),
                        posted.villageCode(),
                        kind,
                        from,
                        to,
                        kind.counts() ? "参加县里培训班" : WHY.get(random.nextInt(WHY.size()))),
                person,
                "town",
                from.minusDays(2));
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** What waits on the sample's day: a short leave for the town, a long one for the county. */
    private void waiting(LocalDate today) {
        ask("secretary203", TOWN + "203", LeaveKind.PERSONAL, today.plusDays(2), 1, "回城给老人看病");
        ask("member201", TOWN + "201", LeaveKind.SICK, today.plusDays(7), 9, "膝关节手术住院");
    }

    private void ask(String person, String village, LeaveKind kind, LocalDate from, int more, String why) {
        var role = person.startsWith("secretary") ? Role.FIRST_SECRETARY : Role.TEAM_MEMBER;
        Viewers.as(
                new Viewer(person, role, village),
                () -> attendance.ask(new LeaveWish(
                        UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)),
                        village,
                        kind,
                        from,
                        from.plusDays(more),
                        why)));
    }
}
