package id.pendapa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.OfficeOfTests;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class OfficeRoutingModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void connectionSeesTheTablesOfTheCurrentOffice() {
        assertThat(searchPath()).isEqualTo("office_tingkir, platform");
    }

    @Test
    void connectionWithoutOfficeSeesOnlyThePlatform() {
        OfficeOfTests.set(null);

        assertThat(searchPath()).isEqualTo("platform");
    }

    @Test
    void sameConnectionFollowsTheOfficeBackAndForth() {
        for (int round = 0; round < 50; round++) {
            assertThat(CurrentOffice.call(new OfficeKey("lain"), this::searchPath))
                    .isEqualTo("office_lain, platform");
            assertThat(searchPath()).isEqualTo("office_tingkir, platform");
        }
    }

    @Test
    void officeCannotChangeInsideTransaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> CurrentOffice.call(new OfficeKey("lain"), this::searchPath)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside a transaction");
    }

    private String searchPath() {
        return jdbc.sql("SHOW search_path").query(String.class).single();
    }
}
