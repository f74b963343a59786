package id.pendapa.outreach.web;

import id.pendapa.files.pictures.Pictures.Picture;
import id.pendapa.outreach.articles.Article;
import id.pendapa.outreach.articles.Article.Draft;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Listed;
import id.pendapa.outreach.articles.Article.Opened;
import id.pendapa.outreach.articles.Article.Standing;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.outreach.articles.Article.Version;
import id.pendapa.outreach.articles.ArticleDesk;
import id.pendapa.outreach.articles.ArticlePublishing.Way;
import id.pendapa.outreach.web.ArticleDeskPage.Lists;
import id.pendapa.outreach.web.ArticleDeskPage.Row;
import id.pendapa.outreach.web.ArticleDeskPage.Written;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Articles as pages of their desk. */
@Component
class ArticleDeskPages {

    private static final int BYTES = 1000;

    private final ArticleWords words;

    ArticleDeskPages(ArticleWords words) {
        this.words = words;
    }

    Lists lists(ArticleDesk.Lists lists) {
        boolean more = lists.all().size() > ArticleDesk.PAGE;
        List<Listed> shown = more ? lists.all().subList(0, ArticleDesk.PAGE) : lists.all();
        return new Lists(
                lists.open().stream().map(this::row).toList(),
                shown.stream().map(this::row).toList(),
                more
                        ? ArticleDeskController.BASE + "?sebelum="
                                + shown.get(shown.size() - 1).article().id()
                        : null);
    }

    private Row row(Listed listed) {
        Article article = listed.article();
        String state = words.say("state." + listed.standing());
        return new Row(
                ArticleDeskController.BASE + "/" + article.id(),
                listed.title(),
                listed.reviewDue() ? words.say("review.due") : null,
                String.join(
                        " · ",
                        Stream.of(
                                        words.kind(article.kind()),
                                        listed.changing() ? state + words.say("state.changing") : state,
                                        listed.owner())
                                .toList()));
    }

    ArticleDeskPage one(Opened opened, List<Picture> pictures, String open, Form form) {
        Article article = opened.article();
        Markdown text = Markdown.of(opened.text().body());
        boolean isOutside = opened.standing() == Standing.SHOWN || opened.standing() == Standing.OVER;
        return new ArticleDeskPage(
                article.id(),
                article.version(),
                opened.text().title(),
                words.say("state." + opened.standing()),
                facts(opened),
                text.html(),
                words.faults(text),
                ways(opened),
                opened.steps().stream()
                        .map(step -> SummaryRow.of(
                                words.say("move." + step.move()),
                                Stream.of(step.words(), step.by() + ", " + words.moment(step.at()))
                                        .filter(line -> !line.isEmpty())
                                        .toList()))
                        .toList(),
                opened.versions().stream().map(this::version).toList(),
                opened.answers().stream()
                        .map(month -> SummaryRow.of(
                                Spoken.day(month.month()).substring(2),
                                words.say("answers", month.helped(), month.helpedNot())))
                        .toList(),
                isOutside ? article.address() : null,
                pictures.stream().map(this::picture).toList(),
                open,
                form);
    }

    private ArticleDeskPage.Picture picture(Picture picture) {
        String kept = Spoken.number((picture.bytes() + BYTES - 1) / BYTES);
        return new ArticleDeskPage.Picture(
                "/gambar/" + picture.code(),
                picture.words(),
                words.say("picture.size", kept),
                "![" + picture.words().replaceAll("[\\[\\]\\\\]", "") + "](gambar:" + picture.code() + ")");
    }

    private SummaryRow version(Version version) {
        return SummaryRow.of(
                words.say("version", version.number()),
                version.text().title(),
                words.say("version.shown", words.moment(version.shownAt())),
                words.say("version.by", version.writtenBy(), version.publishedBy()));
    }

    private List<SummaryRow> facts(Opened opened) {
        Article article = opened.article();
        Text text = opened.text();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("jenis", words.kind(article.kind())));
        rows.add(row("ringkasan", text.summary()));
        rows.add(row("tempat", article.address()));
        rows.add(row("pemilik", text.owner()));
        rows.add(row(
                "tinjau",
                Spoken.day(text.reviewOn())
                        + (text.reviewOn().isBefore(words.time().today()) ? ". " + words.say("review.due") : "")));
        Draft draft = opened.draft();
        if (draft != null) {
            Instant shown = draft.text().shownAt();
            rows.add(row("tampil", shown == null ? words.say("at-once") : words.moment(shown)));
            rows.add(row("penulis", draft.changedBy() + ", " + words.moment(draft.changedAt())));
        }
        LocalDate end = text.endOn();
        if (end != null) {
            rows.add(row("akhir", Spoken.day(end)));
        }
        return rows;
    }

    private SummaryRow row(String field, String line) {
        return SummaryRow.of(words.say("field." + field), line);
    }

    private static List<ArticleDeskPage.Way> ways(Opened opened) {
        Draft draft = opened.draft();
        boolean forward = draft != null && draft.putForward();
        List<Way> ways = new ArrayList<>();
        if (draft != null && !forward) {
            ways.add(Way.AJUKAN);
        }
        if (opened.mayPublish()) {
            ways.add(Way.TERBITKAN);
        }
        if (forward && opened.isPublisher()) {
            ways.add(Way.KEMBALIKAN);
        }
        if (draft != null && opened.article().isPublished()) {
            ways.add(Way.BUANG);
        }
        if (opened.isPublisher() && opened.article().withdrawnAt() == null) {
            ways.add(Way.TARIK);
        }
        return ways.stream()
                .map(way ->
                        new ArticleDeskPage.Way(way.address(), way.reasonField().orElse(null)))
                .toList();
    }

    /** The form, with what it would look like where somebody asked for that. */
    Written form(Optional<Opened> opened, List<String> owners, Form form, boolean preview) {
        Article article = opened.map(Opened::article).orElse(null);
        Markdown text = Markdown.of(form.get("teks"));
        return new Written(
                article == null ? 0 : article.id(),
                article == null ? "0" : form.get("versi", Integer.toString(article.version())),
                article != null && article.isPublished() ? article.address() : null,
                Arrays.stream(Kind.values())
                        .map(kind -> Option.of(kind.name(), words.kind(kind)).withHint(words.say("kind.hint." + kind)))
                        .toList(),
                Stream.concat(Stream.of(""), owners.stream())
                        .map(owner -> Option.of(owner, owner.isEmpty() ? words.say("choose") : owner))
                        .toList(),
                preview ? text.html() : null,
                preview ? words.faults(text) : List.of(),
                form);
    }

    /** What stands in an article, as somebody would have typed it. */
    Form typed(Opened opened) {
        Text text = opened.text();
        Map<String, String> typed = new HashMap<>(Map.of(
                "jenis", opened.article().kind().name(),
                "alamat", opened.article().slug(),
                "judul", text.title(),
                "ringkasan", text.summary(),
                "teks", text.body(),
                "pemilik", text.owner()));
        boolean isDraft = opened.draft() != null;
        if (isDraft) {
            day(typed, "tinjau", text.reviewOn());
        }
        day(typed, "akhir", text.endOn());
        Instant shown = isDraft ? text.shownAt() : null;
        if (shown != null) {
            ZonedDateTime moment = shown.atZone(words.time().zone());
            day(typed, "tampil", moment.toLocalDate());
            typed.put("jam", IndonesianDates.time(moment.toLocalTime()));
        }
        return new Form(typed, Map.of());
    }

    private static void day(Map<String, String> typed, String field, @Nullable LocalDate day) {
        if (day != null) {
            typed.put(field + "-hari", Integer.toString(day.getDayOfMonth()));
            typed.put(field + "-bulan", Integer.toString(day.getMonthValue()));
            typed.put(field + "-tahun", Integer.toString(day.getYear()));
        }
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words.words());
    }
}
