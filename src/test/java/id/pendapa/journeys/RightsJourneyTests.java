package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.pendapa.journeys.Hall.Ticket;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import id.pendapa.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A citizen asks for a copy of the own data, the officer answers within 3 x 24 hours, and the citizen takes it home. */
@JourneyTest
class RightsJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Test
    void aCopyOfTheDataIsAnsweredWithinItsClock() throws IOException {
        try (Browser browser = Browser.at(port)) {
            Hall hall = new Hall(browser);
            Hands citizen = new Hands(browser.visitor(Browser.PHONE, false), false);
            Ticket ticket = WatchedDataJourneyTests.apply(hall, citizen);
            hall.follow(citizen, ticket);
            Page page = citizen.page();
            page.locator("main a[href$='/hak']").click();
            page.locator("[name='hak'][value='ACCESS']").check();
            citizen.press("Kirim permintaan");
            assertThat(page.locator("main").innerText())
                    .contains("Permintaan Anda kami terima", "paling lambat Sabtu, 28 November 2026 pukul 10.00 WIB");

            clock.advance(Duration.ofHours(50));
            Hands officer = hall.signIn("ppdp");
            officer.page().navigate("/pelindungan");
            assertThat(officer.page().locator("main").innerText()).contains("1 kurang dari 24 jam lagi");
            officer.page().locator("main a[href='/pelindungan/permintaan']").click();
            officer.page()
                    .locator("main li a", new Page.LocatorOptions().setHasText(ticket.number()))
                    .click();
            officer.page().locator("[name='putusan'][value='GRANTED']").check();
            officer.fill("alasan", "Salinan dapat diunduh di halaman ini.");
            officer.press("Kirim jawaban");
            assertThat(officer.page().locator("main").innerText())
                    .contains("Dikabulkan")
                    .doesNotContain("Terlambat");

            hall.follow(citizen, ticket);
            page.locator("main a[href$='/hak']").click();
            assertThat(page.locator("main").innerText())
                    .contains("Dikabulkan", "Salinan dapat diunduh di halaman ini.");
            Download json = page.waitForDownload(
                    () -> page.locator("main a[href$='/salinan.json']").click());
            assertThat(Files.readString(json.path())).contains(ticket.number(), "Suharti Contoh", "\"sights\"");
            Download pdf = page.waitForDownload(
                    () -> page.locator("main a[href$='/salinan']").click());
            assertThat(Files.readAllBytes(pdf.path()))
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }
}
