package id.pendapa.outreach.articles;

import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.platform.PublicTexts;
import id.pendapa.platform.markdown.Markdown;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Articles for the search over all that is public. */
@Component
class ArticleTexts implements PublicTexts {

    private static final int ALL = 20_000;

    private final PublicArticles articles;

    ArticleTexts(PublicArticles articles) {
        this.articles = articles;
    }

    @Override
    public List<PublicText> list() {
        return articles.list(EnumSet.allOf(Kind.class), 0, ALL).stream()
                .map(shown -> {
                    Text text = shown.version().text();
                    return new PublicText(
                            shown.article().address(),
                            shown.article().kind().name().toLowerCase(Locale.ROOT),
                            text.title(),
                            text.summary(),
                            Markdown.of(text.body()).words());
                })
                .toList();
    }
}
