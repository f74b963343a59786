package id.pendapa.letters.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.shared.InvalidException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternUnitTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "{kode}/{urut}/{tahun}, 400.12.2.1/7/2026",
        "{kode}/{urut:3}/{unit}/{tahun}, 400.12.2.1/007/TKR/2026",
        "{urut:4}/{unit}/{bulanRomawi}/{tahun}, 0007/TKR/XI/2026"
    })
    void printsItsTokens(String pattern, String number) {
        assertThat(new NumberPattern(pattern).print("400.12.2.1", "TKR", 7, DAY))
                .isEqualTo(number);
    }

    @Test
    void neverCutsAnOrdinalThatOutgrowsItsPadding() {
        assertThat(new NumberPattern("{urut:3}/{tahun}").print("x", "y", 12345, DAY))
                .isEqualTo("12345/2026");
    }

    @Test
    void theLetterOfASubNumberStandsBehindItsOrdinal() {
        NumberPattern pattern = new NumberPattern("{kode}/{urut:3}/{unit}/{bulanRomawi}/{tahun}");
        String number = pattern.print("400.12.2.1", "K.W+L", 12, DAY);
        assertThat(pattern.withSub(number, "K.W+L", 12, DAY, "b")).isEqualTo(number.replace("/012/", "/012b/"));
        assertThat(pattern.withSub("Lama 12/2026", "K.W+L", 12, DAY, "a")).isEqualTo("Lama 12/2026a");
        assertThat(new NumberPattern("{unit}-{urut}/{tahun}/{urut}").withSub("A-7/2026/7", "A", 7, DAY, "c"))
                .isEqualTo("A-7c/2026/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kode}/{tahun}",
                "{urut}",
                "{urut}/{tahun}/{bulan}",
                "{urut}/{tahun}/{",
                "{kode:3}/{urut}/{tahun}"
            })
    void refusesPatternsThatWouldRepeatOrAreUnknown(String pattern) {
        assertThatExceptionOfType(InvalidException.class).isThrownBy(() -> new NumberPattern(pattern));
    }
}
