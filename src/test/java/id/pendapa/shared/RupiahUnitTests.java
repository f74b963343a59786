package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RupiahUnitTests {

    @ParameterizedTest
    @CsvSource({
        "1500000, 1500000",
        "Rp 1.500.000, 1500000",
        "Rp1.500.000, 1500000",
        "rp. 1.500.000, 1500000",
        "'Rp. 1.500.000,00', 1500000",
        "'1.500.000,-', 1500000",
        "'1.250,00', 1250",
        "'  Rp  1.250.000 ', 1250000",
        "'1 500 000', 1500000",
        "999.999.999.999.999, 999999999999999",
        "007, 7",
        "0, 0"
    })
    void isReadAsPeopleWriteIt(String typed, long amount) {
        assertThat(Rupiah.find(typed)).contains(new Rupiah(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rp", "-5", "1,5", "satu juta", "1234567890123456", "1500000,50"})
    void whatIsNoWholeAmountIsRefused(String typed) {
        assertThat(Rupiah.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.25",
                "1.5",
                "12.5000",
                "1.2500",
                "1500.000",
                "1.500.00",
                "1..500",
                ".500",
                "1.500.",
                "0.500",
                "1,250.00",
                "1.250,5",
                "1.000.000.000.000.000"
            })
    void aDotStandsBeforeThreeDigitsOrItIsNoAmount(String typed) {
        assertThat(Rupiah.find(typed)).isEmpty();
    }

    @Test
    void isWrittenAsOfficesDo() {
        assertThat(new Rupiah(1_500_000)).hasToString("Rp 1.500.000");
        assertThat(new Rupiah(0)).hasToString("Rp 0");
        assertThat(Rupiah.grouped(1_234_567)).isEqualTo("1.234.567");
        assertThat(new Rupiah(1_500_000).inWords()).isEqualTo("satu juta lima ratus ribu rupiah");
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rupiah(-1));
    }
}
