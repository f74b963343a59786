package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an application costs somebody who pays for each megabyte, as the browser counts it. */
@JourneyTest
class LightApplicationJourneyTests {

    private static final int WHOLE_BYTES = 60_000;
    private static final int FIRST_BYTES = 20_000;
    private static final int FIRST_REQUESTS = 4;

    @LocalServerPort
    int port;

    @Test
    void wholeApplicationFromTheCardToTheReceiptIsLight() {
        try (Browser browser = Browser.at(port)) {
            Page page = browser.visitor(Browser.PHONE);
            Line line = new Line(page);
            page.navigate("/layanan/UMUM");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(line.answers).hasSizeLessThanOrEqualTo(FIRST_REQUESTS);
            assertThat(line.bytes()).isBetween(1_000, FIRST_BYTES);

            apply(new Hall(browser), new Hands(page, false));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(line.answers).as("more than the pages came").hasSizeGreaterThan(20);
            assertThat(line.bytes()).isBetween(FIRST_BYTES, WHOLE_BYTES);
        }
    }

    private static void apply(Hall hall, Hands citizen) {
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
        hall.readReceipt(citizen.page());
    }

    /** What comes over the line, headers included; what the browser has kept comes for nothing. */
    private static final class Line {

        private final List<Integer> answers = new ArrayList<>();

        Line(Page page) {
            CDPSession session = page.context().newCDPSession(page);
            session.send("Network.enable");
            session.on("Network.loadingFinished", this::add);
            session.on("Network.requestWillBeSent", event -> {
                if (event.has("redirectResponse")) {
                    add(event.getAsJsonObject("redirectResponse"));
                }
            });
        }

        private void add(JsonObject answer) {
            int bytes = answer.get("encodedDataLength").getAsInt();
            if (bytes > 0) {
                answers.add(bytes);
            }
        }

        int bytes() {
            return answers.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
