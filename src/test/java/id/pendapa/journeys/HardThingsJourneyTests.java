package id.pendapa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import id.pendapa.testing.Browser;
import id.pendapa.testing.JourneyTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Hard things that need a real server and browser. */
@JourneyTest
class HardThingsJourneyTests {

    @LocalServerPort
    int port;

    @Test
    void whatAnOfficerTypedBeforeTheSessionEndedIsStillThere() {
        try (Browser browser = Browser.at(port)) {
            Hands clerk = new Hall(browser).signIn("loket");
            Page page = clerk.page();
            page.navigate("/meja/baru/UMUM");
            clerk.fill("pemohon-nama", "Suharti Contoh");
            clerk.fill("keperluan", "Melamar kerja");
            page.context().clearCookies(new ClearCookiesOptions().setName(Pattern.compile(".*(SESSION|sesi).*")));
            clerk.press("Simpan permohonan");

            browser.inspect(page, "sesi-habis");
            assertThat(page.locator("h1").innerText()).contains("Belum tersimpan");
            assertThat(page.locator("main").innerText())
                    .contains("pemohon nama", "Suharti Contoh", "keperluan", "Melamar kerja")
                    .doesNotContain("_csrf", "kunci");
            page.locator("main a.govuk-button").click();
            assertThat(page.url()).endsWith("/masuk");
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 200", "/layanan/UMUM, 200", "/cek, 200", "/masuk, 200", "/bahasa/en?ke=/layanan, 302", "/meja, 302"
    })
    void aBrowserThatSendsNothingOfItselfIsServed(String address, int status) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Belum tersimpan");
        }
    }
}
