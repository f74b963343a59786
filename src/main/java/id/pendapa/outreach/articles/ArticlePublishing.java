package id.pendapa.outreach.articles;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article.Draft;
import id.pendapa.outreach.articles.Article.Move;
import id.pendapa.outreach.articles.Article.Step;
import id.pendapa.outreach.articles.ArticleRows.Letting;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written is put forward, published by another officer or returned, and withdrawn. */
@Service
public class ArticlePublishing {

    private final Gate gate;
    private final ArticleRows rows;
    private final ArticleLists lists;
    private final ArticlePictures pictures;
    private final Tasks tasks;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ArticlePublishing(
            Gate gate,
            ArticleRows rows,
            ArticleLists lists,
            ArticlePictures pictures,
            Tasks tasks,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.lists = lists;
        this.pictures = pictures;
        this.tasks = tasks;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** What can be done with an article; names as in forms. */
    public enum Way {
        AJUKAN,
        TERBITKAN,
        KEMBALIKAN,
        TARIK,
        /** What is being written of something published is thrown away. */
        BUANG;

        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The field in which its reason is asked for, or nothing. */
        public Optional<String> reasonField() {
            return this == KEMBALIKAN || this == TARIK ? Optional.of("alasan-" + address()) : Optional.empty();
        }

        static Optional<Way> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.address().equals(typed))
                    .findFirst();
        }
    }

    /**
     * Goes one of the ways, once per form.
     *
     * @param seen version that was before their eyes
     * @param name which way, as in forms
     * @return what is wrong, code by field
     * @throws ConflictException {@link ArticleDesk#STALE} if somebody was faster, or {@code outreach.two} if whoever wrote
     *     it wants to publish it
     */
    @Transactional
    public Map<String, String> go(long id, int seen, String name, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.ARTICLE_WRITE);
        Way way = Way.find(name).orElseThrow(() -> new NotFoundException("outreach.way"));
        Actor.Staff officer = gate.require(
                way == Way.AJUKAN || way == Way.BUANG ? Permission.ARTICLE_WRITE : Permission.ARTICLE_PUBLISH);
        Article before = rows.find(id).orElseThrow(() -> new NotFoundException("outreach.unknown"));
        Draft draft = rows.findDraft(id).orElse(null);
        TypedForm form = new TypedForm(typed, time.today());
        String reason = way.reasonField()
                .map(field -> new ArticleForm(form, time).reason(field))
                .orElse("");
        if (draft != null && (way == Way.AJUKAN || way == Way.TERBITKAN)) {
            judge(draft, form);
        }
        if (form.isRight()) {
            formKeys.once(formKey, "go " + id + " " + form.content(), () -> {
                ArticleDesk.requireFirst(before.version() == seen && rows.touch(before, before.kind(), before.slug()));
                work(way, before, draft, reason, officer);
                tasks.runSoon("outreach-public-texts");
                audit.acted(new Audit.Act(
                        "outreach.article-" + way.address(),
                        new Audit.Subject("article", Long.toString(id)),
                        Map.of()));
                return "";
            });
        }
        return form.wrong();
    }

    private void judge(Draft draft, TypedForm form) {
        Markdown text = Markdown.of(draft.text().body());
        List<Markdown.Fault> faults = text.faults();
        if (!faults.isEmpty()) {
            form.refuse("teks", "outreach.fault." + faults.get(0).name());
        } else if (!pictures.unknown(text).isEmpty()) {
            form.refuse("teks", "outreach.fault.UNKNOWN_PICTURE");
        }
        LocalDate end = draft.text().endOn();
        if (end != null && end.isBefore(time.today())) {
            form.refuse("akhir", "outreach.end");
        }
    }

    private void work(Way way, Article article, @Nullable Draft draft, String reason, Actor.Staff officer) {
        long id = article.id();
        switch (way) {
            case AJUKAN -> {
                ArticleDesk.requireFirst(draft != null && !draft.putForward());
                rows.putForward(id, true);
                step(id, Move.PUT_FORWARD, reason, officer);
            }
            case TERBITKAN -> publish(id, draft, officer);
            case KEMBALIKAN -> {
                ArticleDesk.requireFirst(draft != null && draft.putForward());
                rows.putForward(id, false);
                step(id, Move.RETURNED, reason, officer);
            }
            case TARIK -> {
                ArticleDesk.requireFirst(article.withdrawnAt() == null);
                rows.withdraw(id, time.now());
                pictures.hide(id, rows.versions(id));
                step(id, Move.WITHDRAWN, reason, officer);
            }
            case BUANG -> {
                ArticleDesk.requireFirst(draft != null && article.isPublished());
                rows.dropDraft(id);
            }
        }
    }

    private void publish(long id, @Nullable Draft draft, Actor.Staff officer) {
        if (draft == null || !draft.putForward()) {
            throw new ConflictException(ArticleDesk.STALE);
        } else if (draft.changedById() == officer.accountId()) {
            throw new ConflictException("outreach.two");
        }
        Instant now = time.now();
        Instant wished = draft.text().shownAt();
        Instant shown = wished == null || wished.isBefore(now) ? now : wished;
        rows.publish(id, draft.text(), new Letting(shown, false, draft.changedBy(), now, officer.label()));
        pictures.show(Markdown.of(draft.text().body()), shown);
        rows.dropDraft(id);
        step(id, Move.PUBLISHED, "", officer);
    }

    private void step(long id, Move move, String words, Actor.Staff officer) {
        lists.add(id, new Step(move, words, time.now(), officer.label()));
    }
}
