package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyCardNumberUnitTests {

    private static final FamilyCardNumber NUMBER = new FamilyCardNumber("3373020101150000");

    @Test
    void groupsOfDigitsAreReadAsTyped() {
        assertThat(FamilyCardNumber.find(" 3373 0201-0115.0000")).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "337302010115000", "33730201011500000", "337302010115000O"})
    void otherLengthsAndLettersAreRefused(String typed) {
        assertThat(FamilyCardNumber.find(typed)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new FamilyCardNumber(typed));
    }

    @Test
    void aNikInItsPlaceIsNoticed() {
        assertThat(new FamilyCardNumber("3373021708900000").isSameAs(Nik.of("3373021708900000")))
                .isTrue();
        assertThat(NUMBER.isSameAs(Nik.of("3373021708900000"))).isFalse();
    }

    @Test
    void printedItIsMasked() {
        assertThat(NUMBER).hasToString("FamilyCardNumber[33••••••••••0000]");
    }
}
