package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.shared.NotFoundException;
import id.pendapa.testing.ModuleTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class SignatoriesModuleTests {

    private static final SignatoryWish CAMAT = new SignatoryWish("CAMAT", null, null, true);

    @Autowired
    Signatories signatories;

    @Autowired
    JdbcClient database;

    @Test
    void absentHolderIsFollowedByTheDelegateForThoseDaysOnly() {
        LocalDate away = LocalDate.of(2026, 7, 6);
        long camat = signatories.choose(CAMAT, away).officialId();
        database.sql("INSERT INTO official_absence (official_id, first_day, last_day) VALUES (:id, :day, :day)")
                .param("id", camat)
                .param("day", away)
                .update();

        assertThat(signatories.choose(CAMAT, away).headingLines())
                .containsExactly("a.n. CAMAT TINGKIR", "SEKRETARIS KECAMATAN");
        assertThat(signatories.choose(CAMAT, away.plusDays(1)).headingLines()).containsExactly("CAMAT TINGKIR");
    }

    @Test
    void lurahIsFoundByKelurahan() {
        assertThat(signatories
                        .choose(new SignatoryWish("LURAH", "33.73.02.1002", null, false), LocalDate.of(2026, 11, 25))
                        .positionTitle())
                .isEqualTo("Lurah Gendongan");
    }

    @Test
    void unknownPositionIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> signatories.choose(
                        new SignatoryWish("LURAH", "33.73.02.9999", null, false), LocalDate.of(2026, 11, 25)));
    }
}
