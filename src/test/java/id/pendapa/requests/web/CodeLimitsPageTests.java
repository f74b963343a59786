package id.pendapa.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class CodeLimitsPageTests {

    @Autowired
    MockMvcTester pages;

    @Test
    void guessingACodeIsToldWhenToComeBack() {
        for (int i = 0; i < 10; i++) {
            assertThat(check("TKR-2026-999999").getResponse().getStatus()).isNotEqualTo(429);
        }
        assertThat(check("tkr-2026-999999"))
                .hasStatus(429)
                .hasHeader("Retry-After", "90")
                .bodyText()
                .contains("Coba lagi pukul 10.02 WIB");
        assertThat(check("TKR-2026-999998").getResponse().getStatus()).isNotEqualTo(429);
    }

    private MvcTestResult check(String number) {
        return pages.post()
                .uri("/cek")
                .param("nomor", number)
                .param("kode", "ABCD-EFGH-JKLM-NPQR")
                .with(csrf())
                .exchange();
    }
}
