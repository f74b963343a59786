package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.platform.Tasks;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen sees within seconds that a clerk opened the request, asks why, and reads the officer's answer. */
@JourneyTest
class WatchedDataJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    List<Tasks.Recurring> recurring;

    @Test
    void aCitizenSeesWhoLookedAsksAndIsAnswered() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            Ticket ticket = apply(hall, citizen);
            hall.follow(citizen, ticket);
            citizen.page().locator("main a[href$='/jejak']").click();
            assertThat(citizen.page().locator("main").innerText()).contains("Belum ada petugas");

            Hands clerk = hall.signIn("loket");
            clerk.page().navigate("/meja/" + ticket.number());
            Instant opened = Instant.now();
            citizen.page().reload();
            String sights = citizen.page().locator("main").innerText();
            assertThat(Duration.between(opened, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(sights).contains("Petugas Loket 1, Seksi Pelayanan", "Membuka permohonan", "WIB");

            citizen.page().locator("main ol a").first().click();
            citizen.fill("pertanyaan", "Mengapa permohonan saya dibuka?");
            citizen.press("Kirim pertanyaan");
            assertThat(citizen.page().locator("main").innerText())
                    .contains("Mengapa permohonan saya dibuka?", "Belum dijawab");

            Page officer = hall.signIn("ppdp").page();
            officer.locator("header a[href='/pelindungan']").click();
            officer.locator("main a", new Page.LocatorOptions().setHasText(ticket.number()))
                    .click();
            assertThat(officer.locator("main").innerText())
                    .contains("Mengapa permohonan saya dibuka?", "Petugas Loket 1");
            officer.locator("#jawaban").fill("Petugas memeriksa kelengkapan permohonan Anda.");
            officer.locator("main form button").click();

            citizen.page().reload();
            assertThat(citizen.page().locator("main").innerText())
                    .contains("Petugas memeriksa kelengkapan permohonan Anda.", "Membaca pertanyaan");
        }
    }

    @Test
    void whoOpensWhatIsNoneOfTheirWorkStandsBeforeTheAuditor() {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE), false);
            Ticket ticket = apply(hall, citizen);
            Hands curious = hall.signIn("kasi2");
            curious.page().navigate("/meja/" + ticket.number());
            curious.press("Tampilkan data lengkap");
            clock.advance(Duration.ofHours(2));
            recurring.stream()
                    .filter(work -> work.task().equals("privacy-access-watch"))
                    .forEach(Tasks.Recurring::run);

            Page auditor = hall.signIn("auditor").page();
            auditor.navigate("/pelindungan/peringatan");
            assertThat(auditor.locator("main").innerText())
                    .contains("Kepala Seksi Pemerintahan", "tanpa mengerjakan permohonannya", ticket.number());
            browser.inspect(auditor, "peringatan-satu");
            auditor.locator("main textarea").first().fill("Diminta Sekcam memeriksa ulang.");
            auditor.locator("main form button").first().click();
            assertThat(auditor.locator("main").innerText()).contains("Diminta Sekcam memeriksa ulang.", "Auditor");
        }
    }

    static Ticket apply(Hall hall, Hands citizen) {
        citizen.page().navigate("/layanan/UMUM");
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373025708900000", "1990", "P");
        hall.next(citizen);
        citizen.fill("nomorKk", "3373020101150000");
        hall.next(citizen);
        hall.answerHome(citizen);
        hall.next(citizen);
        hall.next(citizen);
        citizen.fill("keperluan", "Melamar pekerjaan di toko");
        hall.next(citizen);
        hall.bringPaper(citizen, "fotoKtp");
        hall.bringPaper(citizen, "fotoKk");
        hall.next(citizen);
        citizen.tick("benar");
        hall.next(citizen);
        citizen.press("Kirim permohonan");
        return hall.readReceipt(citizen.page());
    }
}
