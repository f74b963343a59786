package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikUnitTests {

    private static final LocalDate BIRTH = LocalDate.of(1990, 8, 17);
    private static final Nik MAN = Nik.of("3373021708900000");
    private static final Nik WOMAN = Nik.of("3373025708900000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3373021708900000",
                "3373025708900000",
                "3373020101000000",
                "3373023112990000",
                "3373024101000000",
                "3373027112990000",
                "3373023102900000" // 31 February: for an officer to ask about, not for us to refuse.
            })
    void everyDayOfMenAndWomenIsTaken(String digits) {
        assertThat(Nik.find(digits)).contains(new Nik(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "337302170890000",
                "33730217089000000",
                "337302170890000x",
                "3373020008900000",
                "3373023208900000",
                "3373024008900000",
                "3373027208900000",
                "3373029908900000",
                "3373021700900000",
                "3373021713900000",
                "٣٣٧٣٠٢١٧٠٨٩٠٠٠٠٠"
            })
    void whatCannotBeANikIsRefused(String digits) {
        assertThat(Nik.find(digits)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Nik(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3373 0217 0890 0000", "337302-170890-0000", " 3373.0217.0890.0000 ", "3373–0217–0890–0000"})
    void groupsOfDigitsAreReadAsTyped(String typed) {
        assertThat(Nik.find(typed)).contains(MAN);
    }

    @Test
    void aWrongBirthDateIsToldApartFromAWrongLength() {
        assertThat(Nik.hasLength("3373 0299 1390 0000")).isTrue();
        assertThat(Nik.hasLength("3373 0299 1390")).isFalse();
    }

    @Test
    void sexAndBirthDateCanBeCompared() {
        assertThat(MAN.isOfWoman()).isFalse();
        assertThat(WOMAN.isOfWoman()).isTrue();
        assertThat(MAN.isOfBirthDate(BIRTH)).isTrue();
        assertThat(WOMAN.isOfBirthDate(BIRTH)).isTrue();
        assertThat(MAN.isOfBirthDate(BIRTH.plusDays(1))).isFalse();
        assertThat(MAN.isOfBirthDate(BIRTH.plusMonths(1))).isFalse();
        assertThat(MAN.isOfBirthDate(BIRTH.plusYears(1))).isFalse();
    }

    @Test
    void theCenturyIsThatOfTheBirthDate() {
        assertThat(MAN.isOfBirthDate(BIRTH.minusYears(100))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3373021708900000, true", "3373021708900001, false", "3373021708900010, false"})
    void aSerialOfNoughtsBelongsToNobody(String digits, boolean example) {
        assertThat(Nik.of(digits).isExample()).isEqualTo(example);
    }

    @Test
    void theAreaIsThatOfTheFirstIssue() {
        assertThat(MAN.firstIssuedIn()).isEqualTo(RegionCode.of("33.73.02"));
    }

    @Test
    void printedItIsMasked() {
        Nik nik = Nik.of("3373021708900001");

        assertThat(nik).hasToString("Nik[33••••••••••0001]");
        assertThat(nik.masked()).isEqualTo("33••••••••••0001");
        assertThat(nik.digits()).isEqualTo("3373021708900001");
    }

    @Test
    void aRefusalDoesNotRepeatTheDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nik.of("3373029913900001"))
                .withMessageNotContaining("3373");
    }
}
