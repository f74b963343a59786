package id.pendapa.outreach.feeds;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Shown;
import id.pendapa.outreach.articles.PublicArticles;
import id.pendapa.outreach.search.PublicSearch;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/** News and notices as feeds (RSS 2.0 and Atom, RFC 4287), and all that is public as a map of the site. */
@Component
public class Feeds {

    /** The newest of them; readers of feeds keep the rest themselves. */
    private static final int MOST = 20;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RSS_ADDRESS = "/kabar/rss.xml";
    private static final String ATOM_ADDRESS = "/kabar/atom.xml";

    private final PublicArticles articles;
    private final PublicSearch search;
    private final OfficeFace face;
    private final OfficeSeat seat;
    private final OfficeTime time;

    Feeds(PublicArticles articles, PublicSearch search, OfficeFace face, OfficeSeat seat, OfficeTime time) {
        this.articles = articles;
        this.search = search;
        this.face = face;
        this.seat = seat;
        this.time = time;
    }

    private List<Shown> news() {
        return articles.list(EnumSet.of(Kind.KABAR, Kind.PENGUMUMAN, Kind.PANDUAN), 0, MOST).stream()
                .limit(MOST)
                .toList();
    }

    private static Instant first(Shown shown) {
        Instant first = shown.article().firstShownAt();
        return first == null ? shown.version().shownAt() : first;
    }

    /** When anything of it became as it is; never the moment of asking, or nobody could keep it. */
    private static Instant newest(List<Shown> news) {
        return news.stream()
                .map(shown -> shown.version().shownAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** {@code /kabar/rss.xml}. */
    public byte[] rss(String title, String description) {
        List<Shown> news = news();
        String name = face.get().name();
        return XmlPaper.write(paper -> paper.around(
                "rss",
                rss -> rss.around("channel", channel -> {
                    channel.text("title", title + " – " + name);
                    channel.text("link", seat.address() + "/kabar");
                    channel.text("description", description);
                    channel.text("language", "id");
                    channel.text("lastBuildDate", rfc822(newest(news)));
                    channel.empty(
                            "atom:link",
                            "href",
                            seat.address() + RSS_ADDRESS,
                            "rel",
                            "self",
                            "type",
                            "application/rss+xml");
                    for (Shown one : news) {
                        channel.around("item", item -> item(item, one));
                    }
                }),
                "version",
                "2.0",
                "xmlns:atom",
                ATOM));
    }

    private void item(XmlPaper item, Shown shown) throws XMLStreamException {
        String address = seat.address() + shown.article().address();
        item.text("title", shown.version().text().title());
        item.text("link", address);
        item.text("description", shown.version().text().summary());
        item.text("guid", address, "isPermaLink", "true");
        item.text("pubDate", rfc822(first(shown)));
    }

    private String rfc822(Instant at) {
        ZoneId zone = time.zone();
        return DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                .format(at.atZone(zone));
    }

    /** {@code /kabar/atom.xml}. */
    public byte[] atom(String title) {
        List<Shown> news = news();
        String name = face.get().name();
        return XmlPaper.write(paper -> paper.around(
                "feed",
                feed -> {
                    feed.text("id", seat.address() + "/kabar");
                    feed.text("title", title + " – " + name);
                    feed.text("updated", rfc3339(newest(news)));
                    feed.empty(
                            "link",
                            "rel",
                            "self",
                            "type",
                            "application/atom+xml",
                            "href",
                            seat.address() + ATOM_ADDRESS);
                    feed.empty("link", "rel", "alternate", "type", "text/html", "href", seat.address() + "/kabar");
                    feed.around("author", author -> author.text("name", name));
                    for (Shown one : news) {
                        feed.around("entry", entry -> entry(entry, one));
                    }
                },
                "xmlns",
                ATOM,
                "xml:lang",
                "id"));
    }

    private void entry(XmlPaper entry, Shown shown) throws XMLStreamException {
        Article article = shown.article();
        String address = seat.address() + article.address();
        entry.text("id", address);
        entry.text("title", shown.version().text().title());
        entry.text("updated", rfc3339(shown.version().shownAt()));
        entry.text("published", rfc3339(first(shown)));
        entry.empty("link", "rel", "alternate", "type", "text/html", "href", address);
        entry.text("summary", shown.version().text().summary());
    }

    private static String rfc3339(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** {@code /sitemap.xml}. */
    public byte[] sitemap() {
        Map<String, Instant> places = new LinkedHashMap<>();
        search.tell(places::put);
        return XmlPaper.write(paper -> paper.around(
                "urlset",
                all -> {
                    all.around("url", url -> url.text("loc", seat.address() + "/"));
                    for (Map.Entry<String, Instant> place : places.entrySet()) {
                        all.around("url", url -> {
                            url.text("loc", seat.address() + place.getKey());
                            url.text("lastmod", rfc3339(place.getValue()));
                        });
                    }
                },
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9"));
    }

    /** {@code /robots.txt}: what is for everybody may be found by everybody. */
    public String robots() {
        return String.join(
                "\n",
                "User-agent: *",
                "Disallow: /meja",
                "Disallow: /pengaturan",
                "Disallow: /permohonan",
                "Disallow: /cek/",
                "Disallow: /saya",
                "Disallow: /cari",
                "Disallow: /contoh",
                "Sitemap: " + seat.address() + "/sitemap.xml",
                "");
    }
}
