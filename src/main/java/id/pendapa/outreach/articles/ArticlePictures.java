package id.pendapa.outreach.articles;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Upload;
import id.pendapa.files.pictures.Pictures;
import id.pendapa.files.pictures.Pictures.Picture;
import id.pendapa.outreach.articles.Article.Version;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures of articles: added at the desk, seen by everybody as soon as they stand in a published version. */
@Service
public class ArticlePictures {

    private static final int WORDS = 200;

    private final Gate gate;
    private final ArticleRows rows;
    private final FileStore files;
    private final Pictures pictures;
    private final FormKeys formKeys;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ArticlePictures(
            Gate gate,
            ArticleRows rows,
            FileStore files,
            Pictures pictures,
            FormKeys formKeys,
            Audit audit,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.rows = rows;
        this.files = files;
        this.pictures = pictures;
        this.formKeys = formKeys;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Those that were made for an article, newest first. */
    public List<Picture> list(long id) {
        gate.require(Permission.ARTICLE_WRITE);
        return pictures.list(subject(id));
    }

    private static String subject(long id) {
        return "article/" + id;
    }

    /**
     * Adds one, once per form. It is drawn anew before the transaction, because that takes its time.
     *
     * @return what is wrong, code by field
     * @throws NotFoundException {@code outreach.unknown} if there is no such article
     */
    public Map<String, String> add(long id, Upload upload, Map<String, String> typed, UUID formKey) {
        Actor.Staff writer = gate.require(Permission.ARTICLE_WRITE);
        if (rows.find(id).isEmpty()) {
            throw new NotFoundException("outreach.unknown");
        }
        String words = typed.getOrDefault("kata", "").replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > WORDS) {
            return Map.of("kata", "outreach.words");
        }
        try {
            CleanFile clean = files.cleanPicture(upload);
            String content = id + " " + words + " " + Arrays.hashCode(clean.content());
            transaction.executeWithoutResult(
                    status -> formKeys.once(formKey, content, () -> keep(id, clean, words, writer)));
            return Map.of();
        } catch (InvalidException refused) {
            Object detail = refused.arguments().isEmpty()
                    ? ""
                    : "|" + refused.arguments().get(0);
            return Map.of("gambar", refused.code() + detail);
        }
    }

    private String keep(long id, CleanFile clean, String words, Actor.Staff writer) {
        String code = pictures.add(subject(id), clean, words, writer.label());
        audit.acted(new Audit.Act(
                "outreach.picture-added", new Audit.Subject("article", Long.toString(id)), Map.of("code", code)));
        return code;
    }

    Set<String> unknown(Markdown text) {
        return pictures.unknown(text.pictures());
    }

    void show(Markdown text, Instant from) {
        pictures.show(text.pictures(), from);
    }

    /** Those of a withdrawn article that stand in no other one. */
    void hide(long id, List<Version> versions) {
        Set<String> codes = new HashSet<>();
        versions.forEach(
                version -> codes.addAll(Markdown.of(version.text().body()).pictures()));
        rows.bodiesWithPictures(id).forEach(body -> Markdown.of(body).pictures().forEach(codes::remove));
        pictures.hide(codes);
    }
}
