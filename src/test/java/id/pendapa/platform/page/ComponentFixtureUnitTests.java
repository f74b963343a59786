package id.pendapa.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our components draw what govuk-frontend draws. The fixtures are those of its package whose options our simpler
 * parameters can say; {@code src/main/frontend/fixtures.mjs} copies them.
 */
class ComponentFixtureUnitTests {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ComponentFixtureUnitTests.class.getClassLoader(), "pendapa.jte");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("date-input", "dateInput"),
            Map.entry("file-upload", "fileUpload"),
            Map.entry("error-summary", "errorSummary"),
            Map.entry("summary-list", "summaryList"),
            Map.entry("notification-banner", "notificationBanner"),
            Map.entry("warning-text", "warningText"),
            Map.entry("inset-text", "insetText"),
            Map.entry("back-link", "backLink"));

    @TestFactory
    Stream<DynamicTest> componentsDrawWhatThePackageDraws() throws IOException {
        try (InputStream fixtures =
                Objects.requireNonNull(getClass().getResourceAsStream("/govuk-frontend/fixtures.json"))) {
            return StreamSupport.stream(JsonMapper.shared().readTree(fixtures).spliterator(), false)
                    .map(fixture -> DynamicTest.dynamicTest(
                            fixture.path("component").asString() + ": "
                                    + fixture.path("name").asString(),
                            () -> compare(fixture)))
                    .toList()
                    .stream();
        }
    }

    private static void compare(JsonNode fixture) {
        String component = fixture.path("component").asString();
        JsonNode options = fixture.path("options");
        String template = options.has("card") ? "summaryCard" : NAMES.getOrDefault(component, component);
        StringOutput page = new StringOutput();
        ENGINE.render("platform/component/" + template + ".jte", FixtureParameters.of(component, options), page);
        assertThat(Markup.pieces(inEnglish(page.toString())))
                .isEqualTo(Markup.pieces(expected(fixture.path("html").asString())));
    }

    /** Our own words and field names, which differ on purpose. */
    private static String inEnglish(String html) {
        return html.replace("Kesalahan:", "Error:")
                .replaceAll("name=\"[^\"]*-hari\"", "name=\"day\"")
                .replaceAll("name=\"[^\"]*-bulan\"", "name=\"month\"")
                .replaceAll("name=\"[^\"]*-tahun\"", "name=\"year\"")
                .replace("-hari\"", "-day\"")
                .replace("-bulan\"", "-month\"")
                .replace("-tahun\"", "-year\"")
                .replaceAll("Tanggal\\s*</label>", "Day</label>")
                .replaceAll("Bulan\\s*</label>", "Month</label>")
                .replaceAll("Tahun\\s*</label>", "Year</label>");
    }

    private static String expected(String html) {
        return html.replace("<span class=\"govuk-visually-hidden\"> page</span>", "");
    }
}
