package org.zhucun.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.WebTest;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

@WebTest
class ReorganisationTests {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Divisions divisions;

    @Autowired
    MessageSource messages;

    @Test
    void aRecodedVillageKeepsItsRowsAndIsStillFoundByItsOldCode() {
        var world = TwoVillages.found(jdbc);
        var household = world.household(jdbc, world.left(), 1);
        var neighbour = world.household(jdbc, world.right(), 2);
        profile(world.left(), 2019);
        postingAndAreaFor(world.left());
        var target = world.town() + "209";

        administer(world, () -> recode(world.left(), target));

        assertThat(householdsSeenBy(new Viewer("c", Role.VILLAGE_CLERK, target)))
                .containsExactly(household);
        assertThat(householdsSeenBy(world.clerkOfLeft())).isEmpty();
        assertThat(householdsSeenBy(world.clerkOfRight())).containsExactly(neighbour);
        assertThat(counts(world)).containsOnly(Map.entry(target, 1L), Map.entry(world.right(), 1L));
        assertThat(recount(world)).isEqualTo(counts(world));
        assertThat(divisions.villageByCode(world.left()))
                .hasValueSatisfying(d -> assertThat(d.code()).isEqualTo(target));
        assertThat(divisions.villageByCode(target)).isPresent();
        assertThat(prefixAndAreas(target)).containsExactly(target, target, target);
        assertThat(numberOf(world, household)).startsWith(world.left());
        assertThat(historyOf(world, household))
                .contains("INSERT household " + world.left())
                .anyMatch(line -> line.startsWith("UPDATE household " + target) && line.contains("village_code"))
                .noneMatch(line -> line.startsWith("UPDATE membership"));
    }

    @Test
    void aMergedVillageGivesItsHouseholdsAndGroupsAndKeepsItsOwnProfiles() {
        var world = TwoVillages.found(jdbc);
        var absorbed = world.household(jdbc, world.left(), 1);
        var resident = world.household(jdbc, world.right(), 2);
        profile(world.left(), 2020);
        profile(world.right(), 2020);
        group(world.left(), 1, "河东组");
        group(world.right(), 1, "河西组");
        group(world.right(), 2, "坡上组");

        administer(world, () -> merge(world.left(), world.right()));

        assertThat(householdsSeenBy(world.clerkOfRight())).containsExactly(absorbed, resident);
        assertThat(householdsSeenBy(world.clerkOfLeft())).isEmpty();
        assertThat(counts(world)).containsOnly(Map.entry(world.right(), 2L));
        assertThat(recount(world)).isEqualTo(counts(world));
        assertThat(groups(world, world.right())).containsExactly("1 河西组", "2 坡上组", "3 河东组");
        assertThat(profiles(world, world.left())).isEqualTo(1);
        assertThat(profiles(world, world.right())).isEqualTo(1);
        assertThat(population(world)).containsExactly(Map.entry(world.right(), 1400L));
        Viewers.as(
                world.clerkOfRight(),
                () -> jdbc.sql("update village_year set persons = 800 where village_code = :v")
                        .param("v", world.right())
                        .update());
        assertThat(population(world)).containsExactly(Map.entry(world.right(), 1500L));
        assertThat(divisions.find(world.left())).hasValueSatisfying(d -> {
            assertThat(d.endedOn()).isEqualTo(DAY);
            assertThat(d.mergedInto()).isEqualTo(world.right());
        });
        assertThat(divisions.villageByCode(world.left()))
                .hasValueSatisfying(d -> assertThat(d.code()).isEqualTo(world.right()));
        assertThat(divisions.villageByName(world.town(), "区划" + world.left()))
                .hasValueSatisfying(d -> assertThat(d.code()).isEqualTo(world.right()));
        assertThat(divisions.villagesIn(world.town()))
                .extracting(Division::code)
                .containsExactly(world.right());
        assertThat(historyOf(world, absorbed)).contains("INSERT household " + world.left());
    }

    /** One storm, one mark, one name in one body: what both villages have once is put together, not refused. */
    @Test
    void whatBothVillagesHaveOnceIsPutTogether() {
        var world = TwoVillages.found(jdbc);
        for (var village : List.of(world.left(), world.right())) {
            Viewers.as(clerk(village), () -> {
                jdbc.sql("""
                                insert into disaster (village_code, kind, happened_on, words, recorded_by, recorded_on)
                                values (:v, 'HAIL', '2020-07-01', '下了冰雹', 'clerk', '2020-07-02')""").param("v", village).update();
                jdbc.sql("""
                                insert into meeting_seat (village_code, kind, name, since, source)
                                values (:v, 'REPRESENTATIVES', '王明', '2018-12-01', '换届选举')""").param("v", village).update();
                jdbc.sql("""
                                insert into village_priority (village_code, kind, since_on, marked_by)
                                values (:v, 'DIFFICULT', '2020-01-01', 'county')""").param("v", village).update();
                jdbc.sql("""
                                insert into sign_in (village_code, person, day, send_id, recorded_at)
                                values (:v, 'both', '2020-07-01', gen_random_uuid(), now())""").param("v", village).update();
            });
        }

        administer(world, () -> merge(world.left(), world.right()));

        assertThat(said(world, "select name from meeting_seat where until is null order by 1"))
                .containsExactly("王明", "王明（区划" + world.left() + "）");
        assertThat(said(world, "select kind from disaster where withdrawn_because is null"))
                .containsExactly("HAIL");
        assertThat(said(world, "select kind from village_priority where ended_on is null"))
                .containsExactly("DIFFICULT");
        assertThat(said(world, "select village_code from sign_in order by 1"))
                .as("nobody signs in twice a day in one village; the other sign-in stays what it was")
                .containsExactly(world.left(), world.right());
    }

    @Test
    void twoFirstSecretariesInPostStopAMergerAndSayWhy() {
        var world = TwoVillages.found(jdbc);
        for (var village : List.of(world.left(), world.right())) {
            inPost(village);
        }
        administer(
                world,
                () -> assertThat(jdbc.sql("select merger_obstacle(:a, :b)")
                                .param("a", world.left())
                                .param("b", world.right())
                                .query(String.class)
                                .single())
                        .isEqualTo("secretaries"));
        assertThatThrownBy(() -> administer(world, () -> merge(world.left(), world.right())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRecodedTownRemembersItsHeaders() {
        var world = TwoVillages.found(jdbc);
        jdbc.sql("""
                        insert into header_choice (town_code, layout, header, field, chosen_by, chosen_at)
                        values (:town, 'HOUSEHOLD', '户主大名', 'HEAD_NAME', 'town', now())""").param("town", world.town()).update();
        var target = world.town().substring(0, 6) + "7" + world.town().substring(7);

        administer(world, () -> recode(world.town(), target));

        assertThat(jdbc.sql("select header from header_choice where town_code = :town")
                        .param("town", target)
                        .query(String.class)
                        .list())
                .containsExactly("户主大名");
    }

    @Test
    void aMergedTownGivesItsVillagesCodesUnderTheOther() {
        var source = TwoVillages.found(jdbc);
        var target = TwoVillages.found(jdbc);
        var household = source.household(jdbc, source.left(), 1);
        target.household(jdbc, target.left(), 2);

        var planned = jdbc.sql("select new_code from village_codes_after(:a, :b) order by old_code")
                .param("a", source.town())
                .param("b", target.town())
                .query(String.class)
                .list();
        administer(source, () -> merge(source.town(), target.town()));

        assertThat(planned).containsExactly(target.town() + "200", target.town() + "203");
        assertThat(householdsSeenBy(source.townCadre())).isEmpty();
        assertThat(householdsSeenBy(target.townCadre())).hasSize(2).contains(household);
        assertThat(counts(target)).containsOnly(Map.entry(target.left(), 1L), Map.entry(planned.get(0), 1L));
        assertThat(recount(target)).isEqualTo(counts(target));
        assertThat(divisions.villageByCode(source.left()))
                .hasValueSatisfying(d -> assertThat(d.code()).isEqualTo(planned.get(0)));
        assertThat(divisions.find(source.town()))
                .hasValueSatisfying(d -> assertThat(d.ended()).isTrue());
    }

    @Test
    void whatMovesAlongHasAWordInBothLanguages() {
        var world = TwoVillages.found(jdbc);
        var moves = new ArrayList<String>();
        administer(
                world,
                () -> moves.addAll(jdbc.sql("select table_name from division_moves(:code)")
                        .param("code", world.left())
                        .query(String.class)
                        .list()));
        assertThat(moves).contains("household", "case_file", "doubt_due", "household_in_year", "workbook_change");
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(moves.stream()
                            .filter(table -> messages.getMessage("division.moves." + table, null, null, locale) == null
                                    && messages.getMessage("history.table." + table, null, null, locale) == null))
                    .as("division.moves.… or history.table.… in " + locale)
                    .isEmpty();
        }
    }

    @Test
    void onlyTheAdministratorOfThePlaceReorganisesAndNonsenseIsRefused() {
        var world = TwoVillages.found(jdbc);
        assertThatThrownBy(() -> Viewers.as(world.townCadre(), () -> merge(world.left(), world.right())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Viewers.as(
                        new Viewer("other", Role.ADMINISTRATOR, "140897"), () -> merge(world.left(), world.right())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> administer(world, () -> merge(world.left(), world.left())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> administer(world, () -> recode(world.left(), world.right())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> administer(world, () -> recode(world.left(), "140897101201")))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> Viewers.as(
                        world.townCadre(),
                        () -> jdbc.sql("update division set code = '140898999999' where code = :c")
                                .param("c", world.left())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> said(TwoVillages world, String sql) {
        return Viewers.as(
                world.townCadre(), () -> jdbc.sql(sql).query(String.class).list());
    }

    private void inPost(String village) {
        Viewers.as(new Viewer("county", Role.COUNTY_REVIEWER, village.substring(0, 6)), () -> {
            var cadre = jdbc.sql("""
                            insert into cadre (area, name, pinyin, initials, sex, born_on, working_since, education, grade, reserve, unit,
                                   unit_kind, unit_level, health, party_years, economy_years, social_years, phone, registered_by)
                            values (:area, '高建华', 'gaojianhua', 'gjh', 'MALE', '1980-05-01', '2002-08-01', 'BACHELOR', 'SECTION', false,
                                    '市直机关工委', 'GOVERNMENT', 'CITY', 'GOOD', 8, 2, 1, '13800000000', 'county') returning cadre_id""")
                    .param("area", village.substring(0, 6))
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into village_posting (village_code, cadre_id, role, state, source, nominated_by, planned_from,
                                   planned_until, arrived_on, duties_released, last_step_on)
                            values (:village, :cadre, 'FIRST_SECRETARY', 'IN_POST', 'UNIT', 'county', '2019-01-01', '2021-01-01', '2019-01-01',
                                    true, '2019-01-01')""").param("village", village).param("cadre", cadre).update();
        });
    }

    private void administer(TwoVillages world, Runnable step) {
        Viewers.as(new Viewer("admin", Role.ADMINISTRATOR, world.town().substring(0, 6)), step);
    }

    private void recode(String source, String target) {
        jdbc.sql("select recode_division(:a, :b, :day, 'test')")
                .param("a", source)
                .param("b", target)
                .param("day", DAY)
                .query((row, n) -> n)
                .list();
    }

    private void merge(String source, String target) {
        jdbc.sql("select merge_division(:a, :b, :day, 'test')")
                .param("a", source)
                .param("b", target)
                .param("day", DAY)
                .query((row, n) -> n)
                .list();
    }

    private void profile(String village, int year) {
        Viewers.as(
                clerk(village),
                () -> jdbc.sql("insert into village_year (village_code, year, persons) values (:v, :y, 700)")
                        .param("v", village)
                        .param("y", year)
                        .update());
    }

    private void group(String village, int seq, String name) {
        Viewers.as(
                clerk(village),
                () -> jdbc.sql("insert into resident_group (village_code, seq, name) values (:v, :s, :n)")
                        .param("v", village)
                        .param("s", seq)
                        .param("n", name)
                        .update());
    }

    private void postingAndAreaFor(String village) {
        var account = jdbc.sql("""
                        insert into account (username, name, password_hash, area, created_at, created_by)
                        values ('c' || :v, 'c', 'x', :v, now(), 'test') returning account_id""").param("v", village).query(Long.class).single();
        jdbc.sql(
                        "insert into posting (account_id, role, prefix, starts_on) values (:a, 'VILLAGE_CLERK', :v, date '2020-01-01')")
                .param("a", account)
                .param("v", village)
                .update();
        jdbc.sql(
                        "insert into parameter (name, area, valid_from, value) values ('test-' || :v, :v, date '2020-01-01', '1')")
                .param("v", village)
                .update();
    }

    private List<String> prefixAndAreas(String village) {
        return jdbc.sql("""
                        select prefix from posting where prefix = :v union all select area from account where area = :v
                        union all select area from parameter where area = :v""").param("v", village).query(String.class).list();
    }

    private List<Long> householdsSeenBy(Viewer viewer) {
        return Viewers.as(viewer, () -> jdbc.sql("""
                        select p.household_id from household_present p join household h using (household_id, village_code)
                        join membership m using (household_id, village_code) join person using (person_id, village_code) order by 1""").query(Long.class).list());
    }

    private Map<String, Long> counts(TwoVillages world) {
        var counted = tally(
                world,
                "select village_code, sum(households)::bigint from household_count where households <> 0 group by 1");
        assertThat(
                        tally(
                                world,
                                "select village_code, sum(households)::bigint from household_status_count where households <> 0 group by 1"))
                .isEqualTo(counted);
        return counted;
    }

    /** What incidence is divided by. */
    private Map<String, Long> population(TwoVillages world) {
        return tally(
                world,
                "select place, sum(persons)::bigint from tally where kind = 'BASE' and length(place) = 12 group by 1 having sum(persons) <> 0");
    }

    private Map<String, Long> recount(TwoVillages world) {
        return tally(world, "select village_code, count(*) from household_present where not ended group by 1");
    }

    private Map<String, Long> tally(TwoVillages world, String sql) {
        return Viewers.as(
                world.townCadre(),
                () -> jdbc.sql(sql).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<String> groups(TwoVillages world, String village) {
        return Viewers.as(
                world.townCadre(),
                () -> jdbc.sql("select seq || ' ' || name from resident_group where village_code = :v order by seq")
                        .param("v", village)
                        .query(String.class)
                        .list());
    }

    private Integer profiles(TwoVillages world, String village) {
        return Viewers.as(
                world.townCadre(),
                () -> jdbc.sql("select count(*)::integer from village_year where village_code = :v")
                        .param("v", village)
                        .query(Integer.class)
                        .single());
    }

    private String numberOf(TwoVillages world, long household) {
        return Viewers.as(
                world.townCadre(),
                () -> jdbc.sql("select number from household where household_id = :h")
                        .param("h", household)
                        .query(String.class)
                        .single());
    }

    private List<String> historyOf(TwoVillages world, long household) {
        return Viewers.as(
                world.townCadre(),
                () -> jdbc.sql("""
                        select event || ' ' || table_name || ' ' || village_code || coalesce(' ' || changes::text, '') from history
                        where subject_table = 'household' and subject_id = :h order by history_id""").param("h", household).query(String.class).list());
    }

    private static Viewer clerk(String village) {
        return new Viewer("clerk-" + village, Role.VILLAGE_CLERK, village);
    }
}
