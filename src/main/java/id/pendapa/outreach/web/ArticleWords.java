package id.pendapa.outreach.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Shown;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.outreach.articles.Article.Version;
import id.pendapa.outreach.web.ArticlePage.Row;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Says articles in words. */
@Component
class ArticleWords {

    private final Words words;
    private final OfficeTime time;
    private final OfficeSeat seat;
    private final OfficeFace face;

    ArticleWords(Words words, OfficeTime time, OfficeSeat seat, OfficeFace face) {
        this.words = words;
        this.time = time;
        this.seat = seat;
        this.face = face;
    }

    String say(String key, Object... arguments) {
        return words.say("outreach." + key, arguments);
    }

    Words words() {
        return words;
    }

    /** Name and place of the office. */
    String office() {
        return face.get().name() + face.get().city();
    }

    OfficeTime time() {
        return time;
    }

    String day(Instant at) {
        return Spoken.day(LocalDate.ofInstant(at, time.zone()));
    }

    String moment(Instant at) {
        return Spoken.moment(at.atZone(time.zone()));
    }

    String kind(Kind kind) {
        return say("kind." + kind);
    }

    /** What is to be mended in a text, a sentence each. */
    List<String> faults(Markdown text) {
        return text.faults().stream()
                .map(fault -> words.say("error.outreach.fault." + fault.name()))
                .toList();
    }

    ArticlePage page(Shown shown) {
        Article article = shown.article();
        Text text = shown.version().text();
        String address = seat.address() + article.address();
        String help = "/kabar/" + article.slug() + "/membantu";
        return new ArticlePage(
                text.title(),
                text.summary(),
                Markdown.of(text.body()).html(),
                facts(article, shown.version()),
                shown.version().example(),
                shown.version().isOver(time.today()),
                article.kind().place(),
                say("list." + article.kind().place().substring(1)),
                address,
                "https://wa.me/?text=" + UriUtils.encode(text.title() + "\n" + address, StandardCharsets.UTF_8),
                help,
                seat.address() + "/kabar/" + article.slug() + "/kartu.png");
    }

    private List<String> facts(Article article, Version version) {
        List<String> facts = new ArrayList<>();
        Instant first = article.firstShownAt();
        String shown = day(version.shownAt());
        facts.add(say("published", first == null ? shown : day(first)));
        if (first != null && !day(first).equals(shown)) {
            facts.add(say("renewed", shown));
        }
        LocalDate end = version.text().endOn();
        if (end != null) {
            facts.add(say(version.isOver(time.today()) ? "was-until" : "until", Spoken.day(end)));
        }
        facts.add(say("looked-after", version.text().owner()));
        return facts;
    }

    Row row(Shown shown) {
        Article article = shown.article();
        Text text = shown.version().text();
        Instant first = article.firstShownAt();
        LocalDate end = text.endOn();
        return new Row(
                article.address(),
                text.title(),
                text.summary(),
                end == null ? null : say("until", Spoken.day(end)),
                day(first == null ? shown.version().shownAt() : first),
                shown.version().example(),
                article.kind() == Kind.TANYA ? Markdown.of(text.body()).html() : "");
    }
}
