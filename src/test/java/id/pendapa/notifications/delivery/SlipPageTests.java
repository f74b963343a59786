package id.pendapa.notifications.delivery;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SlipPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Notifier notifier;

    @Autowired
    DeliveriesOfTests deliveries;

    private final String number = Notices.number();
    private Cookie[] clerk = {};

    @BeforeEach
    void signInAtTheCounter() {
        clerk = signIn(pages, "loket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a5", "80mm"})
    void slipSaysTheMessageOnPaper(String paper) throws Exception {
        SentMessage message = notifier.send(Notices.received(Recipient.none(), number));
        byte[] pdf = pages.get()
                .uri("/meja/pesan/" + message.id() + "?kertas=" + paper)
                .cookie(clerk)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains(number, "Rp0");
        }
    }

    @Test
    void whatIsHandedOutLeavesTheListOnce() {
        SentMessage message = notifier.send(Notices.received(Recipient.none(), number));
        assertThat(list()).contains(number, "Tidak terkirim").doesNotContain("⟦");
        String handOut = "/meja/pesan/" + message.id() + "/serahkan";
        assertThat(pages.post().uri(handOut).with(csrf()).cookie(clerk)).hasRedirectedUrl("/meja/pesan");
        assertThat(pages.post().uri(handOut).with(csrf()).cookie(clerk)).hasStatus(409);
        assertThat(list()).doesNotContain(number);
        assertThat(deliveries.state(message)).isEqualTo(State.PRINTED);
        assertThat(pages.get().uri("/meja/pesan/" + message.id()).cookie(clerk)).hasStatusOk();
    }

    @Test
    void messageOnItsWayIsNotForTheCounter() {
        SentMessage message = notifier.send(Notices.received(Notices.byEmail(), number));
        assertThat(pages.get().uri("/meja/pesan/" + message.id()).cookie(clerk)).hasStatus(404);
        assertThat(pages.post()
                        .uri("/meja/pesan/" + message.id() + "/serahkan")
                        .with(csrf())
                        .cookie(clerk))
                .hasStatus(409);
    }

    @Test
    void longListGoesOn() {
        for (int i = 0; i < 26; i++) {
            notifier.send(Notices.received(Recipient.none(), Notices.number()));
        }
        assertThat(list()).contains("/meja/pesan?sesudah=", "Halaman berikutnya");
    }

    private String list() {
        try {
            return pages.get()
                    .uri("/meja/pesan")
                    .cookie(clerk)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
