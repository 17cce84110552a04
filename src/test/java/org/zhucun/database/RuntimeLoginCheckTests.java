package org.zhucun.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.zhucun.WebTest;

@WebTest
class RuntimeLoginCheckTests {

    @Autowired
    DataSource runtime;

    @Autowired
    @FlywayDataSource
    DataSource owner;

    @Test
    void theRuntimeLoginIsBoundByThePolicies() {
        assertThatCode(() -> new RuntimeLoginCheck(runtime).afterPropertiesSet())
                .doesNotThrowAnyException();
    }

    @Test
    void aLoginThatOwnsTheTablesStopsTheStartAndSaysWhy() {
        assertThatThrownBy(() -> new RuntimeLoginCheck(owner).afterPropertiesSet())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContainingAll("must be bound by the policies", "owns ", "household", "may change history");
    }
}
