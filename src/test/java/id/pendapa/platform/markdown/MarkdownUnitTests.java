package id.pendapa.platform.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers write, and what people paste, as a page shows it. */
class MarkdownUnitTests {

    @Test
    void ordinaryMarksBecomeTheLookOfOurPages() {
        Markdown text = Markdown.of("Bawa **KTP**.\n\n1. Foto KTP\n2. [Isi formulir](/layanan/SKTM)");

        assertThat(text.html())
                .contains("<p class=\"govuk-body\">Bawa <strong>KTP</strong>.</p>")
                .contains("<ol class=\"govuk-list govuk-list--number\">")
                .contains("<a href=\"/layanan/SKTM\" class=\"govuk-link\">Isi formulir</a>");
        assertThat(text.faults()).isEmpty();
        assertThat(text.words()).contains("Bawa KTP.", "Isi formulir").doesNotContain("*", "/layanan");
    }

    @Test
    void headingsFollowTheTitleOfThePageWithoutAGap() {
        String html =
                Markdown.of("### Satu\n\n# Dua\n\n#### Tiga\n\n###### Empat").html();

        assertThat(html.replaceAll("<(h\\d)[^>]*>", "<$1>").replaceAll("\\s+", ""))
                .isEqualTo("<h2>Satu</h2><h2>Dua</h2><h3>Tiga</h3><h4>Empat</h4>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "teks <img src=x onerror=alert(1)> teks",
                "<iframe src=\"https://contoh.id\"></iframe>",
                "<div onclick=\"x()\">\n\n**isi**\n\n</div>",
                "![foto <script>x</script>](gambar:A1)"
            })
    void tagsAreShownAsTheyWereTypedAndAreAFault(String source) {
        Markdown text = Markdown.of(source);

        assertThat(text.html()).doesNotContain("<script", "<img src=x", "<iframe", "<div");
        assertThat(text.faults()).contains(Markdown.Fault.TAGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "http://contoh.id",
                "//contoh.id/x",
                "/\\contoh.id",
                "https://kecamatan.id@contoh.id/",
                "file:///etc/passwd"
            })
    void linksLeadNowhereElse(String destination) {
        Markdown text = Markdown.of("[klik](<" + destination + ">)");

        assertThat(text.html()).contains("href=\"\"").doesNotContain("contoh.id", "script", "passwd");
        assertThat(text.faults()).containsExactly(Markdown.Fault.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "https://salatiga.go.id/a?utm_source=fb&id=3&fbclid=x#b, https://salatiga.go.id/a?id=3#b",
        "https://salatiga.go.id/?utm_medium=wa, https://salatiga.go.id/",
        "https://salatiga.go.id/a?size=3, https://salatiga.go.id/a?size=3",
        "tel:0298-000000, tel:0298-000000",
        "mailto:kecamatan@contoh.id, mailto:kecamatan@contoh.id",
        "#langkah, #langkah"
    })
    void linksLoseWhatFollowsTheirReaders(String written, String shown) {
        Markdown text = Markdown.of("[klik](" + written + ")");

        assertThat(text.html()).contains("href=\"" + shown.replace("&", "&amp;") + "\"");
        assertThat(text.faults()).isEmpty();
    }

    @Test
    void picturesComeFromTheOfficeAndAreDescribed() {
        Markdown text = Markdown.of("![Loket & \"dua\"](gambar:ab12)");

        assertThat(text.html())
                .contains("src=\"/gambar/AB12\"", "alt=\"Loket &amp; &quot;dua&quot;\"", "loading=\"lazy\"");
        assertThat(text.pictures()).containsExactly("AB12");
        assertThat(text.words()).contains("Loket &");
        assertThat(Markdown.of("![](gambar:AB12)").faults()).containsExactly(Markdown.Fault.PICTURE_WITHOUT_WORDS);
    }

    @Test
    void aPictureOfSomebodyElsesIsNeverAskedFor() {
        Markdown text = Markdown.of("![piksel](https://pelacak.contoh.id/p.gif)");

        assertThat(text.html()).contains("piksel").doesNotContain("<img", "pelacak");
        assertThat(text.faults()).containsExactly(Markdown.Fault.FOREIGN_PICTURE);
    }

    @Test
    void aLinkWithoutWordsIsAFault() {
        assertThat(Markdown.of("[](/layanan)").faults()).containsExactly(Markdown.Fault.LINK_WITHOUT_WORDS);
    }

    @Test
    void brokenMarksAreStillAText() {
        assertThat(Markdown.of("**tebal [tautan](tidak selesai\n\n![").html()).contains("tebal", "tidak selesai");
        assertThat(Markdown.of("").html()).isEmpty();
        assertThat(Markdown.of("").words()).isEmpty();
    }

    @Test
    void nestingThatNobodyReadsCostsNothing() {
        String deep = ">".repeat(20_000) + " x\n" + "* ".repeat(5_000) + "[".repeat(5_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Markdown.of(deep).html()).isNotEmpty());
    }
}
