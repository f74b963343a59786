package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.pendapa.shared.RegionCode.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeUnitTests {

    @ParameterizedTest
    @CsvSource({"33, PROVINCE", "33.73, CITY", "33.73.02, KECAMATAN", "33.73.02.1007, KELURAHAN"})
    void theLevelIsThatOfItsParts(String code, Level level) {
        assertThat(RegionCode.of(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "33.", "3373", "33.73.2", "33.73.02.107", "33.73.02.1007.1", "3373020"})
    void otherShapesAreRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(code));
    }

    @Test
    void aKelurahanLiesInItsKecamatan() {
        RegionCode tingkir = RegionCode.of("33.73.02");

        assertThat(RegionCode.of("33.73.02.1007").isIn(tingkir)).isTrue();
        assertThat(tingkir.isIn(tingkir)).isTrue();
        assertThat(RegionCode.of("33.73.01.1001").isIn(tingkir)).isFalse();
        assertThat(RegionCode.of("33.73").isIn(tingkir)).isFalse();
    }
}
