package id.pendapa.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.testing.ModuleTest;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServedSeatModuleTests {

    @Autowired
    OfficeSeat seat;

    @Autowired
    ApplicationContext context;

    @BeforeAll
    void open() {
        SecondOffice.open(context);
    }

    @AfterAll
    void close() {
        SecondOffice.close(context);
    }

    @Test
    void eachOfficeGivesOutItsOwnAddress() {
        assertThat(seat.address()).isEqualTo("http://localhost:8080");
        assertThat(CurrentOffice.call(SecondOffice.KEY, seat::address)).isEqualTo("http://argomulyo.example:8080");
    }

    @Test
    void eachOfficeHasItsOwnDay() {
        assertThat(seat.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(CurrentOffice.call(SecondOffice.KEY, seat::zone)).isEqualTo(ZoneId.of("Asia/Makassar"));
    }
}
