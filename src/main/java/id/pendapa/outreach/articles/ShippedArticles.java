package id.pendapa.outreach.articles;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.outreach.articles.ArticleRows.Letting;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Guides and answers that a new office begins with, marked as examples until an officer publishes them anew. What is once
 * there is the office's, and never replaced by a newer Pendapa.
 */
@Component
class ShippedArticles implements OfficeSetup {

    static final List<String> SLUGS = List.of(
            "mengurus-dari-hp",
            "mengenali-penipuan",
            "surat-asli",
            "jam-buka",
            "diwakilkan",
            "lupa-kode",
            "data-saya-aman",
            "tanpa-hp",
            "berapa-lama",
            "apakah-gratis");

    /** What nobody would put up as it is: in example mode only. */
    private static final String NOTICE = "loket-tutup-contoh";

    private static final int ORDER = 545;
    private static final int NOTICE_DAYS = 30;
    private static final String PENDAPA = "Pendapa";
    private static final String OWNER = "Sekretaris Kecamatan";

    private final ArticleRows rows;
    private final TransactionTemplate transaction;
    private final Mode mode;
    private final OfficeTime time;

    ShippedArticles(ArticleRows rows, TransactionTemplate transaction, Mode mode, OfficeTime time) {
        this.rows = rows;
        this.transaction = transaction;
        this.mode = mode;
        this.time = time;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (!rows.isAny()) {
                SLUGS.forEach(this::publish);
                if (mode.isExample()) {
                    publish(NOTICE);
                }
            }
        });
    }

    private void publish(String slug) {
        Shipped shipped = read(slug);
        Text text = new Text(
                shipped.say("judul"),
                shipped.say("ringkasan"),
                shipped.body(),
                OWNER,
                time.today().plusYears(1),
                null,
                shipped.kind() == Kind.PENGUMUMAN ? time.today().plusDays(NOTICE_DAYS) : null);
        rows.add(shipped.kind(), slug, time.now(), PENDAPA)
                .ifPresent(id -> rows.publish(id, text, new Letting(time.now(), true, PENDAPA, time.now(), PENDAPA)));
    }

    /** One as it lies in the jar: lines of its head, a line of hyphens, Markdown. */
    record Shipped(Map<String, String> head, String body) {

        String say(String key) {
            return Objects.requireNonNull(head.get(key), key);
        }

        Kind kind() {
            return Kind.valueOf(say("jenis"));
        }
    }

    static Shipped read(String slug) {
        try (InputStream file =
                Objects.requireNonNull(ShippedArticles.class.getResourceAsStream("/outreach/" + slug + ".md"), slug)) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n---\n", 2);
            return new Shipped(
                    Arrays.stream(parts[0].split("\n", -1))
                            .map(line -> line.split(": ", 2))
                            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                    parts[1].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
