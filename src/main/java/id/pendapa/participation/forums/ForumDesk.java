package id.pendapa.participation.forums;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Forum.Addition;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.State;
import id.pendapa.participation.forums.Voice.Counts;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office invites to a forum: a draft that can be mended, then open for everybody and only added to, then closed. */
@Service
public class ForumDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "participation.stale";

    /** How many forums a page has. */
    public static final int PAGE = 20;

    /** How many voices a page has, of those that wait and of those that were looked at. */
    public static final int COMMENTS = 30;

    private static final int LONGEST_CODE = 60;
    private static final int MOST_ALIKE = 50;
    private static final String UNKNOWN = "forum.unknown";

    private final Gate gate;
    private final PublicForumRows rows;
    private final VoiceRows voices;
    private final AgreementRows agreements;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ForumDesk(
            Gate gate,
            PublicForumRows rows,
            VoiceRows voices,
            AgreementRows agreements,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.voices = voices;
        this.agreements = agreements;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Forums of the desk.
     *
     * @param forums one more than a page where there are more
     * @param late how many agreements are late, by the code of their forum
     * @param mayManage whether the officer may write one
     */
    public record Listed(List<Forum> forums, Map<String, Integer> late, boolean mayManage) {
        public Listed {
            forums = List.copyOf(forums);
            late = Map.copyOf(late);
        }
    }

    /**
     * One at the desk.
     *
     * @param waiting voices that nobody looked at yet, the oldest first
     * @param lookedAt the newest first, one more than a page where there are more
     * @param owners to whom agreements may be given; none where nothing can be agreed
     */
    public record Opened(
            Forum forum,
            List<Addition> additions,
            Counts counts,
            List<Voice> waiting,
            List<Voice> lookedAt,
            List<Agreement> agreements,
            List<Actor.Staff> owners,
            boolean mayManage,
            boolean mayModerate,
            boolean mayEnter) {
        public Opened {
            additions = List.copyOf(additions);
            waiting = List.copyOf(waiting);
            lookedAt = List.copyOf(lookedAt);
            agreements = List.copyOf(agreements);
            owners = List.copyOf(owners);
        }
    }

    /** What came of a form: what is wrong by field, and the code of the forum where nothing is. */
    public record Written(Map<String, String> wrong, String code) {}

    /**
     * The list, those that are open first.
     *
     * @param before code of the last one of the page before, or empty
     */
    @Transactional(readOnly = true)
    public Listed list(String before) {
        gate.require(Permission.FORUM_READ);
        Map<String, Integer> late = agreements.late(time.today()).stream()
                .collect(Collectors.toMap(AgreementRows.Late::code, AgreementRows.Late::number));
        return new Listed(
                rows.list(before.isEmpty() ? null : rows.find(before).orElse(null), true, PAGE + 1),
                late,
                gate.may(Permission.FORUM_MANAGE));
    }

    /** For showing an empty form. */
    public void requireManage() {
        gate.require(Permission.FORUM_MANAGE);
    }

    /**
     * One of them with all that belongs to it.
     *
     * @param before id before which voices that were looked at are shown
     * @throws NotFoundException {@code forum.unknown}
     */
    @Transactional(readOnly = true)
    public Opened open(String code, long before) {
        gate.require(Permission.FORUM_READ);
        Forum forum = get(code);
        boolean manages = gate.may(Permission.FORUM_MANAGE);
        return new Opened(
                forum,
                rows.additions(forum.id()),
                voices.count(forum.id()),
                voices.waiting(forum.id(), COMMENTS),
                voices.lookedAt(forum.id(), before, COMMENTS + 1),
                agreements.list(forum.id()),
                manages && forum.takesAgreements() ? staff.listWhoMay(Permission.FORUM_READ) : List.of(),
                manages,
                gate.may(Permission.FORUM_MODERATE),
                gate.may(Permission.FORUM_ENTER));
    }

    /** Its facts alone, for mending a draft. */
    @Transactional(readOnly = true)
    public Forum draft(String code) {
        gate.require(Permission.FORUM_MANAGE);
        return get(code);
    }

    private Forum get(String code) {
        return rows.find(code).orElseThrow(() -> new NotFoundException(UNKNOWN));
    }

    /** Writes a new draft, once per form; nobody outside sees it yet. */
    @Transactional
    public Written write(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.FORUM_MANAGE);
        ForumForm form = form(typed);
        Facts facts = form.facts();
        if (!form.isRight()) {
            return new Written(form.wrong(), "");
        }
        String code = formKeys.once(formKey, "forum " + form.content(), () -> {
            String free = add(facts, officer);
            acted("written", get(free));
            return free;
        });
        return new Written(Map.of(), code);
    }

    private ForumForm form(Map<String, String> typed) {
        return new ForumForm(typed, time.today(), time.zone());
    }

    private String add(Facts facts, Actor.Staff officer) {
        String code = code(facts.opensOn(), facts.topic());
        for (int number = 1; number < MOST_ALIKE; number++) {
            String free = number == 1 ? code : code + "-" + number;
            if (rows.add(free, facts, false, time.now(), officer.title())) {
                return free;
            }
        }
        throw new ConflictException("forum.alike");
    }

    /** Day and topic as an address: {@code 2026-12-09-standar-loket}. */
    static String code(LocalDate day, String topic) {
        String plain = Normalizer.normalize(topic, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String code = (day + "-" + plain).replaceAll("-+", "-");
        return code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("-$", "");
    }

    /**
     * Mends a draft, once per form.
     *
     * @param seen version that the officer had before their eyes
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster or everybody reads it already
     */
    @Transactional
    public Map<String, String> change(String code, int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        ForumForm form = form(typed);
        Facts facts = form.facts();
        if (form.isRight()) {
            Forum before = get(code);
            once(formKey, code + " " + form.content(), "changed", before, () -> rows.change(before, seen, facts));
        }
        return form.wrong();
    }

    /** Lets everybody read it and voice, once per form. */
    @Transactional
    public void publish(String code, int seen, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        Forum before = get(code);
        once(formKey, code + " open " + seen, "opened", before, () -> rows.open(before, seen, time.now()));
    }

    /** Takes no more voices, once per form. */
    @Transactional
    public void close(String code, int seen, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        Forum before = get(code);
        once(formKey, code + " close " + seen, "closed", before, () -> rows.close(before, seen));
    }

    /**
     * Adds something to one that everybody reads, or says what is wrong in it, once per form; what was written stays.
     *
     * @throws ConflictException {@link #STALE} if it is a draft, or its record is written
     */
    @Transactional
    public Map<String, String> addTo(String code, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.FORUM_MANAGE);
        ForumForm form = form(typed);
        String words = form.words("tambahan");
        if (form.isRight()) {
            Forum forum = rows.lock(code).orElseThrow(() -> new NotFoundException(UNKNOWN));
            once(formKey, code + " " + form.content(), "added", forum, () -> {
                rows.add(forum, new Addition(words, time.now(), officer.title()));
                return forum.state() != State.DRAFT;
            });
        }
        return form.wrong();
    }

    private void once(UUID formKey, String content, String what, Forum forum, BooleanSupplier work) {
        formKeys.once(formKey, content, () -> {
            if (!work.getAsBoolean()) {
                throw new ConflictException(STALE);
            }
            acted(what, forum);
            return "";
        });
    }

    private void acted(String what, Forum forum) {
        audit.acted(new Audit.Act("forum." + what, subject(forum), Map.of()));
    }

    static Audit.Subject subject(Forum forum) {
        return new Audit.Subject("forum", forum.code());
    }
}
