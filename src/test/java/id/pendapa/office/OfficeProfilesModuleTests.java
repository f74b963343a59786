package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.database.SecondOffice;
import id.pendapa.shared.RegionCode;
import id.pendapa.testing.ModuleTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ModuleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeProfilesModuleTests {

    @Autowired
    OfficeProfiles profiles;

    @Autowired
    Kelurahans kelurahans;

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
    void aNewOfficeBeginsWithWhatShips() {
        OfficeProfile profile = profiles.get();

        assertThat(profile.kecamatan()).isEqualTo("Kecamatan Tingkir");
        assertThat(profile.numberPrefix()).isEqualTo("TKR");
        assertThat(kelurahans.list())
                .hasSize(7)
                .allMatch(kelurahan -> kelurahan.code().isIn(RegionCode.of("33.73.02")));
        assertThat(kelurahans.find("33.73.02.1007"))
                .get()
                .extracting(Kelurahan::name)
                .isEqualTo("Kutowinangun Lor");
    }

    @Test
    void anotherStartKeepsWhatTheOfficeEntered() {
        CurrentOffice.run(SecondOffice.KEY, profiles::prepare);

        assertThat(CurrentOffice.call(SecondOffice.KEY, profiles::get).kecamatan())
                .isEqualTo("Kecamatan Argomulyo");
        assertThat(profiles.get().kecamatan()).isEqualTo("Kecamatan Tingkir");
    }
}
