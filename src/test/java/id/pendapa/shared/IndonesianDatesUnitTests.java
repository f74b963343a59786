package id.pendapa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndonesianDatesUnitTests {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);

    @Test
    void datesHaveTheNameOfTheMonth() {
        assertThat(IndonesianDates.day(DAY)).isEqualTo("14 Agustus 2026");
        assertThat(IndonesianDates.weekday(DAY)).isEqualTo("Jumat, 14 Agustus 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, Senin",
        "2026-11-24, Selasa",
        "2026-11-25, Rabu",
        "2026-11-26, Kamis",
        "2026-11-27, Jumat",
        "2026-11-28, Sabtu",
        "2026-11-29, Minggu"
    })
    void everyWeekdayHasItsName(LocalDate date, String name) {
        assertThat(IndonesianDates.weekday(date)).startsWith(name + ", ");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jakarta, WIB", "Asia/Makassar, WITA", "Asia/Jayapura, WIT"})
    void timesHaveADotAndTheLabelOfTheZone(ZoneId zone, String label) {
        ZonedDateTime moment = DAY.atTime(9, 5).atZone(zone);

        assertThat(IndonesianDates.time(moment)).isEqualTo("09.05 " + label);
        assertThat(IndonesianDates.moment(moment)).isEqualTo("14 Agustus 2026 pukul 09.05 " + label);
        assertThat(IndonesianDates.weekdayMoment(moment)).isEqualTo("Jumat, 14 Agustus 2026 pukul 09.05 " + label);
    }

    @Test
    void aTimeOfDayNeedsNoZone() {
        assertThat(IndonesianDates.time(LocalTime.of(7, 30))).isEqualTo("07.30");
    }

    @ParameterizedTest
    @CsvSource({
        "14, 8, 2026",
        "14, 08, 2026",
        "14, Agustus, 2026",
        "14, agu, 2026",
        "14, August, 2026",
        "14, aug, 2026",
        "14, AGT, 2026",
        "' 14 ', ' agustus ', ' 2026 '"
    })
    void aTypedDateMayHaveTheMonthAsNumberOrName(String day, String month, String year) {
        assertThat(IndonesianDates.find(day, month, year)).contains(DAY);
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2026", "0, 8, 2026", "14, 13, 2026", "14, '', 2026", "14, anj, 2026", "a, b, c", "'', '', ''"})
    void whatIsNoDateIsRefused(String day, String month, String year) {
        assertThat(IndonesianDates.find(day, month, year)).isEmpty();
    }
}
