package id.pendapa.requests.web;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.CatalogueMemory;
import id.pendapa.requests.RequestIntake;
import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was sent before a service was retired is still there for those who work on it. */
@PageTest
class RetiredServicePageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    RequestIntake intake;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void forget() {
        CatalogueMemory.forget(context);
    }

    @Test
    void requestsOfARetiredServiceAreFoundAtTheDesk() {
        String number = SentRequest.umum(intake, catalogue);
        int version = catalogue.getLive("UMUM").definition().version();
        assertThat(pages.post()
                        .uri("/pengaturan/layanan/UMUM/henti")
                        .param("versi", Integer.toString(version))
                        .param("kunci", UUID.randomUUID().toString())
                        .param("alasan", "Urusan ini pindah.")
                        .param("gantinya", "Datang ke kelurahan.")
                        .cookie(signIn(pages, "camat"))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(catalogue.findLive("UMUM")).isEmpty();
        Cookie[] loket = signIn(pages, "loket");
        for (String filter : new String[] {"layanan=UMUM", "unit=LOKET", "keadaan=OPEN", "kelurahan=33.73.02.1007"}) {
            assertThat(pages.get().uri("/meja/telusur?" + filter).cookie(loket).exchange())
                    .as(filter)
                    .hasStatusOk()
                    .bodyText()
                    .contains(number);
        }
        assertThat(pages.get().uri("/meja/" + number).cookie(loket).exchange()).hasStatusOk();
    }
}
