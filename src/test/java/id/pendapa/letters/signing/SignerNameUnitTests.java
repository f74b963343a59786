package id.pendapa.letters.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignerNameUnitTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Contoh Satu Wibawa, M.Si. | CONTOH SATU WIBAWA | true",
                "H. Contoh Dua | Contoh Dua, S.Sos. | true",
                "Contoh S. Wibawa | Contoh Satu Wibawa | true",
                "Cöntoh Tiga | CONTOH TIGA | true",
                "Contoh Empat | Contoh Lima | false",
                "Dr. | Dr. | false",
                "Orang Lain | Contoh Satu Wibawa | false"
            })
    void namesOfTheSamePersonFit(String one, String other, boolean fits) {
        assertThat(SignerName.fits(one, other)).isEqualTo(fits);
        assertThat(SignerName.fits(other, one)).isEqualTo(fits);
    }
}
