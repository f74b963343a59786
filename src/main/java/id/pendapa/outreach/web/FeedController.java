package id.pendapa.outreach.web;

import id.pendapa.outreach.articles.Article.Shown;
import id.pendapa.outreach.articles.PublicArticles;
import id.pendapa.outreach.feeds.Feeds;
import id.pendapa.outreach.feeds.ShareCard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Feeds, the map of the site, and the picture beside a link to an article. */
@Controller
class FeedController {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Feeds feeds;
    private final ShareCard card;
    private final PublicArticles articles;
    private final ArticleWords words;

    FeedController(Feeds feeds, ShareCard card, PublicArticles articles, ArticleWords words) {
        this.feeds = feeds;
        this.card = card;
        this.articles = articles;
        this.words = words;
    }

    @GetMapping("/kabar/rss.xml")
    ResponseEntity<byte[]> rss() {
        return answer("application/rss+xml", feeds.rss(words.say("list.kabar"), words.say("list.kabar.meaning")));
    }

    @GetMapping("/kabar/atom.xml")
    ResponseEntity<byte[]> atom() {
        return answer("application/atom+xml", feeds.atom(words.say("list.kabar")));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap() {
        return answer("application/xml", feeds.sitemap());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return answer("text/plain", feeds.robots().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .eTag('"' + DigestUtils.md5DigestAsHex(body) + '"')
                .body(body);
    }

    /** Drawn only for whoever does not have it: it depends on title and office alone. */
    @GetMapping("/kabar" + ArticleController.SLUG + "/kartu.png")
    ResponseEntity<byte[]> card(@PathVariable("slug") String slug, WebRequest visit) {
        Shown shown = articles.get(slug);
        String kind = words.kind(shown.article().kind());
        String title = shown.version().text().title();
        String tag = '"'
                + DigestUtils.md5DigestAsHex((kind + title + words.office()).getBytes(StandardCharsets.UTF_8))
                + '"';
        CacheControl kept = CacheControl.maxAge(HOUR).cachePublic();
        if (visit.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(kept)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(kept)
                .eTag(tag)
                .body(card.draw(kind, title));
    }
}
