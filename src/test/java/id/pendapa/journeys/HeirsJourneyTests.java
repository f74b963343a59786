package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** WARIS with four heirs, without script: their own statement, signed on paper, registered twice, handed over. */
@JourneyTest
class HeirsJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void fourHeirsHaveTheirStatementRegistered() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            Ticket ticket = apply(hall, citizen);

            Hands village = hall.take("kelurahan", ticket.number());
            tickAll(village, "verifikasi-kelurahan", 4);
            village.press("Nyatakan benar dan undang ahli waris");
            hall.follow(citizen, ticket);
            assertThat(citizen.page().locator("main").innerText()).contains("dua saksi datang bersama ke kelurahan");

            village.page().navigate("/meja/" + ticket.number());
            tickAll(village, "ahli-waris-hadir", 4);
            village.choose("ahli-waris-hadir-identitas", "KTP_ASLI");
            village.press("Ahli waris hadir: beri nomor dan cetak");
            assertThat(Pen.scan(village.page(), waiting(village.page())))
                    .contains("SURAT PERNYATAAN AHLI WARIS", "4. Joko Contoh", "Meterai", "LURAH KUTOWINANGUN LOR");

            hall.verify("kasi2", ticket.number(), 3, false);
            hall.initial(ticket.number());
            Hands counter = hall.signIn("loket");
            String code = waiting(counter.page());
            assertThat(Pen.scan(counter.page(), code)).contains("membuktikan pencatatan saja", "Joko Contoh");
            handOver(hall, ticket);

            citizen.page().reload();
            assertThat(citizen.page().locator("main").innerText()).contains("Surat Anda sudah diterima");
            Page stranger = browser.visitor(Browser.PHONE);
            stranger.navigate("/verifikasi/" + code);
            assertThat(stranger.locator("main").innerText())
                    .contains("PENCATATAN PERNYATAAN AHLI WARIS", "register")
                    .doesNotContain("Joko");
        }
    }

    private static void tickAll(Hands hands, String action, int lines) {
        for (int line = 0; line < lines; line++) {
            hands.tick(action + "-periksa-" + line);
        }
    }

    /** Code of the only letter that waits for the pen at this desk. */
    private static String waiting(Page page) {
        page.navigate("/tanda-tangan/pena");
        return page.locator("main a[href^='/tanda-tangan/pena/']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/", "");
    }

    private static void handOver(Hall hall, Ticket ticket) {
        Hands counter = hall.take("loket", ticket.number());
        counter.choose("serahkan-siapa", "APPLICANT");
        counter.fill("serahkan-penerima", "Suharti Contoh");
        counter.fill("serahkan-bukti", "KTP");
        counter.press("Serahkan surat");
    }

    private static Ticket apply(Hall hall, Hands citizen) {
        citizen.page().navigate("/layanan/WARIS");
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(citizen);
        citizen.fill("nomorKk", "3373020101150000");
        hall.next(citizen);
        hall.next(citizen);
        hall.answerPerson(citizen, "almarhum", "Karto Contoh", "3373021708550000", "1955", "L");
        hall.next(citizen);
        hall.answerHome(citizen);
        hall.next(citizen);
        citizen.fill("tanggalMeninggal-hari", "10");
        citizen.fill("tanggalMeninggal-bulan", "9");
        citizen.fill("tanggalMeninggal-tahun", "2026");
        citizen.fill("tempatMeninggal", "Salatiga");
        hall.next(citizen);
        hall.answerPerson(citizen, "pasangan-0-orang", "Siti Contoh", "3373025708600000", "1960", "P");
        citizen.choose("pasangan-0-keadaan", "HIDUP");
        hall.next(citizen);
        heirs(hall, citizen);
        witness(hall, citizen, 0, "Slamet Contoh", "3373021708700000", "1970");
        witness(hall, citizen, 1, "Ma'ruf Contoh", "3373021708720000", "1972");
        hall.next(citizen);
        citizen.fill("keperluan", "Mengambil tabungan di bank");
        hall.next(citizen);
        for (String paper : List.of("suratKematian", "ktpAhliWaris", "buktiHubungan", "ktpSaksi")) {
            hall.bringPaper(citizen, paper);
        }
        citizen.tick("benar");
        hall.next(citizen);
        assertThat(citizen.page().locator("main a[href*='/cetak/rancangan']").count())
                .isEqualTo(2);
        citizen.press("Kirim permohonan");
        return hall.readReceipt(citizen.page());
    }

    private static void heirs(Hall hall, Hands citizen) {
        heir(hall, citizen, 0, "Siti Contoh", "3373025708600000", "1960", "PASANGAN");
        citizen.press("Tambah: Ahli waris");
        heir(hall, citizen, 1, "Suharti Contoh", "3373025708900000", "1990", "ANAK");
        citizen.press("Tambah: Ahli waris");
        heir(hall, citizen, 2, "Sari Contoh", "3373025708850000", "1985", "ANAK");
        citizen.press("Tambah: Ahli waris");
        heir(hall, citizen, 3, "Joko Contoh", "3373021708880000", "1988", "ANAK");
        hall.next(citizen);
    }

    private static void heir(
            Hall hall, Hands citizen, int entry, String name, String nik, String year, String relation) {
        String beginning = "ahliWaris-" + entry + "-";
        hall.answerPerson(citizen, beginning + "orang", name, nik, year, "P");
        citizen.choose(beginning + "hubungan", relation);
        citizen.choose(beginning + "keadaan", "HIDUP");
        citizen.fill(beginning + "alamat", "Jalan Contoh 12, RT 003 RW 002, Kutowinangun Lor");
    }

    private static void witness(Hall hall, Hands citizen, int entry, String name, String nik, String year) {
        hall.answerPerson(citizen, "saksi-" + entry + "-orang", name, nik, year, "L");
        citizen.fill("saksi-" + entry + "-alamat", "Jalan Contoh 20, Kutowinangun Lor");
    }
}
