package id.pendapa.outreach;

import static id.pendapa.outreach.Writers.form;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.testing.PageTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds and the map of the site by the rules of their formats, and the picture beside a link. */
@PageTest
class FeedPageTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    MockMvcTester pages;

    private Document read(String address) throws Exception {
        MvcTestResult answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        String tag = String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(pages.get()
                        .uri(address)
                        .header(HttpHeaders.IF_NONE_MATCH, tag)
                        .exchange())
                .hasStatus(304);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private void publishHardTitle(String slug) {
        new Writers(pages)
                .published(form(
                        "RT 3 & RT 4 <b>\u0001 Nur'aini \"dua\" 😀", "alamat", slug, "ringkasan", "A & B ]]> \u0007"));
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        assertThat(found.getLength()).as(name).isPositive();
        return found.item(0).getTextContent();
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    @Test
    void rssHasWhatRssAsksFor() throws Exception {
        publishHardTitle("judul-sulit-rss");
        Document rss = read("/kabar/rss.xml");
        Element root = rss.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("rss");
        assertThat(root.getAttribute("version")).isEqualTo("2.0");
        Element channel = all(rss, "channel").get(0);
        assertThat(text(channel, "title")).contains("Kabar", "Kecamatan");
        assertThat(text(channel, "link")).startsWith("http").endsWith("/kabar");
        assertThat(text(channel, "description")).isNotBlank();
        assertThat(text(channel, "language")).isEqualTo("id");
        HashSet<String> ids = new HashSet<>();
        for (Element item : all(rss, "item")) {
            assertThat(text(item, "link")).startsWith("http");
            assertThat(ids.add(text(item, "guid"))).isTrue();
            ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME);
        }
        assertThat(all(rss, "item").get(0).getTextContent()).contains("RT 3 & RT 4 <b>", "😀", "A & B ]]>");
    }

    @Test
    void atomHasWhatAtomAsksFor() throws Exception {
        publishHardTitle("judul-sulit-atom");
        Document atom = read("/kabar/atom.xml");
        Element feed = atom.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).startsWith("http");
        assertThat(text((Element) feed.getElementsByTagName("author").item(0), "name"))
                .contains("Kecamatan");
        OffsetDateTime.parse(text(feed, "updated"));
        HashSet<String> ids = new HashSet<>();
        for (Element entry : all(atom, "entry")) {
            assertThat(ids.add(text(entry, "id"))).isTrue();
            assertThat(text(entry, "title")).isNotBlank();
            OffsetDateTime.parse(text(entry, "updated"));
            assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
                    .startsWith("http");
        }
        assertThat(ids).isNotEmpty();
    }

    @Test
    void theMapOfTheSiteLeadsToPagesThatAreThere() throws Exception {
        Document map = read("/sitemap.xml");
        assertThat(map.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        List<Element> places = all(map, "url");
        assertThat(places).hasSizeGreaterThan(30);
        for (Element place : places) {
            String path = java.net.URI.create(text(place, "loc")).getPath();
            assertThat(pages.get().uri(path).exchange().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(Writers.text(pages.get().uri("/robots.txt").exchange()))
                .contains("User-agent: *", "Disallow: /meja", "/sitemap.xml");
    }

    @Test
    void theCardIsAPictureOfItsTitleAndDrawnOnlyForWhoeverHasItNot() throws IOException {
        publishHardTitle("judul-sulit-kartu");
        for (String slug : List.of("mengurus-dari-hp", "loket-tutup-contoh", "judul-sulit-kartu")) {
            MvcTestResult answer =
                    pages.get().uri("/kabar/" + slug + "/kartu.png").exchange();
            assertThat(answer).hasStatusOk();
            byte[] png = answer.getResponse().getContentAsByteArray();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
            assertThat(png.length).isLessThan(200_000);
            java.nio.file.Files.write(java.nio.file.Path.of("target", "kartu-" + slug + ".png"), png);
            String tag = String.valueOf(answer.getResponse().getHeader(HttpHeaders.ETAG));
            MvcTestResult again = pages.get()
                    .uri("/kabar/" + slug + "/kartu.png")
                    .header(HttpHeaders.IF_NONE_MATCH, tag)
                    .exchange();
            assertThat(again).hasStatus(304);
            assertThat(again.getResponse().getContentAsByteArray()).isEmpty();
        }
        assertThat(pages.get().uri("/kabar/tidak-ada/kartu.png").exchange()).hasStatus(404);
    }
}
