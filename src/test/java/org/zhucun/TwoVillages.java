package org.zhucun;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Two neighbouring villages of one town, made anew for each story, with one household each. */
public record TwoVillages(String town, String left, String right) {

    private static final AtomicInteger TOWNS = new AtomicInteger(300);

    public static TwoVillages found(JdbcClient jdbc) {
        return found(jdbc, null);
    }

    /** The left village has a name of its own, without the digits that a notice takes for a bank number. */
    public static TwoVillages found(JdbcClient jdbc, @Nullable String leftName) {
        var town = "140898" + TOWNS.getAndIncrement();
        var villages = new TwoVillages(town, town + "201", town + "202");
        for (var code : new String[] {"14", "1408", "140898", town, villages.left, villages.right}) {
            jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                    .param("code", code)
                    .param("name", leftName != null && code.equals(villages.left) ? leftName : "区划" + code)
                    .update();
        }
        return villages;
    }

    public Viewer townCadre() {
        return new Viewer("town-" + town, Role.TOWN_CADRE, town);
    }

    public Viewer clerkOfLeft() {
        return new Viewer("clerk-" + left, Role.VILLAGE_CLERK, left);
    }

    public Viewer clerkOfRight() {
        return new Viewer("clerk-" + right, Role.VILLAGE_CLERK, right);
    }

    /** The departments' lists that a comparison asks for came, as of a day. */
    public void listed(JdbcClient jdbc, LocalDate day) {
        for (var kind : List.of("VEHICLE", "HOUSE", "COMPANY", "PAYROLL")) {
            listed(jdbc, kind, town, day);
        }
    }

    /** A department's list came for a place on the day that it speaks of. */
    public void listed(JdbcClient jdbc, String kind, String scope, LocalDate day) {
        Viewers.as(
                townCadre(),
                () -> jdbc.sql("""
                                insert into department_list (scope_code, kind, title, as_of, rows, faulty, matched, uploaded_by, uploaded_on)
                                values (:scope, :kind, '名单', :day, 1, 0, 0, 'town', :day)""")
                        .param("scope", scope)
                        .param("kind", kind)
                        .param("day", day)
                        .update());
    }

    /** Registers a household with its head, as the clerk of its village would. */
    public long household(JdbcClient jdbc, String village, int sequence) {
        return Viewers.as(new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village), () -> {
            var household = jdbc.sql(
                            "insert into household (village_code, number, registered_on) values (:village, :number, date '2020-12-21') returning household_id")
                    .param("village", village)
                    .param("number", village + "%04d".formatted(sequence))
                    .query(Long.class)
                    .single();
            var person = jdbc.sql(
                            "insert into person (village_code, name, pinyin, initials) values (:village, '马浩然', 'mahaoran', 'mhr') returning person_id")
                    .param("village", village)
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
                            values (:village, :household, :person, 'HEAD', date '2020-12-21', 'REGISTERED')""")
                    .param("village", village)
                    .param("household", household)
                    .param("person", person)
                    .update();
            jdbc.sql("update household set head_person_id = :person where household_id = :household")
                    .param("person", person)
                    .param("household", household)
                    .update();
            return household;
        });
    }
}
