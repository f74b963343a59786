package id.pendapa.journeys;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each kind of page of a citizen's and an officer's way: no finding of axe, nothing cut at 320 px or with large text. */
@JourneyTest
class EveryPageJourneyTests {

    @LocalServerPort
    int port;

    private final SoftAssertions all = new SoftAssertions();

    @Test
    void everyKindOfPageIsForEverybody() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE), false);
            Ticket ticket = apply(browser, hall, citizen);
            hall.follow(citizen, ticket);
            look(browser, citizen.page(), "cek-permohonan");
            desk(browser, hall, ticket.number());
            hall.verify("kasi", ticket.number(), 3, true);
            hall.initial(ticket.number());
            Page camat = hall.signIn("camat").page();
            camat.navigate("/tanda-tangan");
            look(browser, camat, "tanda-tangan");
            camat.locator("main a[href^='/tanda-tangan/']").first().click();
            look(browser, camat, "tanda-tangan-surat");
        }
        all.assertAll();
    }

    private Ticket apply(Browser browser, Hall hall, Hands citizen) {
        Page page = citizen.page();
        page.navigate("/layanan/UMUM");
        citizen.press("Mulai mengajukan");
        look(browser, page, "isi-orang");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373021708900000", "1990", "P");
        hall.next(citizen);
        hall.next(citizen);
        look(browser, page, "isi-salah");
        citizen.fill("nomorKk", "3373020101150000");
        hall.next(citizen);
        look(browser, page, "isi-alamat");
        hall.answerHome(citizen);
        hall.next(citizen);
        hall.next(citizen);
        citizen.fill("keperluan", "Melamar pekerjaan di toko");
        hall.next(citizen);
        look(browser, page, "isi-berkas");
        hall.bringPaper(citizen, "fotoKtp");
        hall.bringPaper(citizen, "fotoKk");
        hall.next(citizen);
        look(browser, page, "isi-pernyataan");
        citizen.tick("benar");
        hall.next(citizen);
        look(browser, page, "periksa-isian");
        page.locator(".pendapa-keep a").first().click();
        look(browser, page, "simpan-nanti");
        page.goBack();
        citizen.press("Kirim permohonan");
        look(browser, page, "tanda-terima");
        return hall.readReceipt(page);
    }

    private void desk(Browser browser, Hall hall, String number) {
        Hands clerk = hall.signIn("loket");
        Page page = clerk.page();
        look(browser, page, "meja");
        page.navigate("/meja/baru");
        look(browser, page, "loket-pilih");
        page.navigate("/meja/baru/UMUM");
        look(browser, page, "loket-isi");
        page.navigate("/meja/" + number);
        clerk.press("Ambil permohonan ini");
        look(browser, page, "meja-permohonan");
        clerk.press("Tampilkan data lengkap");
        look(browser, page, "meja-permohonan-lengkap");
        page.navigate("/meja/" + number + "/serahkan");
        look(browser, page, "meja-serahkan");
        page.navigate("/meja/" + number + "/betulkan/keperluan");
        look(browser, page, "meja-betulkan");
        page.navigate("/meja/" + number);
        clerk.press("Nyatakan lengkap");
        Page sekcam = hall.signIn("sekcam").page();
        sekcam.navigate("/meja/" + number + "/orang-kedua");
        look(browser, sekcam, "meja-orang-kedua");
        sekcam.navigate("/pengaturan/pelaksana");
        look(browser, sekcam, "pelaksana");
        sekcam.navigate("/pengaturan/libur");
        look(browser, sekcam, "libur");
        Path list = newHolidays();
        sekcam.locator("#berkas").setInputFiles(list);
        sekcam.locator("#dasar-berkas").fill("SKB contoh");
        sekcam.locator("form[action$='/periksa'] button").click();
        look(browser, sekcam, "libur-periksa");
    }

    private static Path newHolidays() {
        try {
            Path list = Files.createTempFile("libur", ".csv");
            return Files.writeString(list, "2026-11-26,LOKAL,Hari contoh\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects what is wrong, so that one run shows all of it. */
    private void look(Browser browser, Page page, String name) {
        all.assertThatCode(() -> browser.inspect(page, name)).as(name).doesNotThrowAnyException();
    }
}
