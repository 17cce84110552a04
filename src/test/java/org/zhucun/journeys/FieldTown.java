package org.zhucun.journeys;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.TwoVillages;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** A town where nobody works but these tests: a village with two households for every story, and First Secretaries of its own. */
final class FieldTown {

    static final String TOWN = "140899188";

    private final JdbcClient jdbc;
    final String village;
    final long home;
    final long otherHome;

    FieldTown(JdbcClient jdbc, int number) {
        this.jdbc = jdbc;
        this.village = TOWN + number;
        for (var code : List.of("14", "1408", "140899", TOWN, village)) {
            jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                    .param("code", code)
                    .param("name", "野外" + code)
                    .update();
        }
        var villages = new TwoVillages(TOWN, village, village);
        home = villages.household(jdbc, village, 1);
        otherHome = villages.household(jdbc, village, 2);
    }

    /** A First Secretary of this village; the password is the sample's. */
    String secretary(String username) {
        administers(() -> {
            jdbc.sql("""
                            insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                            select :username, '野外书记', password_hash, false, :town, now(), 'world' from account where username = 'secretary201'""").param("username", username).param("town", TOWN).update();
            return jdbc.sql("""
                            insert into posting (account_id, role, prefix, starts_on)
                            select account_id, 'FIRST_SECRETARY', :village, date '2020-01-01' from account where username = :username""")
                    .param("village", village)
                    .param("username", username)
                    .update();
        });
        return username;
    }

    void endPosting(String username, LocalDate lastDay) {
        administers(() -> jdbc.sql(
                        "update posting set ends_on = :day where account_id = (select account_id from account where username = :username)")
                .param("day", lastDay)
                .param("username", username)
                .update());
    }

    /** As if the idle time had gone by. */
    void expireLogin(String username) {
        jdbc.sql("delete from spring_session where principal_name = :username")
                .param("username", username)
                .update();
    }

    void endRegistration(long household) {
        acts(() -> jdbc.sql(
                        "update household set ended_on = date '2020-01-01', registered_on = date '2019-01-01', end_reason = 'MOVED' where household_id = :id")
                .param("id", household)
                .update());
    }

    long project(String name) {
        return acts(() -> jdbc.sql("""
                        insert into project (village_code, kind, name, site, content, unit, planned_from, planned_until, made_by)
                        values (:village, 'ROAD', :name, '村口', '硬化道路', '镇政府', date '2020-01-01', date '2020-12-31', 'tester') returning project_id""")
                .param("village", village)
                .param("name", name)
                .query(Long.class)
                .single());
    }

    /** Which entries are about which project. */
    List<String> about(long project) {
        return acts(() -> jdbc.sql("select said from log_entry where project_id = :project order by log_entry_id")
                .param("project", project)
                .query(String.class)
                .list());
    }

    /** What was recorded, in the order in which it arrived. */
    List<String> entries() {
        return acts(() -> jdbc.sql("select said from log_entry where village_code = :village order by log_entry_id")
                .param("village", village)
                .query(String.class)
                .list());
    }

    List<String> authors() {
        return acts(() -> jdbc.sql("select author from log_entry where village_code = :village order by log_entry_id")
                .param("village", village)
                .query(String.class)
                .list());
    }

    long photos() {
        return acts(() -> jdbc.sql(
                        "select count(*) from attachment where village_code = :village and subject_table = 'log_entry' and ended_at is null")
                .param("village", village)
                .query(Long.class)
                .single());
    }

    long signIns() {
        return acts(() -> jdbc.sql("select count(*) from sign_in where village_code = :village")
                .param("village", village)
                .query(Long.class)
                .single());
    }

    long leaves() {
        return acts(() -> jdbc.sql("select count(*) from leave_request where village_code = :village")
                .param("village", village)
                .query(Long.class)
                .single());
    }

    long visits() {
        return acts(() -> jdbc.sql("select count(*) from visit where village_code = :village")
                .param("village", village)
                .query(Long.class)
                .single());
    }

    private <T> T acts(java.util.concurrent.Callable<T> work) {
        return Viewers.as(new Viewer("tester", Role.VILLAGE_CLERK, village), work);
    }

    private void administers(java.util.concurrent.Callable<Integer> work) {
        Viewers.as(new Viewer("world", Role.ADMINISTRATOR, "140899"), work);
    }
}
