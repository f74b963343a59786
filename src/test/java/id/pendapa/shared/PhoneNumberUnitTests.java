package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberUnitTests {

    @ParameterizedTest
    @CsvSource({
        "081234567890, +6281234567890",
        "0812-3456-7890, +6281234567890",
        "0812 3456 7890, +6281234567890",
        "81234567890, +6281234567890",
        "6281234567890, +6281234567890",
        "+6281234567890, +6281234567890",
        "+62 812-3456-7890, +6281234567890",
        "+62 (0)812 3456 7890, +6281234567890",
        "0811234567, +62811234567",
        "(0298) 321456, +62298321456"
    })
    void whatPeopleTypeBecomesInternational(String typed, String international) {
        assertThat(PhoneNumber.find(typed)).contains(new PhoneNumber(international));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "08", "0801234567890", "0812345", "08123456789012", "+65 9123 4567", "0812a3456789"})
    void whatIsNoIndonesianNumberIsRefused(String typed) {
        assertThat(PhoneNumber.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "6281234567890", "+62/../x", "+620298321456"})
    void onlyTheInternationalFormIsANumber(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(value));
    }

    @Test
    void aLandlineGetsNoShortMessages() {
        assertThat(new PhoneNumber("+6281234567890").isMobile()).isTrue();
        assertThat(new PhoneNumber("+62298321456").isMobile()).isFalse();
    }

    @Test
    void printedItIsMasked() {
        assertThat(new PhoneNumber("+6281234567890")).hasToString("PhoneNumber[+62812••••890]");
    }
}
