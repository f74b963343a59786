package id.pendapa.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextUnitTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07.30-12.00|07.30–12.00",
                "13:00 – 16:00, 7.30 – 12.00|07.30–12.00, 13.00–16.00",
                "08.00 s.d. 11.30; 12.30 sampai 15.00|08.00–11.30, 12.30–15.00",
                "08.00-12.00, 12.00-16.00|08.00–12.00, 12.00–16.00"
            })
    void hoursAreReadAsPeopleWriteThem(String text, String printed) {
        assertThat(HoursText.read(DayOfWeek.MONDAY, text)).map(HoursText::print).contains(printed);
    }

    @Test
    void nothingIsAFreeDay() {
        assertThat(HoursText.read(DayOfWeek.SUNDAY, "  "))
                .hasValueSatisfying(spans -> assertThat(spans).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pagi",
                "8-12",
                "08.00-25.00",
                "08.60-12.00",
                "12.00-08.00",
                "08.00-08.00",
                "08.00-12.00, 11.00-13.00",
                "08.00-12.00,",
                "1.00-2.00,3.00-4.00,5.00-6.00,7.00-8.00,9.00-10.00"
            })
    void whatMeansNoHoursIsRefused(String text) {
        assertThat(HoursText.read(DayOfWeek.MONDAY, text)).isEmpty();
    }
}
