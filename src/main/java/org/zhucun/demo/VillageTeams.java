package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
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

    private record Person(
            String name,
            Gender sex,
            String born,
            Schooling education,
            @Nullable String party,
            Grade grade,
            boolean reserve,
            String unit,
            UnitKind kind,
            UnitLevel level,
            String working,
            int partyYears,
            int economyYears,
            int socialYears) {

        /** Made up, and of a range that no operator gives out. */
        String phone(int number) {
            return "1999000%04d".formatted(number);
        }
    }

    private record Sent(
            Person person,
            int village,
            PostingRole role,
            String arrived,
            String until,
            Reach reach,
            @Nullable String account) {}

    private static final String COMMITTEE = "市直机关工委";
    private static final String FINANCE = "市财政局";
    private static final String AGRICULTURE = "市农业农村局";
    private static final String ELECTRIC = "市供电公司";
    private static final String MINE = "省能源集团";
    private static final String WATER = "市水利局";
    private static final String COLLEGE = "市职业技术学院";

    private static final List<Sent> TEAMS = List.of(
            first(
                    "张力",
                    Gender.MALE,
                    "1979-05-12",
                    Grade.SECTION,
                    COMMITTEE,
                    UnitKind.GOVERNMENT,
                    201,
                    "2019-03-04",
                    "2021-03-03",
                    9,
                    2,
                    3),
            member(
                    "王海波",
                    Gender.MALE,
                    "1988-09-02",
                    Schooling.BACHELOR,
                    COMMITTEE,
                    UnitKind.GOVERNMENT,
                    201,
                    "2019-03-04",
                    "2021-12-31",
                    "member201"),
            member(
                    "郝雪",
                    Gender.FEMALE,
                    "1992-01-17",
                    Schooling.MASTER,
                    COLLEGE,
                    UnitKind.INSTITUTION,
                    201,
                    "2019-06-10",
                    "2021-12-31",
                    null),
            first(
                    "宋丽",
                    Gender.FEMALE,
                    "1982-11-03",
                    Grade.DEPUTY_SECTION,
                    FINANCE,
                    UnitKind.GOVERNMENT,
                    202,
                    "2018-06-04",
                    "2021-06-03",
                    3,
                    12,
                    2),
            member(
                    "李雪梅",
                    Gender.FEMALE,
                    "1990-04-26",
                    Schooling.BACHELOR,
                    FINANCE,
                    UnitKind.GOVERNMENT,
                    202,
                    "2018-06-04",
                    "2021-06-03",
                    "member202"),
            member(
                    "冯建平",
                    Gender.MALE,
                    "1974-02-08",
                    Schooling.COLLEGE,
                    ELECTRIC,
                    UnitKind.STATE_ENTERPRISE,
                    202,
                    "2018-09-03",
                    "2021-09-02",
                    null),
            member(
                    "薛婷",
                    Gender.FEMALE,
                    "1993-07-30",
                    Schooling.BACHELOR,
                    AGRICULTURE,
                    UnitKind.GOVERNMENT,
                    202,
                    "2019-04-08",
                    "2021-04-30",
                    null),
            first(
                    "郭永强",
                    Gender.MALE,
                    "1976-08-19",
                    Grade.SECTION,
                    AGRICULTURE,
                    UnitKind.GOVERNMENT,
                    203,
                    "2018-05-07",
                    "2021-05-06",
                    4,
                    11,
                    3),
            member(
                    "陈志远",
                    Gender.MALE,
                    "1991-03-11",
                    Schooling.MASTER,
                    AGRICULTURE,
                    UnitKind.GOVERNMENT,
                    203,
                    "2018-05-07",
                    "2021-05-06",
                    "member203"),
            member(
                    "樊丽",
                    Gender.FEMALE,
                    "1985-12-05",
                    Schooling.BACHELOR,
                    COLLEGE,
                    UnitKind.INSTITUTION,
                    203,
                    "2019-03-11",
                    "2021-05-31",
                    null),
            former("景志刚", "1970-06-22", WATER, 204, "2017-03-01", "2019-02-28"),
            first(
                    "何建军",
                    Gender.MALE,
                    "1975-10-14",
                    Grade.DEPUTY_DIVISION,
                    WATER,
                    UnitKind.GOVERNMENT,
                    204,
                    "2019-04-15",
                    "2021-04-14",
                    6,
                    6,
                    4),
            member(
                    "刘晓峰",
                    Gender.MALE,
                    "1989-05-28",
                    Schooling.BACHELOR,
                    WATER,
                    UnitKind.GOVERNMENT,
                    204,
                    "2019-04-15",
                    "2021-04-30",
                    "member204"),
            member(
                    "柴瑞",
                    Gender.MALE,
                    "1994-08-16",
                    Schooling.BACHELOR,
                    MINE,
                    UnitKind.STATE_ENTERPRISE,
                    204,
                    "2019-04-15",
                    "2021-04-30",
                    null),
            member(
                    "裴秀兰",
                    Gender.FEMALE,
                    "1972-03-09",
                    Schooling.COLLEGE,
                    "县妇联",
                    UnitKind.GOVERNMENT,
                    204,
                    "2019-07-01",
                    "2021-07-31",
                    null),
            first(
                    "杜明",
                    Gender.MALE,
                    "1983-01-25",
                    Grade.DEPUTY_SECTION,
                    MINE,
                    UnitKind.STATE_ENTERPRISE,
                    205,
                    "2018-08-06",
                    "2021-08-05",
                    2,
                    13,
                    1),
            member(
                    "杨丽娟",
                    Gender.FEMALE,
                    "1987-06-13",
                    Schooling.BACHELOR,
                    MINE,
                    UnitKind.STATE_ENTERPRISE,
                    205,
                    "2018-08-06",
                    "2021-08-05",
                    "member205"),
            member(
                    "贾文斌",
                    Gender.MALE,
                    "1990-10-31",
                    Schooling.BACHELOR,
                    MINE,
                    UnitKind.STATE_ENTERPRISE,
                    205,
                    "2019-01-07",
                    "2021-08-05",
                    null),
            first(
                    "卫建国",
                    Gender.MALE,
                    "1973-07-07",
                    Grade.SECTION,
                    ELECTRIC,
                    UnitKind.STATE_ENTERPRISE,
                    206,
                    "2019-02-18",
                    "2021-02-17",
                    5,
                    9,
                    2),
            member(
                    "赵国栋",
                    Gender.MALE,
                    "1976-11-20",
                    Schooling.BACHELOR,
                    ELECTRIC,
                    UnitKind.STATE_ENTERPRISE,
                    206,
                    "2019-02-18",
                    "2021-02-28",
                    "member206"),
            member(
                    "史万全",
                    Gender.MALE,
                    "1975-04-02",
                    Schooling.BACHELOR,
                    ELECTRIC,
                    UnitKind.STATE_ENTERPRISE,
                    206,
                    "2019-02-18",
                    "2021-02-28",
                    null),
            first(
                    "程晓燕",
                    Gender.FEMALE,
                    "1984-02-29",
                    Grade.DEPUTY_SECTION,
                    "市司法局",
                    UnitKind.GOVERNMENT,
                    207,
                    "2018-10-08",
                    "2021-10-07",
                    4,
                    2,
                    12),
            member(
                    "孙红霞",
                    Gender.FEMALE,
                    "1991-12-18",
                    Schooling.BACHELOR,
                    "市司法局",
                    UnitKind.GOVERNMENT,
                    207,
                    "2018-10-08",
                    "2021-10-07",
                    "member207"),
            member(
                    "原志强",
                    Gender.MALE,
                    "1979-09-09",
                    Schooling.COLLEGE,
                    "县残联",
                    UnitKind.GOVERNMENT,
                    207,
                    "2019-05-06",
                    "2021-10-07",
                    null),
            new Sent(
                    new Person(
                            "乔卫平",
                            Gender.MALE,
                            "1980-03-27",
                            Schooling.BACHELOR,
                            "2004-06-30",
                            Grade.SECTION,
                            false,
                            COMMITTEE,
                            UnitKind.GOVERNMENT,
                            UnitLevel.CITY,
                            "2002-08-01",
                            10,
                            3,
                            3),
                    206,
                    PostingRole.TEAM_HEAD,
                    "2020-12-28",
                    "2022-12-31",
                    Reach.TRAINED,
                    null),
            new Sent(
                    new Person(
                            "申玉洁",
                            Gender.FEMALE,
                            "1993-05-04",
                            Schooling.MASTER,
                            "2014-06-15",
                            Grade.STAFF,
                            true,
                            COLLEGE,
                            UnitKind.INSTITUTION,
                            UnitLevel.CITY,
                            "2017-07-10",
                            2,
                            1,
                            1),
                    203,
                    PostingRole.TEAM_MEMBER,
                    "2021-01-11",
                    "2023-01-31",
                    Reach.NOMINATED,
                    null));

    /** Registered and not posted. */
    private static final List<Person> FREE = List.of(
            new Person(
                    "茹建军",
                    Gender.MALE,
                    "1981-08-08",
                    Schooling.BACHELOR,
                    "2003-12-01",
                    Grade.DEPUTY_SECTION,
                    true,
                    FINANCE,
                    UnitKind.GOVERNMENT,
                    UnitLevel.CITY,
                    "2004-07-15",
                    4,
                    10,
                    2),
            new Person(
                    "昝小芳",
                    Gender.FEMALE,
                    "1995-02-11",
                    Schooling.BACHELOR,
                    null,
                    Grade.STAFF,
                    false,
                    "县文化馆",
                    UnitKind.INSTITUTION,
                    UnitLevel.COUNTY,
                    "2019-08-20",
                    0,
                    1,
                    2));

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
        for (var i = 0; i < TEAMS.size(); i++) {
            send(TEAMS.get(i), i + 1);
        }
        for (var i = 0; i < FREE.size(); i++) {
            registered(FREE.get(i), TEAMS.size() + i + 1);
        }
        LOG.info("The sample's teams are there");
        training.load();
    }

    private void send(Sent sent, int number) {
        var cadre = registered(sent.person, number);
        var village = TOWN + sent.village;
        var arrived = LocalDate.parse(sent.arrived);
        var nominated = sent.reach == Reach.NOMINATED ? LocalDate.of(2020, 12, 16) : arrived.minusDays(40);
        var id = as(NOMINATES, () -> posting(cadre, village));
        if (id == null) {
            id = as(
                    NOMINATES,
                    () -> postings.nominate(new Nomination(
                            cadre,
                            village,
                            sent.role,
                            number % 4 == 0 ? NominationSource.SELF : NominationSource.UNIT,
                            true,
                            nominated,
                            arrived,
                            LocalDate.parse(sent.until))));
        }
        if (sent.reach != Reach.NOMINATED) {
            take(id, PostingStep.REVIEW, StepFacts.on(nominated.plusDays(10)), REVIEWS);
            take(id, PostingStep.TRAIN, StepFacts.on(nominated.plusDays(25)), REVIEWS);
        }
        if (sent.reach == Reach.IN_POST || sent.reach == Reach.RELEASED) {
            var relation = sent.person.party == null ? null : arrived.minusDays(1);
            take(id, PostingStep.ARRIVE, StepFacts.arrival(arrived, relation, account(sent.account)), CONFIRMS);
        }
        if (sent.reach == Reach.RELEASED) {
            take(
                    id,
                    PostingStep.RELEASE,
                    StepFacts.release(LocalDate.parse(sent.until).plusDays(1), TermGrade.EXCELLENT, "任市水利局科长"),
                    NOMINATES);
        }
    }

    private long registered(Person person, int number) {
        var known = as(
                NOMINATES,
                () -> jdbc.sql("select cadre_id from cadre where phone = :phone and name = :name")
                        .param("phone", person.phone(number))
                        .param("name", person.name)
                        .query(Long.class)
                        .optional());
        return known.orElseGet(() -> as(
                NOMINATES,
                () -> postings.register(new CadreForm(
                        null,
                        person.name,
                        person.sex,
                        LocalDate.parse(person.born),
                        person.education,
                        person.party == null ? null : LocalDate.parse(person.party),
                        person.grade,
                        person.reserve,
                        person.unit,
                        person.kind,
                        person.level,
                        LocalDate.parse(person.working),
                        number % 9 == 0 ? Health.CHRONIC : Health.GOOD,
                        null,
                        person.partyYears,
                        person.economyYears,
                        person.socialYears,
                        null,
                        person.phone(number)))));
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

    private @Nullable Long account(@Nullable String username) {
        return username == null
                ? null
                : jdbc.sql("select account_id from account where username = :username")
                        .param("username", username)
                        .query(Long.class)
                        .optional()
                        .orElse(null);
    }

    private static Sent first(
            String name,
            Gender sex,
            String born,
            Grade grade,
            String unit,
            UnitKind kind,
            int village,
            String arrived,
            String until,
            int partyYears,
            int economyYears,
            int socialYears) {
        var birth = LocalDate.parse(born);
        return new Sent(
                new Person(
                        name,
                        sex,
                        born,
                        Schooling.BACHELOR,
                        birth.plusYears(24).toString(),
                        grade,
                        false,
                        unit,
                        kind,
                        unit.startsWith("省") ? UnitLevel.PROVINCE : UnitLevel.CITY,
                        birth.plusYears(23).toString(),
                        partyYears,
                        economyYears,
                        socialYears),
                village,
                PostingRole.FIRST_SECRETARY,
                arrived,
                until,
                Reach.IN_POST,
                "secretary" + village);
    }

    private static Sent former(String name, String born, String unit, int village, String arrived, String until) {
        var sent = first(
                name, Gender.MALE, born, Grade.SECTION, unit, UnitKind.GOVERNMENT, village, arrived, until, 8, 5, 3);
        return new Sent(sent.person, village, sent.role, arrived, until, Reach.RELEASED, null);
    }

    private static Sent member(
            String name,
            Gender sex,
            String born,
            Schooling education,
            String unit,
            UnitKind kind,
            int village,
            String arrived,
            String until,
            @Nullable String account) {
        var birth = LocalDate.parse(born);
        return new Sent(
                new Person(
                        name,
                        sex,
                        born,
                        education,
                        birth.getMonthValue() % 3 == 0
                                ? null
                                : birth.plusYears(25).toString(),
                        birth.getYear() < 1986 ? Grade.DEPUTY_SECTION : Grade.STAFF,
                        false,
                        unit,
                        kind,
                        unit.startsWith("县")
                                ? UnitLevel.COUNTY
                                : unit.startsWith("省") ? UnitLevel.PROVINCE : UnitLevel.CITY,
                        birth.plusYears(22).toString(),
                        birth.getDayOfMonth() % 5,
                        birth.getDayOfMonth() % 4,
                        birth.getDayOfMonth() % 3),
                village,
                PostingRole.TEAM_MEMBER,
                arrived,
                until,
                Reach.IN_POST,
                account);
    }

    private static <T> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }
}
