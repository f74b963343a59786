package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerbilangUnitTests {

    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "9, sembilan",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "21, dua puluh satu",
        "99, sembilan puluh sembilan",
        "100, seratus",
        "101, seratus satu",
        "110, seratus sepuluh",
        "111, seratus sebelas",
        "200, dua ratus",
        "1000, seribu",
        "1001, seribu satu",
        "1100, seribu seratus",
        "1234, seribu dua ratus tiga puluh empat",
        "2000, dua ribu",
        "11000, sebelas ribu",
        "21000, dua puluh satu ribu",
        "100000, seratus ribu",
        "101000, seratus satu ribu",
        "1000000, satu juta",
        "1001000, satu juta seribu",
        "1000001, satu juta satu",
        "1000000000, satu miliar",
        "1000000000000, satu triliun",
        "-1, minus satu",
        "-1000, minus seribu",
        "-1001000, minus satu juta seribu"
    })
    void saysTheNumberAsAnOfficeWritesIt(long number, String words) {
        assertThat(Terbilang.of(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, sembilan kuintiliun", "-9223372036854775808, minus sembilan kuintiliun"})
    void theLargestNumbersHaveWordsToo(long number, String beginning) {
        assertThat(Terbilang.of(number)).startsWith(beginning);
    }
}
