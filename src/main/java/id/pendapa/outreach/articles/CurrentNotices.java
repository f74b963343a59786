package id.pendapa.outreach.articles;

import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.platform.HomeNotices;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Published notices whose last day has not passed. */
@Component
class CurrentNotices implements HomeNotices {

    private static final int MOST = 2;

    private final PublicArticles articles;

    CurrentNotices(PublicArticles articles) {
        this.articles = articles;
    }

    @Override
    public List<Notice> listCurrent() {
        return articles.list(Set.of(Kind.PENGUMUMAN), 0, MOST).stream()
                .limit(MOST)
                .map(shown -> new Notice(
                        shown.version().text().title(),
                        shown.version().text().summary(),
                        Kind.PENGUMUMAN.place() + "/" + shown.article().slug()))
                .toList();
    }
}
