package id.pendapa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.Actor;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class StaffDirectoryModuleTests {

    @Autowired
    StaffDirectory staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thoseWhoHoldADutyTodayAreNamedWhereItIsNeeded() {
        assertThat(staff.holdersOf("LOKET", null))
                .extracting(Actor.Staff::title)
                .containsExactly("Petugas Loket 1", "Petugas Loket 2");
        assertThat(staff.holdersOf("LURAH", "33.73.02.1002"))
                .extracting(Actor.Staff::title)
                .containsExactly("Lurah Gendongan");
        assertThat(staff.holdersOf("LURAH", null)).isEmpty();
        assertThat(staff.holdersOf("TIDAK_ADA", null)).isEmpty();
    }

    @Test
    void aClosedAccountIsNotNamed() {
        jdbc.sql("UPDATE staff_account SET active = false WHERE username = 'kasi2'")
                .update();
        assertThat(staff.holdersOf("KASI_PEMERINTAHAN", null)).isEmpty();
    }
}
