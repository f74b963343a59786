package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpokenUnitTests {

    private static final ZonedDateTime MOMENT = ZonedDateTime.of(2026, 11, 26, 14, 5, 0, 0, ZoneId.of("Asia/Jakarta"));

    @Test
    void everyLanguageSaysMomentsInItsOwnWay() {
        assertThat(inEach(() -> Spoken.weekdayMoment(MOMENT)))
                .containsExactly(
                        "Kamis, 26 November 2026 pukul 14.05 WIB",
                        "Thursday, 26 November 2026 at 14:05 WIB",
                        "Kemis, 26 November 2026 tabuh 14.05 WIB");
        assertThat(inEach(() -> Spoken.clock(MOMENT)))
                .containsExactly("pukul 14.05 WIB", "at 14:05 WIB", "tabuh 14.05 WIB");
        assertThat(inEach(() -> Spoken.day(LocalDate.of(1990, 8, 17))))
                .containsExactly("17 Agustus 1990", "17 August 1990", "17 Agustus 1990");
    }

    @Test
    void everyDayOfTheWeekHasItsName() {
        assertThat(inEach(() -> String.join(
                        " ",
                        IntStream.range(23, 30)
                                .mapToObj(day -> Spoken.weekday(LocalDate.of(2026, 11, day))
                                        .replaceFirst(",.*", ""))
                                .toList())))
                .containsExactly(
                        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
                        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
                        "Senen Selasa Rebo Kemis Jemuwah Setu Ngahad");
    }

    @Test
    void openingHoursAreReadOutWhateverElseTheOfficeWroteThere() {
        assertThat(inEach(() -> Spoken.hours("Senin–Kamis 08.00–14.00 WIB, Jumat 08.00–10.30 (halaman belakang)")))
                .containsExactly(
                        "Senin–Kamis 08.00–14.00 WIB, Jumat 08.00–10.30 (halaman belakang)",
                        "Monday–Thursday 08:00–14:00 WIB, Friday 08:00–10:30 (halaman belakang)",
                        "Senen–Kemis 08.00–14.00 WIB, Jemuwah 08.00–10.30 (halaman belakang)");
    }

    @Test
    void countsHoursAndMinutesAndMoney() {
        assertThat(inEach(() -> Spoken.length(61)))
                .containsExactly("1 jam 1 menit", "1 hour 1 minute", "1 jam 1 menit");
        assertThat(inEach(() -> Spoken.length(150))).contains("2 hours 30 minutes");
        assertThat(inEach(() -> Spoken.length(45))).contains("45 menit", "45 minutes");
        assertThat(inEach(() -> Spoken.rupiah(1_500_000)))
                .containsExactly("Rp 1.500.000", "Rp 1,500,000", "Rp 1.500.000");
    }

    private static List<String> inEach(Supplier<String> said) {
        return List.of(
                Language.call(Language.INDONESIAN, said),
                Language.call(Language.ENGLISH, said),
                Language.call(Language.JAVANESE, said));
    }
}
