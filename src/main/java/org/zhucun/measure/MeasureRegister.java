package org.zhucun.measure;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import tools.jackson.databind.json.JsonMapper;

/** The door to plans and measures. */
@Service
@Transactional
public class MeasureRegister {

    /** The place of an attachment that shows the signature. */
    static final String SIGNATURE = "signature";

    private static final String SHEET = "measure_sheet";

    /**
     * A household and what is planned for it.
     *
     * @param begunOn when it began; null where that is not known, or for a plan alone
     * @param done how it was carried out, where that is known already and signed on paper; null where it is not yet
     */
    public record For(
            long householdId,
            Planned planned,
            @Nullable LocalDate begunOn,
            @Nullable CarriedOut done) {

        /** A plan alone. */
        public static For plan(long householdId, Planned planned) {
            return new For(householdId, planned, null, null);
        }
    }

    private record Home(long householdId, String villageCode) {}

    private final Measures measures;
    private final Parameters parameters;
    private final AttachmentShelf shelf;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MeasureRegister(
            Measures measures,
            Parameters parameters,
            AttachmentShelf shelf,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.measures = measures;
        this.parameters = parameters;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Plans measures of a year for households in sight; the numbers are those of the new measures, in the same order. */
    public List<Long> plan(int year, List<For> wanted) {
        var homes = homes(wanted.stream().map(For::householdId).toList());
        var today = LocalDate.now(clock);
        var made = new ArrayList<Measure>(wanted.size());
        for (var one : wanted) {
            var village = homes.get(one.householdId());
            if (village == null) {
                throw new Refusal("measure.household");
            }
            var measure = new Measure(
                    village,
                    one.householdId(),
                    year,
                    one.planned(),
                    json.writeValueAsString(one.planned().facts()),
                    Viewers.required().actor());
            if (one.begunOn() != null) {
                measure.begin(one.begunOn(), today);
            }
            if (one.done() != null) {
                measure.carryOut(one.done(), false, today);
            }
            made.add(measure);
        }
        return measures.saveAllAndFlush(made).stream().map(Measure::id).toList();
    }

    /**
     * Carries many measures out at once.
     *
     * @param sheet the photographed paper that all their households signed; without it they lack the signature
     */
    public void carryOut(Map<Long, CarriedOut> done, @Nullable CheckedFile sheet) {
        var found = measures.findByMeasureIdIn(done.keySet());
        if (found.size() < done.size()) {
            throw new NotFound();
        }
        var today = LocalDate.now(clock);
        for (var measure : found) {
            var how = done.get(measure.id());
            if (how != null) {
                measure.carryOut(how, false, today);
            }
        }
        if (sheet != null) {
            signOn(sheet, found, today);
        }
        measures.saveAllAndFlush(found);
    }

    /** The photographed paper that the households of measures signed after they were carried out. */
    void sign(Collection<Long> ids, CheckedFile sheet) {
        var found = measures.findByMeasureIdIn(Set.copyOf(ids));
        if (found.size() < Set.copyOf(ids).size()) {
            throw new NotFound();
        }
        signOn(sheet, found, LocalDate.now(clock));
        measures.saveAllAndFlush(found);
    }

    /** The paper is kept once a village, and every measure it covers names it. */
    private void signOn(CheckedFile paper, List<Measure> covered, LocalDate today) {
        covered.stream().collect(groupingBy(Measure::villageCode)).forEach((village, here) -> {
            var sheet = jdbc.sql(
                            "insert into measure_sheet (village_code, kept_by, kept_on) values (:village, :actor, :today) returning measure_sheet_id")
                    .param("village", village)
                    .param("actor", Viewers.required().actor())
                    .param("today", today)
                    .query(Long.class)
                    .single();
            shelf.keep(SHEET, sheet, village, SIGNATURE, paper, null);
            here.forEach(measure -> measure.sign(sheet));
        });
    }

    /** The pictures of a measure: its own signature, and the sheet it is signed on. */
    @Transactional(readOnly = true)
    public List<AttachedFile> pictures(long id, @Nullable Long sheet) {
        var pictures = new ArrayList<>(shelf.of("measure", id));
        if (sheet != null) {
            pictures.addAll(shelf.of(SHEET, sheet));
        }
        return pictures;
    }

    /** Says why a household is poor and what per-head income is expected at the end of the year. */
    public void analyse(long household, int year, @Nullable String analysis, @Nullable BigDecimal expectedPerHead) {
        var village = homes(List.of(household)).get(household);
        if (village == null) {
            throw new Refusal("measure.household");
        }
        jdbc.sql("""
                        insert into measure_plan (village_code, household_id, year, analysis, expected_per_head)
                        values (:village, :household, :year, :analysis, :expected)
                        on conflict (household_id, year) do update set analysis = excluded.analysis,
                            expected_per_head = excluded.expected_per_head, version = measure_plan.version + 1
                        where (measure_plan.analysis, measure_plan.expected_per_head)
                              is distinct from (excluded.analysis, excluded.expected_per_head)""")
                .param("village", village)
                .param("household", household)
                .param("year", year)
                .param("analysis", analysis)
                .param("expected", expectedPerHead)
                .update();
    }

    /**
     * Plans again what last year's plan held: not what was dropped, not what is done once and was carried out, and not what
     * this year's plan has already.
     *
     * @return how many measures were copied
     */
    int copyLastYear(long household, int year) {
        return jdbc.sql("""
                        insert into measure (village_code, household_id, year, kind, cause, person_id, what, amount, money_source, planned_on,
                                             facts, state, planned_by)
                        select p.village_code, m.household_id, :year, m.kind, m.cause, m.person_id, m.what, m.amount, m.money_source,
                               (m.planned_on + interval '1 year')::date, m.facts, 'PLANNED', :actor
                        from measure m join household_present p on p.household_id = m.household_id and not p.ended
                        where m.household_id = :household and m.year = :year - 1 and m.state <> 'DROPPED'
                          and not (m.state = 'CARRIED_OUT' and m.kind in (:once))
                          and (m.person_id is null or exists (select from membership s where s.person_id = m.person_id
                                                              and s.household_id = m.household_id and s.left_on is null))
                          and not exists (select from measure n where n.household_id = m.household_id and n.year = :year and n.kind = m.kind
                                          and n.person_id is not distinct from m.person_id and n.what = m.what)
                        order by m.measure_id""")
                .param("household", household)
                .param("year", year)
                .param("once", once())
                .param("actor", Viewers.required().actor())
                .update();
    }

    void edit(long id, Planned planned) {
        var measure = required(id);
        measure.plan(planned, json.writeValueAsString(planned.facts()));
        measures.saveAndFlush(measure);
    }

    void begin(long id, LocalDate day) {
        var measure = required(id);
        measure.begin(day, LocalDate.now(clock));
        measures.saveAndFlush(measure);
    }

    void carryOut(long id, CarriedOut how, @Nullable CheckedFile signature) {
        var measure = required(id);
        measure.carryOut(how, signature != null, LocalDate.now(clock));
        measures.saveAndFlush(measure);
        if (signature != null) {
            shelf.keep("measure", id, measure.villageCode(), SIGNATURE, signature, null);
        }
    }

    void drop(long id, String because) {
        var measure = required(id);
        measure.drop(because);
        measures.saveAndFlush(measure);
    }

    void reopen(long id, String because) {
        var measure = required(id);
        measure.reopen(because);
        measures.saveAndFlush(measure);
    }

    /** What the parameters of the place say to a plan is noted on its fields. */
    @Transactional(readOnly = true)
    void check(MeasureForm form, Map<String, Object> facts, long household, String village, int year, Errors errors) {
        if (form.plannedOn().getYear() != year) {
            errors.rejectValue("plannedOn", "Year", new Object[] {String.valueOf(year)}, null);
        }
        if (form.person() != null && !isMember(form.person(), household)) {
            errors.rejectValue("person", "Stranger");
        }
        if (form.amount() != null && form.amount().signum() > 0 && form.moneySource() == MoneySource.NONE) {
            errors.rejectValue("moneySource", "None");
        }
        var day = LocalDate.of(year, 12, 31);
        switch (form.kind()) {
            case MICROCREDIT -> {
                atMost("loan", facts.get("loan"), limit("measure.loan", village, day), errors);
                atMost("loanMonths", facts.get("loanMonths"), limit("measure.loan-months", village, day), errors);
            }
            case RELOCATION -> {
                var perHead = limit("measure.relocation-square-metres", village, day);
                atMost(
                        "squareMetres",
                        facts.get("squareMetres"),
                        perHead == null ? null : perHead.multiply(BigDecimal.valueOf(persons(household))),
                        errors);
            }
            case HEALTH -> atMost("reimbursed", facts.get("reimbursed"), (BigDecimal) facts.get("bill"), errors);
            case EDUCATION -> {
                if (form.person() == null) {
                    errors.rejectValue("person", "Pupil");
                }
                if ("RAIN_DEW".equals(facts.get("educationAid")) && form.amount() != null) {
                    var most = limit("measure.rain-dew", village, day);
                    if (most != null && form.amount().compareTo(most) > 0) {
                        errors.rejectValue("amount", "RainDew", new Object[] {Show.money(most)}, null);
                    }
                }
            }
            default -> {
                // nothing is limited
            }
        }
    }

    static List<String> once() {
        return java.util.Arrays.stream(MeasureKind.values())
                .filter(MeasureKind::once)
                .map(Enum::name)
                .toList();
    }

    private static void atMost(String field, @Nullable Object value, @Nullable BigDecimal most, Errors errors) {
        if (value instanceof BigDecimal number && most != null && number.compareTo(most) > 0) {
            errors.rejectValue("facts[" + field + "]", "Most", new Object[] {Show.count(most)}, null);
        }
    }

    private @Nullable BigDecimal limit(String parameter, String village, LocalDate day) {
        return parameters.text(parameter, village, day).map(BigDecimal::new).orElse(null);
    }

    private boolean isMember(long person, long household) {
        return jdbc.sql(
                        "select exists (select from membership where person_id = :person and household_id = :household and left_on is null)")
                .param("person", person)
                .param("household", household)
                .query(Boolean.class)
                .single();
    }

    private int persons(long household) {
        return jdbc.sql("select persons from household_present where household_id = :id")
                .param("id", household)
                .query(Integer.class)
                .single();
    }

    private Map<Long, String> homes(Collection<Long> households) {
        var homes = new java.util.HashMap<Long, String>();
        jdbc.sql(
                        "select household_id, village_code from household_present where household_id = any (:ids) and not ended")
                .param("ids", households.stream().distinct().toArray(Long[]::new))
                .query(Home.class)
                .list()
                .forEach(home -> homes.put(home.householdId(), home.villageCode()));
        return homes;
    }

    private Measure required(long id) {
        return measures.findById(id).orElseThrow(NotFound::new);
    }
}
