package org.zhucun.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.meeting.MeetingKind;
import org.zhucun.meeting.Meetings;
import org.zhucun.notice.NoticeStanding;
import org.zhucun.notice.NoticeState;
import org.zhucun.notice.Notices;
import org.zhucun.parameter.Parameters;
import org.zhucun.village.VillageExits;
import org.zhucun.web.Condition;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Holds what a step asks for against the registers, the meeting, the notice and the parameters of the day. */
@Component
@Transactional(readOnly = true)
class Proofs {

    static final String TABLE = "case_file";
    static final MeetingKind BODY = MeetingKind.REPRESENTATIVES;

    private record Earned(
            @Nullable BigDecimal perHead, @Nullable BigDecimal line) {}

    private record Checked(
            @Nullable LocalDate checkedOn,
            @Nullable String lacking,
            @Nullable Boolean dangerousHouse,
            @Nullable Boolean safeWater,
            @Nullable Integer open) {}

    private record Counted(int checked, int cases) {}

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Notices notices;
    private final VillageExits villages;
    private final List<CaseFlags> flags;
    private final List<CaseMeasures> measures;
    private final Thresholds thresholds;
    private final Parameters parameters;
    private final Shows shows;

    Proofs(
            JdbcClient jdbc,
            Meetings meetings,
            Notices notices,
            VillageExits villages,
            List<CaseFlags> flags,
            List<CaseMeasures> measures,
            Thresholds thresholds,
            Parameters parameters,
            Shows shows) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.notices = notices;
        this.villages = villages;
        this.flags = flags;
        this.measures = measures;
        this.thresholds = thresholds;
        this.parameters = parameters;
        this.shows = shows;
    }

    /** What the step that waits asks for, without what its own form brings. */
    List<Proof> of(CaseFile file) {
        return file.needs().stream()
                .filter(need -> !need.isTyped())
                .map(need -> prove(need, file))
                .toList();
    }

    private Proof prove(Need need, CaseFile file) {
        var show = shows.now();
        return switch (need) {
            case DECISION -> decision(file, show);
            case NOTICE -> notice(file, show);
            case ANNOUNCED -> announced(file, show);
            case SPOT_CHECK -> spotCheck(file, show);
            case POOR -> poor(file, show);
            case NOT_POOR -> notPoor(file, show);
            case PLANNED -> planned(file, show);
            case INCOME -> income(file, show);
            case GUARANTEES -> guarantees(file, show);
            case RISK -> risk(file, show);
            case STABLE -> stable(file, show);
            case SAFE -> safe(file, show);
            case INCIDENCE -> incidence(file, show);
            case LISTS -> lists(file, show);
            case FLAGS -> flags(file, show);
            case VISITORS, AUTHORISATION, SIGNATURE, MEASURE -> throw new IllegalArgumentException(need + " is typed");
        };
    }

    private Proof lists(CaseFile file, Show show) {
        var missing = flags.stream()
                .flatMap(one -> one.missing(file.villageCode(), show.today()).stream())
                .toList();
        return missing.isEmpty()
                ? Proof.of(Need.LISTS, new Condition(true, show.say("case.lists.there"), null))
                : new Proof(
                        Need.LISTS,
                        false,
                        missing.stream().map(one -> listed(one, show)).toList());
    }

    private static Condition listed(CaseFlags.Missing missing, Show show) {
        var latest = missing.latest();
        return new Condition(
                false,
                latest == null
                        ? show.say("case.lists.none", missing.kind())
                        : show.say(
                                "case.lists.old",
                                missing.kind(),
                                show.prose(latest),
                                show.prose(Objects.requireNonNull(missing.uploadedOn()))),
                show.say("case.lists.rule", missing.months()),
                missing.href());
    }

    private Proof flags(CaseFile file, Show show) {
        var found = flagsOf(file);
        var open = found.stream().filter(CaseFlags.Flag::open).count();
        return Proof.of(
                Need.FLAGS,
                new Condition(
                        open == 0,
                        found.isEmpty() ? show.say("case.flags.none") : show.say("case.flags.some", found.size(), open),
                        show.say("case.flags.rule")));
    }

    /** What the departments' lists say of the people of a case. */
    List<CaseFlags.Flag> flagsOf(CaseFile file) {
        return flags.stream()
                .flatMap(one -> one.of(file.id(), file.householdId()).stream())
                .toList();
    }

    private Proof decision(CaseFile file, Show show) {
        var meeting = file.meetingId();
        var decision =
                meetings.decisionOn(TABLE, file.id(), BODY).filter(one -> Objects.equals(one.meetingId(), meeting));
        return decision.map(one -> new Proof(
                        Need.DECISION, one.passed(), leading(one.conditions(), "/meetings/" + one.meetingId())))
                .orElseGet(() -> Proof.of(
                        Need.DECISION,
                        new Condition(false, show.say("case.decision.none"), show.say("case.decision.rule"))));
    }

    private Proof notice(CaseFile file, Show show) {
        return standing(file)
                .map(one ->
                        new Proof(Need.NOTICE, one.passed(), leading(one.conditions(), "/notices/" + one.noticeId())))
                .orElseGet(() -> Proof.of(
                        Need.NOTICE,
                        new Condition(
                                false,
                                show.say("case.notice.none"),
                                show.say(
                                        "case.notice.rule",
                                        notices.daysOf(
                                                file.kind().notice(file.stage()), file.villageCode(), show.today())))));
    }

    /** What is not met leads to where it is done. */
    private static List<Condition> leading(List<Condition> conditions, String href) {
        return conditions.stream()
                .map(one -> one.met() ? one : new Condition(false, one.text(), one.rule(), href))
                .toList();
    }

    private Optional<NoticeStanding> standing(CaseFile file) {
        var posted = file.noticeId();
        return posted == null ? Optional.empty() : notices.standing(posted, TABLE, file.id());
    }

    private Proof announced(CaseFile file, Show show) {
        var up = standing(file)
                .filter(one -> one.state() == NoticeState.PUBLISHED || one.state() == NoticeState.ENDED)
                .isPresent();
        return Proof.of(
                Need.ANNOUNCED, new Condition(up, show.say(up ? "case.announced.yes" : "case.announced.no"), null));
    }

    /** Percent of the cases of its village, kind and year that came this far and were looked at on the spot. */
    private Proof spotCheck(CaseFile file, Show show) {
        var stage = file.stage();
        var decides = stage.is(Stage.Sort.DECISION);
        var column = decides ? "county_checked" : "town_checked";
        var onwards = file
                .kind()
                .way()
                .subList(file.kind().way().indexOf(stage), file.kind().way().size())
                .stream()
                .map(Enum::name)
                .toList();
        var counted = jdbc.sql(
                        "select count(*) filter (where " + column + ") as checked, count(*) as cases from case_file"
                                + " where village_code = :village and kind = :kind and year = :year"
                                + " and (outcome = 'ARCHIVED' or outcome is null and stage in (:stages))")
                .param("village", file.villageCode())
                .param("kind", file.kind().name())
                .param("year", file.year())
                .param("stages", onwards)
                .query(Counted.class)
                .single();
        var wanted = parameters
                .text(file.kind().spotCheckParameter(stage), file.villageCode(), show.today())
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
        var enough =
                BigDecimal.valueOf(counted.checked * 100L).compareTo(wanted.multiply(BigDecimal.valueOf(counted.cases)))
                        >= 0;
        return Proof.of(
                Need.SPOT_CHECK,
                new Condition(
                        enough,
                        show.say(
                                decides ? "case.spotCheck.county" : "case.spotCheck.town",
                                counted.checked,
                                counted.cases,
                                Show.percent(counted.checked, counted.cases)),
                        show.say("case.spotCheck.rule", Show.count(wanted))));
    }

    private Proof poor(CaseFile file, Show show) {
        var line = parameters.povertyLine(file.villageCode(), file.year()).orElse(null);
        var under = file.perHead() != null && line != null && file.perHead().compareTo(line) < 0;
        var lacking = Lack.of(file.lacking());
        return new Proof(
                Need.POOR,
                under || !lacking.isEmpty(),
                List.of(
                        new Condition(
                                under || !lacking.isEmpty(),
                                compared(file.perHead(), line, file.year(), show),
                                show.say("case.poor.rule")),
                        missing(lacking, !lacking.isEmpty() || under, show)));
    }

    /** Wrongly registered: what the visit found is over the line and nothing is missing, or a department's list has it. */
    private Proof notPoor(CaseFile file, Show show) {
        var line = parameters.povertyLine(file.villageCode(), file.year()).orElse(null);
        var lacking = Lack.of(file.lacking());
        var over = file.perHead() != null && line != null && file.perHead().compareTo(line) > 0;
        var listed = !flagsOf(file).isEmpty();
        return new Proof(
                Need.NOT_POOR,
                listed || over && lacking.isEmpty(),
                List.of(
                        new Condition(
                                listed || over,
                                compared(file.perHead(), line, file.year(), show),
                                show.say("case.notPoor.rule")),
                        missing(lacking, listed || lacking.isEmpty(), show)));
    }

    /** A household of the register has a measure that was planned since the county decided. */
    private Proof planned(CaseFile file, Show show) {
        var household = file.householdId();
        var since = file.decidedOn() == null ? file.enteredOn() : file.decidedOn();
        var count = household == null
                ? 0
                : measures.stream().mapToInt(one -> one.since(household, since)).sum();
        return Proof.of(
                Need.PLANNED,
                new Condition(
                        household == null || count > 0,
                        household == null
                                ? show.say("case.planned.stranger")
                                : show.say("case.planned", show.prose(since), count),
                        show.say("case.planned.rule")));
    }

    private Proof income(CaseFile file, Show show) {
        var earned = jdbc.sql("""
                        select i.per_head, poverty_line(:village, :year) as line
                        from (select 1) one left join income i on i.household_id = :household and i.year = :year""")
                .param("village", file.villageCode())
                .param("year", file.year())
                .param("household", file.householdId(), java.sql.Types.BIGINT)
                .query(Earned.class)
                .single();
        var over = earned.perHead != null && earned.line != null && earned.perHead.compareTo(earned.line) > 0;
        return Proof.of(
                Need.INCOME,
                new Condition(
                        over,
                        compared(earned.perHead, earned.line, file.year(), show),
                        show.say("case.income.rule"),
                        over ? null : page(file, "incomes")));
    }

    private Proof guarantees(CaseFile file, Show show) {
        var checked = jdbc.sql("""
                        select g.checked_on, g.lacking, g.open, y.dangerous_house, y.safe_water
                        from (select 1) one
                        left join lateral (
                            select checked_on,
                                   concat_ws(',', case when food is false then 'FOOD' end, case when clothing is false then 'CLOTHING' end,
                                             case when education is false then 'EDUCATION' end, case when medical is false then 'MEDICAL' end,
                                             case when housing is false then 'HOUSING' end, case when water is false then 'WATER' end) as lacking,
                                   num_nulls(food, clothing, education, medical, housing, water) as open
                            from guarantee_check where household_id = :household and year = :year
                            order by checked_on desc, guarantee_check_id desc limit 1) g on true
                        left join lateral (
                            select dangerous_house or danger_grade in ('C', 'D') as dangerous_house, safe_water from household_year
                            where household_id = :household and year = :year) y on true""")
                .param("household", file.householdId(), java.sql.Types.BIGINT)
                .param("year", file.year())
                .query(Checked.class)
                .single();
        var conditions = new ArrayList<Condition>();
        var rule = show.say("case.guarantees.rule");
        if (checked.checkedOn == null) {
            conditions.add(new Condition(
                    false,
                    show.say("case.guarantees.unchecked", String.valueOf(file.year())),
                    rule,
                    page(file, "checks")));
        } else if (checked.lacking != null && !checked.lacking.isEmpty()) {
            conditions.add(new Condition(
                    false,
                    show.say(
                            "case.guarantees.missing",
                            show.prose(checked.checkedOn),
                            words(Lack.of(checked.lacking), show)),
                    rule,
                    page(file, "checks")));
        } else {
            var whole = checked.open != null && checked.open == 0;
            conditions.add(new Condition(
                    whole,
                    show.say(
                            whole ? "case.guarantees.whole" : "case.guarantees.partly",
                            show.prose(checked.checkedOn),
                            checked.open == null ? 0 : checked.open),
                    rule,
                    whole ? null : page(file, "checks")));
        }
        if (Boolean.TRUE.equals(checked.dangerousHouse)) {
            conditions.add(
                    new Condition(false, show.say("case.guarantees.dangerous", String.valueOf(file.year())), null));
        }
        if (Boolean.FALSE.equals(checked.safeWater)) {
            conditions.add(new Condition(false, show.say("case.guarantees.unsafe", String.valueOf(file.year())), null));
        }
        return new Proof(Need.GUARANTEES, conditions.stream().allMatch(Condition::met), conditions);
    }

    /** The page of its household where what is missing is written. */
    private static String page(CaseFile file, String page) {
        return "/households/" + file.householdId() + "/" + page;
    }

    private Proof risk(CaseFile file, Show show) {
        var threshold = thresholds.of(file.villageCode(), file.year()).orElse(null);
        if (file.ground() == Ground.SUDDEN) {
            return sudden(file, threshold, show);
        }
        var under =
                file.perHead() != null && threshold != null && file.perHead().compareTo(threshold) < 0;
        return Proof.of(
                Need.RISK,
                new Condition(
                        under, watched(file.perHead(), threshold, file.year(), show), show.say("case.risk.rule")));
    }

    /**
     * Sudden hardship (domain 4): income may be over the threshold, but what is left per head after the expense or loss of
     * the twelve months, divided by the persons of the household, is under it.
     */
    private static Proof sudden(CaseFile file, @Nullable BigDecimal threshold, Show show) {
        var left = file.perHeadLeft();
        var under = left != null && threshold != null && left.compareTo(threshold) < 0;
        var fact = left == null
                ? show.say("case.sudden.unknown")
                : show.say(
                        "case.sudden",
                        Show.money(file.perHead()),
                        Show.money(file.burden()),
                        file.heads(),
                        Show.money(left));
        return Proof.of(
                Need.RISK,
                new Condition(
                        under,
                        threshold == null
                                ? show.say("case.sudden.noThreshold", fact, String.valueOf(file.year()))
                                : show.say("case.sudden.threshold", fact, Show.count(threshold)),
                        show.say("case.risk.sudden")));
    }

    private Proof stable(CaseFile file, Show show) {
        var since = file.helpedOn() == null ? file.enteredOn() : file.helpedOn();
        var months = parameters
                .whole("monitoring.stable-months", file.villageCode(), show.today())
                .orElse(0);
        var from = since.plusMonths(months);
        if (file.removal() == Removal.NATURAL) {
            var gone = isGone(file);
            return Proof.of(
                    Need.STABLE,
                    new Condition(
                            gone,
                            show.say(gone ? "case.natural.gone" : "case.natural.there"),
                            show.say("case.natural.rule")));
        }
        return Proof.of(
                Need.STABLE,
                new Condition(
                        !show.today().isBefore(from),
                        show.say("case.stable", show.prose(since), show.prose(from)),
                        show.say("case.stable.rule", months)));
    }

    private Proof safe(CaseFile file, Show show) {
        var year = show.today().getYear();
        var threshold = thresholds.of(file.villageCode(), year).orElse(null);
        var natural = file.removal() == Removal.NATURAL;
        var over = file.perHead() != null && threshold != null && file.perHead().compareTo(threshold) > 0;
        var lacking = Lack.of(file.lacking());
        var works = natural || !isWithoutLabour(file);
        return new Proof(
                Need.SAFE,
                natural || over && lacking.isEmpty() && works,
                List.of(
                        new Condition(
                                works,
                                show.say(works ? "case.labour.some" : "case.labour.none"),
                                show.say("case.labour.rule")),
                        new Condition(
                                natural || over,
                                watched(file.perHead(), threshold, year, show),
                                show.say(natural ? "case.safe.natural" : "case.safe.rule")),
                        missing(lacking, natural || lacking.isEmpty(), show)));
    }

    /** Whether the household is no more: its registration ended, or nobody of it is left. */
    private boolean isGone(CaseFile file) {
        return asks("""
                select coalesce(bool_or(h.ended_on is not null or not exists (
                           select from membership m where m.household_id = h.household_id and m.left_on is null)), false)
                from household h where h.household_id = :household""", file);
    }

    /** Whether everybody of the household is recorded as unable to work; what nobody recorded does not count against it. */
    private boolean isWithoutLabour(CaseFile file) {
        return asks("""
                select coalesce(bool_and(coalesce(f.labour in ('NONE', 'LOST'), false)), false)
                from membership m join person p on p.person_id = m.person_id
                left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                where m.household_id = :household and m.left_on is null""", file);
    }

    private boolean asks(String sql, CaseFile file) {
        return jdbc.sql(sql)
                .param("household", file.householdId(), java.sql.Types.BIGINT)
                .query(Boolean.class)
                .single();
    }

    private Proof incidence(CaseFile file, Show show) {
        var figures = villages.figures(file.villageCode(), file.year());
        var limit = parameters
                .text("village-exit.incidence", file.villageCode(), LocalDate.of(file.year(), 12, 31))
                .map(BigDecimal::new)
                .orElse(null);
        var under = figures.incidence() != null
                && limit != null
                && figures.incidence().compareTo(limit) < 0;
        return Proof.of(
                Need.INCIDENCE,
                new Condition(
                        under,
                        figures.incidence() == null
                                ? show.say("case.incidence.unknown")
                                : show.say(
                                        "case.incidence",
                                        Show.count(figures.poorPersons()),
                                        Show.count(figures.population()),
                                        figures.incidence().toPlainString()),
                        limit == null
                                ? show.say("case.incidence.noLimit")
                                : show.say("case.incidence.rule", Show.count(limit))));
    }

    private static Condition missing(List<Lack> lacking, boolean met, Show show) {
        return new Condition(
                met,
                lacking.isEmpty() ? show.say("case.lacking.none") : show.say("case.lacking", words(lacking, show)),
                null);
    }

    static String words(List<Lack> lacking, Show show) {
        return lacking.stream()
                .map(one -> show.word("caseFile.lacking", one))
                .collect(Collectors.joining(show.say("case.and")));
    }

    private static String compared(@Nullable BigDecimal perHead, @Nullable BigDecimal line, int year, Show show) {
        return perHead == null
                ? show.say("case.income.none", String.valueOf(year))
                : line == null
                        ? show.say("case.income.noLine", Show.money(perHead), String.valueOf(year))
                        : show.say(
                                perHead.compareTo(line) > 0 ? "case.income.over" : "case.income.under",
                                Show.money(perHead),
                                String.valueOf(year),
                                Show.count(line));
    }

    private static String watched(@Nullable BigDecimal perHead, @Nullable BigDecimal threshold, int year, Show show) {
        return perHead == null
                ? show.say("case.income.none", String.valueOf(year))
                : threshold == null
                        ? show.say("case.risk.noThreshold", Show.money(perHead), String.valueOf(year))
                        : show.say(
                                perHead.compareTo(threshold) > 0 ? "case.risk.over" : "case.risk.under",
                                Show.money(perHead),
                                String.valueOf(year),
                                Show.count(threshold));
    }
}
