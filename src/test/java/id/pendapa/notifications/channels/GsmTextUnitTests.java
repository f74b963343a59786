package id.pendapa.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GsmTextUnitTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "160, 1", "161, 2", "306, 2", "307, 3"})
    void partsAreCountedAsTheNetworkDoes(int length, int parts) {
        assertThat(GsmText.of("a".repeat(length)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void oneWideLetterMakesAllLettersWide(int length, int parts) {
        assertThat(GsmText.of("ꦥ" + "a".repeat(length - 1)).parts()).isEqualTo(parts);
    }

    @Test
    void bracesTakeTheRoomOfTwo() {
        assertThat(GsmText.of("{".repeat(80)).parts()).isEqualTo(1);
        assertThat(GsmText.of("{".repeat(81)).parts()).isEqualTo(2);
    }

    @Test
    void typographicSignsBecomePlainOnes() {
        GsmText text = GsmText.of("Senin–Kamis “08.00” … jangan’");
        assertThat(text.text()).isEqualTo("Senin-Kamis \"08.00\" ... jangan'");
        assertThat(text.isSevenBit()).isTrue();
    }
}
