package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
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
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate("/layanan/UMUM");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(requests).hasSizeLessThanOrEqualTo(FIRST_REQUESTS);
            assertThat(received(requests)).isBetween(1_000, FIRST_BYTES);

            apply(new Hall(browser), new Hands(page, false));
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(requests)
                    .filteredOn(request -> request.url().contains("/aset/"))
                    .as("the style sheet and the script come once")
                    .hasSizeLessThanOrEqualTo(FIRST_REQUESTS - 1);
            assertThat(received(requests)).isBetween(FIRST_BYTES, WHOLE_BYTES);
        }
    }

    private static void apply(Hall hall, Hands citizen) {
        citizen.press("Mulai mengajukan");
        hall.answerPerson(citizen, "pemohon", "Suharti Contoh", "3373021708900000", "1990", "P");
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

    /** Bytes that came over the line, headers included. */
    private static int received(List<Request> requests) {
        int whole = 0;
        for (Request request : List.copyOf(requests)) {
            Sizes sizes = request.sizes();
            whole += sizes.responseHeadersSize + sizes.responseBodySize;
        }
        return whole;
    }
}
