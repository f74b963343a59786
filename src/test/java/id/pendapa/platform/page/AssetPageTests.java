package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Budgets of docs/measurements.md, in bytes on the wire. */
@PageTest
class AssetPageTests {

    private static final Pattern FETCHED =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script[^>]* src|img[^>]* src)=\"([^\"]+)\"");

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @CsvSource({
        "pendapa.css, br, 10000",
        "pendapa.css, gzip, 12000",
        "pendapa.js, br, 3000",
        "pendapa.js, gzip, 4000",
        "kunci.js, br, 1500"
    })
    void assetsAreSmallAndKeptForAYear(String name, String encoding, int most) {
        MvcTestResult answer = pages.get()
                .uri(Assets.path(name))
                .header("Accept-Encoding", encoding)
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("Content-Encoding", encoding)
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(answer.getResponse().getContentAsByteArray().length).isBetween(100, most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/layanan", "/layanan/UMUM", "/masuk", "/tidak-ada"})
    void publicPagesStayInTheirBudget(String address) throws Exception {
        byte[] html = pages.get().uri(address).exchange().getResponse().getContentAsByteArray();
        assertThat(gzip(html)).as("HTML of %s, gzip", address).isLessThan(5_000);
        assertThat(FETCHED.matcher(new String(html, StandardCharsets.UTF_8)).results())
                .as("requests of %s besides the page", address)
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(found -> found.group(1).startsWith("/aset/"));
    }

    @Test
    void unknownAssetIsNotFound() {
        assertThat(pages.get().uri("/aset/../application.properties")).hasStatus4xxClientError();
    }

    private static int gzip(byte[] bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
