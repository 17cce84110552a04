package org.zhucun.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.viewer.Role;

/** The people of Z Town's sample; made once, before anything is loaded. */
@Component
@DependsOnDatabaseInitialization
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class SampleAccounts {

    static final String PASSWORD = "Zhucun-demo-2020";
    private static final String COUNTY = "140899";
    private static final String TOWN = "140899101";
    private static final List<String> VILLAGES = List.of("梨花坡村", "烟台岭村", "菊苑村", "椒沟村", "玫瑰原村", "核桃峪村", "菜园村");
    private static final List<String> SECRETARIES = List.of("张力", "宋丽", "郭永强", "何建军", "杜明", "卫建国", "程晓燕");
    private static final List<String> MEMBERS = List.of("王海波", "李雪梅", "陈志远", "刘晓峰", "杨丽娟", "赵国栋", "孙红霞");

    /** The other members of each team: member201b, member202b, member202c and so on. */
    private static final List<List<String>> OTHERS = List.of(
            List.of("郝雪"),
            List.of("冯建平", "薛婷"),
            List.of("樊丽"),
            List.of("柴瑞", "裴秀兰"),
            List.of("贾文斌"),
            List.of("史万全"),
            List.of("原志强"));

    private static final List<String> CLERKS = List.of("韩梅", "吕玉芳", "邓小军", "贺春花", "武秀英", "段文军", "苏永红");

    /** A line of the login page. */
    record Shown(String username, String role, String place) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final ObjectProvider<SampleLoading> loading;

    SampleAccounts(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Clock clock,
            TransactionTemplate transaction,
            ObjectProvider<SampleLoading> loading) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
        this.loading = loading;
        transaction.executeWithoutResult(status -> create());
    }

    List<Shown> shown() {
        return List.of(
                new Shown("town", "TOWN_CADRE", "测试镇"),
                new Shown("secretary201", "FIRST_SECRETARY", VILLAGES.get(0)),
                new Shown("member201", "TEAM_MEMBER", VILLAGES.get(0)),
                new Shown("clerk201", "VILLAGE_CLERK", VILLAGES.get(0)),
                new Shown("accountant", "TOWN_ACCOUNTANT", "测试镇"),
                new Shown("cashier", "TOWN_CASHIER", "测试镇"),
                new Shown("county", "COUNTY_REVIEWER", "示例县"),
                new Shown("admin", "ADMINISTRATOR", "示例县"));
    }

    @Nullable
    Integer loading() {
        var progress = loading.getIfAvailable();
        return progress == null ? null : progress.percent();
    }

    private void create() {
        if (jdbc.sql("select exists (select from account)").query(Boolean.class).single()) {
            return;
        }
        division("14", "山西省");
        division("1408", "示例市");
        division(COUNTY, "示例县");
        division(TOWN, "测试镇");
        var hash = String.valueOf(encoder.encode(PASSWORD));
        person("admin", "高志明", hash, Role.ADMINISTRATOR, COUNTY);
        person("county", "马国华", hash, Role.COUNTY_REVIEWER, COUNTY);
        person("county2", "尹素琴", hash, Role.COUNTY_REVIEWER, COUNTY);
        person("town", "赵文静", hash, Role.TOWN_CADRE, TOWN);
        person("town2", "白卫东", hash, Role.TOWN_CADRE, TOWN);
        person("accountant", "陆慧敏", hash, Role.TOWN_ACCOUNTANT, TOWN);
        person("accountant2", "姚建平", hash, Role.TOWN_ACCOUNTANT, TOWN);
        person("cashier", "田晓云", hash, Role.TOWN_CASHIER, TOWN);
        for (var i = 0; i < VILLAGES.size(); i++) {
            var village = TOWN + (201 + i);
            division(village, VILLAGES.get(i));
            person("secretary" + (201 + i), SECRETARIES.get(i), hash, Role.FIRST_SECRETARY, village);
            person("member" + (201 + i), MEMBERS.get(i), hash, Role.TEAM_MEMBER, village);
            for (var more = 0; more < OTHERS.get(i).size(); more++) {
                var username = "member" + (201 + i) + (char) ('b' + more);
                person(username, OTHERS.get(i).get(more), hash, Role.TEAM_MEMBER, village);
            }
            person("clerk" + (201 + i), CLERKS.get(i), hash, Role.VILLAGE_CLERK, village);
        }
    }

    private void division(String code, String name) {
        jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                .param("code", code)
                .param("name", name)
                .update();
    }

    private void person(String username, String name, String hash, Role role, String prefix) {
        var id = jdbc.sql("""
                        insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                        values (:username, :name, :hash, false, '140899', now(), 'sample') returning account_id""")
                .param("username", username)
                .param("name", name)
                .param("hash", hash)
                .query(Long.class)
                .single();
        jdbc.sql("insert into posting (account_id, role, prefix, starts_on) values (:account, :role, :prefix, :from)")
                .param("account", id)
                .param("role", role.name())
                .param("prefix", prefix)
                .param("from", LocalDate.now(clock).withDayOfYear(1))
                .update();
    }
}
