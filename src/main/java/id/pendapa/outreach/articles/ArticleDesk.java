package id.pendapa.outreach.articles;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article.Draft;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Listed;
import id.pendapa.outreach.articles.Article.Opened;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.outreach.articles.Article.Version;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers write articles. What they wrote is seen by nobody outside before another officer published it. */
@Service
public class ArticleDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "outreach.stale";

    /** How many a page of all has. */
    public static final int PAGE = 30;

    private static final int MOST_OPEN = 100;

    private final Gate gate;
    private final ArticleRows rows;
    private final ArticleLists lists;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ArticleDesk(
            Gate gate,
            ArticleRows rows,
            ArticleLists lists,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.lists = lists;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What the desk lists.
     *
     * @param open what somebody has to do something about
     * @param all newest first, one more than a page where there are more
     */
    public record Lists(List<Listed> open, List<Listed> all) {
        public Lists {
            open = List.copyOf(open);
            all = List.copyOf(all);
        }
    }

    /**
     * The lists.
     *
     * @param before id before which all are listed
     */
    @Transactional(readOnly = true)
    public Lists list(long before) {
        gate.require(Permission.ARTICLE_WRITE);
        return new Lists(
                lists.open(time.now(), time.today(), MOST_OPEN),
                lists.list(time.now(), time.today(), before, PAGE + 1));
    }

    /** Positions that may look after an article. */
    @Transactional(readOnly = true)
    public List<String> owners() {
        gate.require(Permission.ARTICLE_WRITE);
        return staff.listWhoMay(Permission.ARTICLE_WRITE).stream()
                .map(Actor.Staff::title)
                .distinct()
                .toList();
    }

    /**
     * One, with all that is known of it.
     *
     * @throws NotFoundException {@code outreach.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        Actor.Staff reader = gate.require(Permission.ARTICLE_WRITE);
        Article article = get(id);
        Draft draft = rows.findDraft(id).orElse(null);
        List<Version> versions = rows.versions(id);
        Optional<Version> shown = shown(versions);
        boolean isPublisher = gate.may(Permission.ARTICLE_PUBLISH);
        return new Opened(
                article,
                ArticleLists.standing(
                        article,
                        draft != null && draft.putForward(),
                        shown.isPresent(),
                        shown.map(version -> version.text().endOn()).orElse(null),
                        time.today()),
                draft,
                versions,
                lists.steps(id),
                lists.answers(id),
                isPublisher && draft != null && draft.putForward() && draft.changedById() != reader.accountId(),
                isPublisher);
    }

    private Optional<Version> shown(List<Version> versions) {
        return versions.stream()
                .filter(version -> !version.shownAt().isAfter(time.now()))
                .findFirst();
    }

    Article get(long id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("outreach.unknown"));
    }

    /** What came of a form: what is wrong, code by field, and what was written where nothing is. */
    public record Written(Map<String, String> wrong, long id) {}

    /** Begins an article, once per form. */
    @Transactional
    public Written begin(Map<String, String> typed, UUID formKey) {
        Actor.Staff writer = gate.require(Permission.ARTICLE_WRITE);
        TypedForm form = new TypedForm(typed, time.today());
        ArticleForm read = new ArticleForm(form, time);
        Kind kind = read.kind();
        String slug = read.slug();
        Text text = read.text(kind, owners());
        if (!form.isRight()) {
            return new Written(form.wrong(), 0);
        }
        // The key is asked first: the second press of the same form must not be told that its address is taken.
        String id = formKeys.once(
                formKey,
                "article " + form.content(),
                () -> rows.add(kind, slug, time.now(), writer.label())
                        .map(added -> begun(added, kind, draft(text, writer)))
                        .orElse(""));
        return id.isEmpty()
                ? new Written(Map.of("alamat", "outreach.slug.taken"), 0)
                : new Written(Map.of(), Long.parseLong(id));
    }

    private String begun(long id, Kind kind, Draft draft) {
        rows.write(id, draft);
        acted("article-begun", id, Map.of("kind", kind.name()));
        return Long.toString(id);
    }

    private Draft draft(Text text, Actor.Staff writer) {
        return new Draft(text, false, time.now(), writer.accountId(), writer.label());
    }

    /**
     * Writes on; what was put forward is a draft again.
     *
     * @param seen version that was before the eyes of whoever writes
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> write(long id, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff writer = gate.require(Permission.ARTICLE_WRITE);
        Article before = get(id);
        TypedForm form = new TypedForm(typed, time.today());
        ArticleForm read = new ArticleForm(form, time);
        // Once published, its address stays: people have it in their messages.
        Kind kind = before.isPublished() ? before.kind() : read.kind();
        String slug = before.isPublished() ? before.slug() : read.slug();
        Text text = read.text(kind, owners());
        if (form.isRight() && rows.isTaken(slug, id)) {
            form.refuse("alamat", "outreach.slug.taken");
        }
        if (form.isRight()) {
            formKeys.once(formKey, "write " + id + " " + form.content(), () -> {
                requireFirst(before.version() == seen && touched(before, kind, slug));
                rows.write(id, draft(text, writer));
                acted("article-written", id, Map.of());
                return "";
            });
        }
        return form.wrong();
    }

    /** Somebody may have taken the address between the look and the writing. */
    private boolean touched(Article before, Kind kind, String slug) {
        try {
            return rows.touch(before, kind, slug);
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    static void requireFirst(boolean first) {
        if (!first) {
            throw new ConflictException(STALE);
        }
    }

    private void acted(String what, long id, Map<String, String> facts) {
        audit.acted(new Audit.Act("outreach." + what, new Audit.Subject("article", Long.toString(id)), facts));
    }
}
