package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** DOMISILI for an old mother by her son: the letter is hers, he is named at the desk, and he fetches it. */
@JourneyTest
class RepresentativeJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void aSonAppliesForHisMother() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands son = new Hands(browser.visitor(Browser.PHONE, false), false);
            Ticket ticket = apply(hall, son);

            Hands village = hall.take("kelurahan", ticket.number());
            assertThat(village.page().locator("main").innerText()).contains("Surat kuasa");
            for (int line = 0; line < 3; line++) {
                village.tick("nyatakan-benar-periksa-" + line);
            }
            village.choose("nyatakan-benar-identitas", "KTP_ASLI");
            village.press("Nyatakan benar dan ajukan ke Lurah");
            hall.take("lurah", ticket.number()).press("Setujui");
            hall.verify("kasi2", ticket.number(), 2, false);
            hall.initial(ticket.number());
            hall.sign("camat");

            hall.follow(son, ticket);
            List<String> letters = hall.downloadLetters(son.page());
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0))
                    .contains("SURAT KETERANGAN DOMISILI", "Suharti Contoh")
                    .doesNotContain("Joko Wakil");

            Hands counter = hall.take("loket", ticket.number());
            counter.choose("serahkan-siapa", "REPRESENTATIVE");
            counter.fill("serahkan-penerima", "Joko Wakil");
            counter.fill("serahkan-bukti", "KTP asli");
            counter.press("Serahkan surat");
            assertThat(counter.page().locator("#serahkan-kuasa-error").innerText())
                    .contains("Minta surat kuasanya");
            browser.inspect(counter.page(), "serahkan-tanpa-kuasa");
            counter.tick("serahkan-kuasa");
            counter.press("Serahkan surat");
            son.page().reload();
            assertThat(son.page().locator("main").innerText())
                    .contains(
                            "Surat Anda sudah diterima",
                            "Diambil penerima kuasa: Joko Wakil. Bukti: KTP asli. Surat kuasa sudah dilihat petugas");
        }
    }

    private static Ticket apply(Hall hall, Hands son) {
        son.page().navigate("/layanan/DOMISILI");
        son.press("Mulai mengajukan");
        hall.answerPerson(son, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(son);
        son.choose("bentuk", "ORANG");
        hall.next(son);
        son.fill("nomorKk", "3373020101150000");
        hall.next(son);
        son.choose("alamatKtp-di", "lain");
        son.fill("alamatKtp-jalan", "Jalan Jauh 5");
        son.fill("alamatKtp-desa", "Desa Contoh");
        son.fill("alamatKtp-kecamatan", "Kecamatan Contoh");
        son.fill("alamatKtp-kota", "Kabupaten Contoh");
        son.fill("alamatKtp-provinsi", "Jawa Tengah");
        hall.next(son);
        hall.answerHome(son);
        hall.next(son);
        son.fill("sejak-hari", "1");
        son.fill("sejak-bulan", "3");
        son.fill("sejak-tahun", "2024");
        hall.next(son);
        son.tick("wakil-YA");
        hall.next(son);
        son.fill("namaKuasa", "Joko Wakil");
        son.fill("nikKuasa", "3373021009880000");
        son.fill("hubunganKuasa", "Anak");
        son.tick("suratKuasa-kertas");
        hall.next(son);
        son.fill("keperluan", "Berobat di puskesmas");
        hall.next(son);
        for (String paper : List.of("fotoKtp", "fotoKk", "pengantarRt")) {
            hall.bringPaper(son, paper);
        }
        son.tick("benar");
        hall.next(son);
        assertThat(son.page().locator("main a[href*='/cetak/surat-kuasa']").count())
                .isEqualTo(2);
        son.press("Kirim permohonan");
        return hall.readReceipt(son.page());
    }
}
