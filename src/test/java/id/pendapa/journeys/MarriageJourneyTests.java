package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A couple that registers late: from a phone to a signed letter, with one paper that was missing. */
@JourneyTest
class MarriageJourneyTests {

    private static final Pattern CODE = Pattern.compile("verifikasi/([2-9A-Z]{16})");

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "script {0}, keyboard alone {1}")
    @CsvSource({"true, false", "false, false", "true, true"})
    void aCoupleGetsItsDispensation(boolean script, boolean keyboard) {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, script), keyboard);
            Ticket ticket = apply(hall, citizen);

            Hands counter = hall.take("loket", ticket.number());
            counter.unfold("Minta perbaikan");
            counter.fill("minta-perbaikan-kurang-aktaLahir", "Akta kelahiran belum ada");
            counter.press("Minta perbaikan");
            hall.follow(citizen, ticket);
            assertThat(citizen.page().locator("main").innerText()).contains("Akta kelahiran belum ada");
            citizen.tick("aktaLahir-kertas");
            citizen.press("Kirim perbaikan");

            counter.page().navigate("/meja/" + ticket.number());
            counter.press("Nyatakan lengkap");
            hall.verify("kasi", ticket.number(), 5, true);
            hall.initial(ticket.number());
            hall.sign("camat");

            hall.follow(citizen, ticket);
            List<String> letters = hall.downloadLetters(citizen.page());
            assertThat(letters).singleElement().asString().contains("a.n. WALI KOTA SALATIGA", "Bagas Contoh");
            anybodyChecks(browser, letters.get(0));
        }
    }

    private static Ticket apply(Hall hall, Hands citizen) {
        citizen.page().navigate("/layanan/DISP-NIKAH");
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(citizen);
        hall.answerHome(citizen);
        hall.next(citizen);
        hall.next(citizen);
        hall.answerPerson(citizen, "pasangan", "Bagas Contoh", "3374011708880000", "1988", "L");
        hall.next(citizen);
        citizen.choose("alamatPasangan-di", "lain");
        citizen.fill("alamatPasangan-jalan", "Jalan Contoh Raya 5");
        citizen.fill("alamatPasangan-desa", "Contoh Lor");
        citizen.fill("alamatPasangan-kecamatan", "Contoh Tengah");
        citizen.fill("alamatPasangan-kota", "Kota Semarang");
        citizen.fill("alamatPasangan-provinsi", "Jawa Tengah");
        hall.next(citizen);
        citizen.choose("pencatat", "KUA");
        citizen.fill("namaPencatat", "KUA Kecamatan Tingkir");
        hall.next(citizen);
        citizen.fill("namaWali", "Slamet Contoh");
        hall.next(citizen);
        fillDate(citizen, "tanggalDaftar", "25", "11");
        fillDate(citizen, "tanggalAkad", "21", "12");
        hall.next(citizen);
        assertThat(citizen.page().locator("main").innerText()).contains("Anda tidak memerlukan dispensasi");
        fillDate(citizen, "tanggalDaftar", "25", "11");
        fillDate(citizen, "tanggalAkad", "4", "12");
        hall.next(citizen);
        citizen.fill("tempatAkad", "Masjid Contoh, Kutowinangun Lor");
        hall.next(citizen);
        citizen.fill("alasan", "Calon pengantin baru pulang dari bekerja di luar negeri.");
        hall.next(citizen);
        for (String paper : List.of("suratKelurahan", "ktpBerdua", "kkBerdua")) {
            hall.bringPaper(citizen, paper);
        }
        hall.next(citizen);
        hall.bringPaper(citizen, "statusNikah");
        citizen.tick("benar");
        hall.next(citizen);
        citizen.press("Kirim permohonan");
        return hall.readReceipt(citizen.page());
    }

    private static void fillDate(Hands citizen, String key, String day, String month) {
        citizen.fill(key + "-hari", day);
        citizen.fill(key + "-bulan", month);
        citizen.fill(key + "-tahun", "2026");
    }

    private static void anybodyChecks(Browser browser, String letter) {
        var code = CODE.matcher(letter.replace("ﬁ", "fi").replaceAll("\\s", ""));
        assertThat(code.find()).isTrue();
        Page stranger = browser.visitor(Browser.PHONE);
        stranger.navigate("/verifikasi/" + code.group(1));
        assertThat(stranger.locator("main").innerText())
                .contains("SURAT DISPENSASI NIKAH")
                .doesNotContain("Suharti Contoh");
    }
}
