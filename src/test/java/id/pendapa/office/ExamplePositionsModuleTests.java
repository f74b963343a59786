package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendapa.platform.Mode;
import id.pendapa.platform.StartRefusedException;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class ExamplePositionsModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void productionDoesNotStartWhereThePeopleOfTheExampleAre() {
        ExamplePositions production = new ExamplePositions(database, transaction, Mode.of("produksi"));
        assertThatThrownBy(production::prepare)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("dibuat dalam mode contoh");
    }
}
