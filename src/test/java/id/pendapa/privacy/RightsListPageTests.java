package id.pendapa.privacy;

import static id.pendapa.testing.SignIn.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The officer's list of demands about data goes on page by page. */
@PageTest
class RightsListPageTests {

    private static final String DESK = "/pelindungan/permintaan";

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEmptyListSaysSo() {
        Cookie[] ppdp = signIn(pages, "ppdp");
        assertThat(get(DESK, ppdp)).bodyText().contains("Tidak ada permintaan yang menunggu");
    }

    @Test
    void listsGoOnPageByPageByTheTimeThatIsLeft() {
        for (int day = 0; day < 27; day++) {
            jdbc.sql("""
                            INSERT INTO data_request (key, request_number, kind, text_sealed, asked_at, due_at, entered_at)
                            VALUES (gen_random_uuid(), 'UJI-' || :day, 'ACCESS', '\\x00', :at, :at, :at)
                            """)
                    .param("day", day)
                    .param(
                            "at",
                            java.sql.Timestamp.from(
                                    Instant.parse("2027-01-30T00:00:00Z").minus(Duration.ofDays(day))))
                    .update();
        }
        Cookie[] ppdp = signIn(pages, "ppdp");
        String first = body(get(DESK, ppdp));
        assertThat(first.indexOf("UJI-26")).isPositive().isLessThan(first.indexOf("UJI-25"));
        String next = first.replaceAll("(?s).*href=\"(" + DESK + "\\?sesudah=\\d+)\".*", "$1");
        assertThat(get(next, ppdp)).bodyText().contains("UJI-0").doesNotContain("UJI-26");
        jdbc.sql("UPDATE data_request SET state = 'WITHDRAWN', ended_at = due_at WHERE request_number LIKE 'UJI-%'")
                .update();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address, Cookie... cookies) {
        return pages.get().uri(address).cookie(cookies).exchange();
    }
}
