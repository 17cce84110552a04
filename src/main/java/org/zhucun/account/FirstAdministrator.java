package org.zhucun.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first account of an empty register: {@code admin}, for the county named in ZHUCUN_COUNTY (code and name), with the
 * password in ZHUCUN_ADMIN_PASSWORD or one that is shown once in the log; either is changed at the first login.
 */
@Component
@DependsOnDatabaseInitialization
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "false")
class FirstAdministrator {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    FirstAdministrator(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${ZHUCUN_ADMIN_PASSWORD:}") String given,
            @Value("${ZHUCUN_COUNTY:140899 示例县}") String county) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select exists (select from account)")
                    .query(Boolean.class)
                    .single()) {
                return;
            }
            var place = county.strip().split("\\s+", 2);
            var password = given.isBlank() ? random() : given;
            jdbc.sql("insert into division (code, name) values (:code, :name) on conflict do nothing")
                    .param("code", place[0])
                    .param("name", place.length > 1 ? place[1] : place[0])
                    .update();
            var id = jdbc.sql("""
                            insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
                            values ('admin', 'admin', :hash, true, :area, now(), 'system') returning account_id""")
                    .param("hash", encoder.encode(password))
                    .param("area", place[0])
                    .query(Long.class)
                    .single();
            jdbc.sql(
                            "insert into posting (account_id, role, prefix, starts_on) values (:id, 'ADMINISTRATOR', :area, :from)")
                    .param("id", id)
                    .param("area", place[0])
                    .param("from", LocalDate.now(clock))
                    .update();
            if (given.isBlank()) {
                log.warn("The first administrator is 'admin' with the one-time password {}", password);
            }
        });
    }

    private static String random() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return "Zc-" + HexFormat.of().formatHex(bytes);
    }
}
