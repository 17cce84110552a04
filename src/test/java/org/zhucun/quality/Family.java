package org.zhucun.quality;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A couple and their son of whom nothing is to be doubted, until a test changes a column. */
final class Family {

    static final String VILLAGE = "140899172201";

    private static final String NEIGHBOUR = "140899172202";
    private static final Set<String> OF_PERSON =
            Set.of("name", "sex", "born_on", "identity_kind", "identity_masked", "relation", "known");

    private final Map<String, @Nullable Object> year = new LinkedHashMap<>(Map.of(
            "persons",
            3,
            "status",
            "POOR",
            "attribute",
            "GENERAL",
            "main_cause",
            "SKILL",
            "arable_mu",
            6,
            "forest_mu",
            2,
            "dangerous_house",
            false,
            "safe_water",
            true,
            "water_difficult",
            false,
            "road_distance_km",
            1));
    private final Map<String, @Nullable Object> income =
            new LinkedHashMap<>(Map.of("persons", 3, "wage", 24_000, "business", 6000, "expense", 1500));
    private final Map<String, @Nullable Object> head =
            member("李大山", "MALE", "1975-05-12", "140899********0012", "HEAD", "JUNIOR", "ORDINARY");
    private final Map<String, @Nullable Object> spouse =
            member("王小梅", "FEMALE", "1977-03-07", "140899********0420", "SPOUSE", "PRIMARY", "ORDINARY");
    private final Map<String, @Nullable Object> child =
            member("李小山", "MALE", "2008-05-01", "140899********0031", "SON", null, "NONE");
    private @Nullable Map<String, @Nullable Object> elsewhere;
    private @Nullable String helper = "周立平";
    private int helpsElsewhere;
    private @Nullable LocalDate monitoredSince;
    private boolean holdsPost;
    private final List<Event> events = new ArrayList<>();

    /** What happened to the household, as a row that names it. */
    private record Event(String table, Map<String, Object> values) {}

    Family() {
        child.put("school", "PRIMARY");
        head.put("work_months", 8);
        head.put("work_region", "IN_COUNTY");
        head.put("work_place", "县城");
    }

    private static Map<String, @Nullable Object> member(
            String name,
            String sex,
            String born,
            String identity,
            String relation,
            @Nullable String education,
            String labour) {
        var member = new LinkedHashMap<String, @Nullable Object>();
        member.put("name", name);
        member.put("sex", sex);
        member.put("born_on", born);
        member.put("identity_kind", "IDENTITY_CARD");
        member.put("identity_masked", identity);
        member.put("relation", relation);
        member.put("education", education);
        member.put("labour", labour);
        member.put("healthy", true);
        member.put("resident_medical", true);
        member.put("employee_medical", false);
        member.put("serious_insurance", true);
        return member;
    }

    Family year(String column, @Nullable Object value) {
        year.put(column, value);
        return this;
    }

    Family exited() {
        return year("status", "EXITED");
    }

    Family income(String column, @Nullable Object value) {
        income.put(column, value);
        return this;
    }

    Family head(String column, @Nullable Object value) {
        head.put(column, value);
        return this;
    }

    Family spouse(String column, @Nullable Object value) {
        spouse.put(column, value);
        return this;
    }

    /** The column {@code known} at false: nobody has described him. */
    Family child(String column, @Nullable Object value) {
        child.put(column, value);
        return this;
    }

    /** Nobody works away. */
    Family atHome() {
        return head("work_months", 0).head("work_region", null).head("work_place", null);
    }

    /** The son stands in the next village's register too, there under this number. */
    Family childElsewhere(@Nullable String identity) {
        elsewhere = new LinkedHashMap<>(child);
        elsewhere.put("identity_masked", identity);
        return this;
    }

    /** Who helps them, by name; null for nobody. */
    Family helper(@Nullable String name) {
        helper = name;
        return this;
    }

    /** The helper answers for so many households of the next village, and has for longer. */
    Family helpsElsewhere(int households) {
        helpsElsewhere = households;
        return this;
    }

    /** Exited, and watched because the household does not stand firmly. */
    Family monitored(LocalDate since) {
        monitoredSince = since;
        return exited();
    }

    Family visited(LocalDate on) {
        events.add(new Event(
                "visit",
                Map.of(
                        "send_id",
                        UUID.randomUUID(),
                        "visited_on",
                        on,
                        "visitor",
                        "secretary",
                        "recorded_at",
                        on.atTime(12, 0).atOffset(ZoneOffset.UTC))));
        return this;
    }

    Family planned(String kind, LocalDate until) {
        events.add(new Event(
                "measure",
                Map.of(
                        "kind",
                        kind,
                        "year",
                        until.getYear(),
                        "what",
                        "帮一把",
                        "planned_on",
                        until,
                        "state",
                        "PLANNED",
                        "planned_by",
                        "secretary")));
        return this;
    }

    Family carriedOut(String kind, LocalDate on) {
        events.add(new Event(
                "measure",
                Map.of(
                        "kind",
                        kind,
                        "year",
                        on.getYear(),
                        "what",
                        "帮一把",
                        "planned_on",
                        on,
                        "state",
                        "CARRIED_OUT",
                        "carried_out_on",
                        on,
                        "cost",
                        0,
                        "signed_by",
                        "李大山",
                        "planned_by",
                        "secretary")));
        return this;
    }

    /** The case that has them watched because of a risk. */
    Family risk(String risk, LocalDate decided) {
        events.add(new Event("case_file", monitoring(risk, decided)));
        return this;
    }

    /** They were watched, and the risk was removed by help. */
    Family removed(LocalDate decided, LocalDate closed) {
        var file = new LinkedHashMap<>(monitoring("ILLNESS", decided));
        file.putAll(Map.of(
                "outcome", "ARCHIVED", "removal", "STABLE", "closed_on", closed, "stage", "REMOVAL_ANNOUNCEMENT"));
        events.add(new Event("case_file", file));
        return this;
    }

    /** The head holds a public-welfare post. */
    Family onPost() {
        holdsPost = true;
        return this;
    }

    private static Map<String, Object> monitoring(String risk, LocalDate decided) {
        return Map.of(
                "kind",
                "MONITORING",
                "ground",
                "UNSTABLE",
                "risk",
                risk,
                "year",
                decided.getYear(),
                "name",
                "李大山",
                "statement",
                "收入不稳",
                "stage",
                "REMOVAL_PROPOSAL",
                "entered_on",
                decided,
                "opened_on",
                decided,
                "decided_on",
                decided);
    }

    long register(JdbcClient jdbc) {
        for (var place : List.of(
                List.of("14", "山西省"),
                List.of("1408", "示例市"),
                List.of("140899", "示例县"),
                List.of("140899172", "规则镇"),
                List.of(VILLAGE, "规则村"),
                List.of(NEIGHBOUR, "规则邻村"))) {
            jdbc.sql("insert into division (code, name) values (?, ?) on conflict do nothing")
                    .params(place)
                    .update();
        }
        var household = household(jdbc, VILLAGE);
        insert(jdbc, "household_year", VILLAGE, year, Map.of("household_id", household, "year", 2020));
        insert(jdbc, "income", VILLAGE, income, Map.of("household_id", household, "year", 2020));
        for (var member : List.of(head, spouse, child)) {
            person(jdbc, VILLAGE, household, member);
        }
        if (helper != null) {
            var of = helper(jdbc, helper);
            for (var home = 1; home <= helpsElsewhere; home++) {
                help(jdbc, NEIGHBOUR, household(jdbc, NEIGHBOUR, "000" + (1 + home)), of);
            }
            help(jdbc, VILLAGE, household, of);
        }
        if (monitoredSince != null) {
            jdbc.sql("update household set monitored = 'UNSTABLE', monitored_since = ? where household_id = ?")
                    .params(monitoredSince, household)
                    .update();
        }
        if (holdsPost) {
            jdbc.sql("""
                            with p as (insert into public_post (village_code, kind, title, monthly_pay, money_source, from_on)
                                       values (:village, 'CLEANER', '保洁', 500, 'COLLECTIVE', date '2020-01-01') returning public_post_id)
                            insert into post_holding (village_code, public_post_id, person_id, household_id, from_on)
                            select :village, p.public_post_id, m.person_id, m.household_id, date '2020-01-01'
                            from p join membership m on m.household_id = :household and m.relation = 'HEAD'""")
                    .param("village", VILLAGE)
                    .param("household", household)
                    .update();
        }
        events.forEach(event -> insert(jdbc, event.table, VILLAGE, event.values, Map.of("household_id", household)));
        if (elsewhere != null) {
            person(jdbc, NEIGHBOUR, household(jdbc, NEIGHBOUR), elsewhere);
        }
        return household;
    }

    private static long helper(JdbcClient jdbc, String name) {
        return jdbc.sql("""
                        insert into helper (area, name, unit, affiliation, level, started_on, identity_hash, identity_masked)
                        values ('140899172', :name, '规则镇政府', 'TOWN', 'STAFF', date '2015-01-01', sha256((:village || :name)::bytea), '***')
                        returning helper_id""")
                .param("name", name)
                .param("village", VILLAGE)
                .query(Long.class)
                .single();
    }

    private static void help(JdbcClient jdbc, String village, long household, long helper) {
        jdbc.sql("""
                        insert into helper_assignment (village_code, household_id, helper_id, from_on)
                        values (:village, :household, :helper, date '2015-01-01')""")
                .param("village", village)
                .param("household", household)
                .param("helper", helper)
                .update();
    }

    private static long household(JdbcClient jdbc, String village) {
        return household(jdbc, village, "0001");
    }

    private static long household(JdbcClient jdbc, String village, String number) {
        return jdbc.sql(
                        "insert into household (village_code, number, registered_on) values (:village, :village || :number, date '2014-12-31') returning household_id")
                .param("village", village)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static void person(JdbcClient jdbc, String village, long household, Map<String, @Nullable Object> member) {
        var person = jdbc.sql("""
                        insert into person (village_code, name, pinyin, initials, sex, born_on, identity_kind, identity_masked, identity_cipher, identity_hash)
                        select :village, :name, 'x', 'x', :sex, :born, :kind, i.masked, case when i.masked is not null then '\\x00'::bytea end,
                               case when i.masked is not null then sha256((:village || :name)::bytea) end
                        from (select cast(:masked as text) as masked) i returning person_id""")
                .param("village", village)
                .param("name", member.get("name"))
                .param("sex", member.get("sex"))
                .param("born", LocalDate.parse(String.valueOf(member.get("born_on"))))
                .param("kind", member.get("identity_kind"))
                .param("masked", member.get("identity_masked"))
                .query(Long.class)
                .single();
        insert(
                jdbc,
                "membership",
                village,
                Map.of("relation", String.valueOf(member.get("relation"))),
                Map.of(
                        "household_id",
                        household,
                        "person_id",
                        person,
                        "joined_on",
                        LocalDate.of(2014, 12, 31),
                        "join_reason",
                        "REGISTERED"));
        if (!Boolean.FALSE.equals(member.get("known"))) {
            var facts = new LinkedHashMap<>(member);
            facts.keySet().removeAll(OF_PERSON);
            insert(jdbc, "person_year", village, facts, Map.of("person_id", person, "year", 2020));
        }
    }

    private static void insert(
            JdbcClient jdbc,
            String table,
            String village,
            Map<String, ? extends @Nullable Object> values,
            Map<String, Object> keys) {
        var row = new LinkedHashMap<String, @Nullable Object>(values);
        row.putAll(keys);
        row.put("village_code", village);
        jdbc.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                        + row.keySet().stream().map(column -> ":" + column).collect(joining(", ")) + ")")
                .params(row)
                .update();
    }
}
