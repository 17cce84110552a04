package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.CadreForm;
import org.zhucun.secretary.Gender;
import org.zhucun.secretary.Grade;
import org.zhucun.secretary.Health;
import org.zhucun.secretary.Nomination;
import org.zhucun.secretary.NominationSource;
import org.zhucun.secretary.PostingRole;
import org.zhucun.secretary.PostingStep;
import org.zhucun.secretary.Postings;
import org.zhucun.secretary.Schooling;
import org.zhucun.secretary.StepFacts;
import org.zhucun.secretary.TermGrade;
import org.zhucun.secretary.UnitKind;
import org.zhucun.secretary.UnitLevel;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * The teams of the seven poor villages: three or four each, First Secretaries from bodies of the city and state-owned
 * enterprises. The county nominates and reviews with two people, the town confirms the arrival. What is there is left.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(10)
class VillageTeams implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(VillageTeams.class);
    private static final String TOWN = "140899101";
    private static final Viewer NOMINATES = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer REVIEWS = new Viewer("county2", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer CONFIRMS = new Viewer("town", Role.TOWN_CADRE, TOWN);

    /** How far a posting has come. */
    private enum Reach {
        NOMINATED,
        TRAINED,
        IN_POST,
        RELEASED
    }

    /** A line of the roster: a person and, unless free, where they are sent. */
    private record Sent(CSVRecord row) {

        String of(String column) {
            return row.get(column);
        }

        @Nullable
        LocalDate day(String column) {
            return of(column).isEmpty() ? null : LocalDate.parse(of(column));
        }

        LocalDate theDay(String column) {
            return LocalDate.parse(of(column));
        }

        boolean posted() {
            return !of("village").isEmpty();
        }

        Reach reach() {
            return Reach.valueOf(of("reach"));
        }

        int number() {
            return (int) row.getRecordNumber();
        }

        /** Made up, and of a range that no operator gives out. */
        String phone() {
            return "1999000%04d".formatted(number());
        }

        CadreForm form() {
            return new CadreForm(
                    null,
                    of("name"),
                    Gender.valueOf(of("sex")),
                    theDay("born"),
                    Schooling.valueOf(of("schooling")),
                    day("party_since"),
                    Grade.valueOf(of("grade")),
                    Boolean.parseBoolean(of("reserve")),
                    of("unit"),
                    UnitKind.valueOf(of("unit_kind")),
                    UnitLevel.valueOf(of("unit_level")),
                    theDay("working_since"),
                    number() % 9 == 0 ? Health.CHRONIC : Health.GOOD,
                    null,
                    Integer.parseInt(of("party_years")),
                    Integer.parseInt(of("economy_years")),
                    Integer.parseInt(of("social_years")),
                    null,
                    phone());
        }
    }

    private final TeamTraining training;
    private final Postings postings;
    private final JdbcClient jdbc;

    VillageTeams(TeamTraining training, Postings postings, JdbcClient jdbc) {
        this.training = training;
        this.postings = postings;
        this.jdbc = jdbc;
    }

    @Override
    public void load() {
        roster().forEach(this::send);
        LOG.info("The sample's teams are there");
        training.load();
    }

    private static List<Sent> roster() {
        return SampleTable.rows("teams.csv").stream().map(Sent::new).toList();
    }

    private void send(Sent sent) {
        var cadre = registered(sent);
        if (!sent.posted()) {
            return;
        }
        var village = TOWN + sent.of("village");
        var arrived = sent.theDay("arrives");
        var reach = sent.reach();
        var nominated = reach == Reach.NOMINATED ? LocalDate.of(2020, 12, 16) : arrived.minusDays(40);
        var id = as(NOMINATES, () -> posting(cadre, village));
        if (id == null) {
            id = as(
                    NOMINATES,
                    () -> postings.nominate(new Nomination(
                            cadre,
                            village,
                            PostingRole.valueOf(sent.of("role")),
                            sent.number() % 4 == 0 ? NominationSource.SELF : NominationSource.UNIT,
                            true,
                            nominated,
                            arrived,
                            sent.theDay("until"))));
        }
        if (reach != Reach.NOMINATED) {
            take(id, PostingStep.REVIEW, StepFacts.on(nominated.plusDays(10)), REVIEWS);
            take(id, PostingStep.TRAIN, StepFacts.on(nominated.plusDays(25)), REVIEWS);
        }
        if (reach == Reach.IN_POST || reach == Reach.RELEASED) {
            var relation = sent.day("party_since") == null ? null : arrived.minusDays(1);
            take(id, PostingStep.ARRIVE, StepFacts.arrival(arrived, relation, account(sent.of("account"))), CONFIRMS);
        }
        if (reach == Reach.RELEASED) {
            take(
                    id,
                    PostingStep.RELEASE,
                    StepFacts.release(sent.theDay("until").plusDays(1), TermGrade.EXCELLENT, "任市水利局科长"),
                    NOMINATES);
        }
    }

    private long registered(Sent sent) {
        var known = as(
                NOMINATES,
                () -> jdbc.sql("select cadre_id from cadre where phone = :phone and name = :name")
                        .param("phone", sent.phone())
                        .param("name", sent.of("name"))
                        .query(Long.class)
                        .optional());
        return known.orElseGet(() -> as(NOMINATES, () -> postings.register(sent.form())));
    }

    private @Nullable Long posting(long cadre, String village) {
        return jdbc.sql(
                        "select max(village_posting_id) from village_posting where cadre_id = :cadre and village_code = :village")
                .param("cadre", cadre)
                .param("village", village)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void take(long posting, PostingStep step, StepFacts facts, Viewer by) {
        as(by, () -> {
            var taken = jdbc.sql(
                            "select exists (select from posting_step where village_posting_id = :id and step = :step)")
                    .param("id", posting)
                    .param("step", step.name())
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                postings.take(posting, step, facts);
            }
            return true;
        });
    }

    private @Nullable Long account(String username) {
        return jdbc.sql("select account_id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }
}
