package org.zhucun.secretary;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** A town with two villages and people who act there, for tests that commit. */
public record SecretaryTown(String code, int first) {

    public static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");
    public static final Viewer COUNTY2 = new Viewer("county2", Role.COUNTY_REVIEWER, "140899");
    private static final Viewer WORLD = new Viewer("world", Role.ADMINISTRATOR, "140899");

    public static SecretaryTown found(JdbcClient jdbc, String code, int first) {
        var town = new SecretaryTown(code, first);
        Viewers.as(WORLD, () -> {
            division(jdbc, code, "驻村镇" + code.substring(6));
            division(jdbc, town.left(), "左村" + code.substring(6) + first);
            division(jdbc, town.right(), "右村" + code.substring(6) + first);
            person(jdbc, town.cadre(), Role.TOWN_CADRE, code);
            person(jdbc, town.secretaryOf(town.left()), Role.FIRST_SECRETARY, town.left());
            person(jdbc, town.secretaryOf(town.right()), Role.FIRST_SECRETARY, town.right());
            person(jdbc, town.clerkOf(town.left()), Role.VILLAGE_CLERK, town.left());
        });
        return town;
    }

    public String left() {
        return code + first;
    }

    public String right() {
        return code + (first + 1);
    }

    /** Its town cadre's user name. */
    public String cadre() {
        return "cadre" + code;
    }

    public String secretaryOf(String village) {
        return "secretary" + village;
    }

    public String clerkOf(String village) {
        return "clerk" + village;
    }

    public Viewer town() {
        return new Viewer(cadre(), Role.TOWN_CADRE, code);
    }

    public Viewer secretary(String village) {
        return new Viewer(secretaryOf(village), Role.FIRST_SECRETARY, village);
    }

    public long account(JdbcClient jdbc, String username) {
        return jdbc.sql("select account_id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    /** A cadre of the city who may lead. */
    public static CadreForm able(String name) {
        return new CadreForm(
                null,
                name,
                Gender.MALE,
                LocalDate.of(1980, 5, 1),
                Schooling.BACHELOR,
                LocalDate.of(2005, 7, 1),
                Grade.SECTION,
                false,
                "市直机关工委",
                UnitKind.GOVERNMENT,
                UnitLevel.CITY,
                LocalDate.of(2002, 8, 1),
                Health.CHRONIC,
                null,
                8,
                2,
                1,
                null,
                "13800000000");
    }

    /** Registers and takes every step up to the day in post. */
    public static long inPost(
            Postings postings,
            SecretaryTown town,
            String name,
            String village,
            PostingRole role,
            LocalDate arrived,
            LocalDate until,
            Long account) {
        var id = Viewers.as(COUNTY, () -> {
            var cadre = postings.register(able(name));
            return postings.nominate(new Nomination(
                    cadre, village, role, NominationSource.UNIT, true, arrived.minusDays(30), arrived, until));
        });
        Viewers.as(COUNTY2, () -> {
            postings.take(id, PostingStep.REVIEW, StepFacts.on(arrived.minusDays(20)));
            postings.take(id, PostingStep.TRAIN, StepFacts.on(arrived.minusDays(10)));
        });
        Viewers.as(
                town.town(), () -> postings.take(id, PostingStep.ARRIVE, StepFacts.arrival(arrived, arrived, account)));
        return id;
    }

    private static void division(JdbcClient jdbc, String code, String name) {
        jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                .param("code", code)
                .param("name", name)
                .update();
    }

    private static void person(JdbcClient jdbc, String username, Role role, String prefix) {
        jdbc.sql("""
                        with made as (
                            insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                            select :username, :username, password_hash, false, '140899', now(), 'world' from account where username = 'town'
                            on conflict (username) do nothing returning account_id)
                        insert into posting (account_id, role, prefix, starts_on) select account_id, :role, :prefix, date '2020-01-01' from made""")
                .param("username", username)
                .param("role", role.name())
                .param("prefix", prefix)
                .update();
    }
}
