package id.pendapa.transparency.standards;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.transparency.standards.ServiceStandard.Adopted;
import id.pendapa.transparency.standards.ServiceStandard.Forum;
import id.pendapa.transparency.standards.ServiceStandard.Monitoring;
import id.pendapa.transparency.standards.StandardRows.Adoption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers write the standards of services, the Camat adopts them, and both keep what was agreed and found. */
@Service
public class StandardDesk {

    private static final int LONGEST = 2000;
    private static final int MOST_YEARS = 5;
    private static final int DECREE = 100;

    private final Gate gate;
    private final Standards standards;
    private final StandardRows rows;
    private final ForumRows forums;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    StandardDesk(
            Gate gate,
            Standards standards,
            StandardRows rows,
            ForumRows forums,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.standards = standards;
        this.rows = rows;
        this.forums = forums;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A standard on the desk.
     *
     * @param history adopted versions, newest first
     * @param adopts whether whoever looks may adopt at all
     * @param wrote whether whoever looks wrote on this draft and so does not adopt it
     */
    public record Opened(
            ServiceStandard standard,
            List<Forum> forums,
            List<Monitoring> monitorings,
            List<Adopted> history,
            boolean adopts,
            boolean wrote) {
        public Opened {
            forums = List.copyOf(forums);
            monitorings = List.copyOf(monitorings);
            history = List.copyOf(history);
        }
    }

    /** All services with their drafts, by title. */
    @Transactional(readOnly = true)
    public List<ServiceStandard> list() {
        gate.require(Permission.STANDARD_WRITE);
        return standards.listWithDrafts();
    }

    @Transactional(readOnly = true)
    public Opened open(String code) {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        ServiceStandard standard = standards.open(code);
        return new Opened(
                standard,
                forums.list(standard.code()),
                forums.monitorings(standard.code()),
                rows.history(standard.code()),
                gate.may(Permission.STANDARD_ADOPT),
                rows.writers(standard.code()).contains(officer.key()));
    }

    /**
     * Writes a draft, once per form. Components that the card tells are never taken from the form.
     *
     * @param seen draft that the officer had before their eyes
     * @return what is wrong, code by field
     * @throws ConflictException {@code transparency.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> write(String code, long seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        ServiceStandard standard = standards.open(code);
        TypedForm form = new TypedForm(typed, time.today());
        Map<String, String> texts = new TreeMap<>();
        standard.lines().stream()
                .filter(line -> line.source() != ServiceStandard.Source.CARD
                        && !line.part().isOfCard())
                .map(line -> line.part().key())
                .forEach(key -> texts.put(key, form.optional(key, LONGEST)));
        if (form.isRight()) {
            formKeys.once(formKey, standard.code() + form.content(), () -> {
                long id = rows.write(standard.code(), seen, texts, time.now(), officer.key(), officer.label())
                        .orElseThrow(StandardDesk::stale);
                acted("transparency.standard-written", standard.code(), Map.of("draft", Long.toString(id)));
                return Long.toString(id);
            });
        }
        return form.wrong();
    }

    /**
     * Adopts the draft, once per form: all 14 components must be there, and whoever wrote it does not adopt it.
     *
     * @param seen draft and version of the card that the Camat had before their eyes
     * @return what is wrong, code by field; {@code lengkap} where components are missing
     * @throws ForbiddenException {@code transparency.own-draft} if the same person wrote it
     * @throws ConflictException {@code transparency.stale} if draft or card changed
     */
    @Transactional
    public Map<String, String> adopt(String code, Seen seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff camat = gate.require(Permission.STANDARD_ADOPT);
        TypedForm form = new TypedForm(typed, time.today());
        String decree = form.text("sk", DECREE);
        LocalDate decreeOn = form.past("sk-tanggal");
        LocalDate review = coming(form, "tinjau");
        ServiceStandard draft = standards.open(code);
        if (!draft.missing().isEmpty()) {
            form.refuse("lengkap", "transparency.incomplete");
        }
        if (form.isRight()) {
            formKeys.once(formKey, draft.code() + form.content(), () -> {
                requireAnother(draft, camat);
                Long forum = forums.list(draft.code()).stream()
                        .map(Forum::id)
                        .findFirst()
                        .orElse(null);
                if (draft.textId() != seen.textId()
                        || draft.cardVersion() != seen.cardVersion()
                        || !rows.adopt(
                                draft,
                                new Adoption(
                                        decree, decreeOn, review, forum, time.now(), camat.key(), camat.label()))) {
                    throw stale();
                }
                acted("transparency.standard-adopted", draft.code(), Map.of("draft", Long.toString(draft.textId())));
                return draft.code();
            });
        }
        return form.wrong();
    }

    /** What the Camat had before their eyes: draft and version of the card. */
    public record Seen(long textId, int cardVersion) {}

    private void requireAnother(ServiceStandard draft, Actor.Staff camat) {
        if (rows.writers(draft.code()).contains(camat.key())) {
            throw new ForbiddenException("transparency.own-draft");
        }
    }

    /**
     * Writes down a consultation (FKP), once per form; it may be about several services.
     *
     * @param codes services that it was about beside this one
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> consult(String code, List<String> codes, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        String own = standards.open(code).code();
        TypedForm form = new TypedForm(typed, time.today());
        Forum forum = new Forum(
                0,
                form.past("fkp"),
                form.text("diundang", LONGEST),
                form.text("hadir", LONGEST),
                form.text("sepakat", LONGEST),
                form.text("berita-acara", DECREE),
                officer.label());
        Set<String> known = standards.list().stream().map(ServiceStandard::code).collect(Collectors.toSet());
        known.retainAll(codes);
        known.add(own);
        if (form.isRight()) {
            formKeys.once(formKey, known + form.content(), () -> {
                long id = forums.add(known, forum, time.now());
                acted("transparency.forum-entered", own, Map.of("forum", Long.toString(id)));
                return Long.toString(id);
            });
        }
        return form.wrong();
    }

    /**
     * Writes down that the standard in force was looked at (monev), once per form.
     *
     * @param standardId version that was looked at
     * @return what is wrong, code by field
     * @throws ConflictException {@code transparency.stale} if another version is in force by now
     */
    @Transactional
    public Map<String, String> monitor(String code, long standardId, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        String own = standards.open(code).code();
        TypedForm form = new TypedForm(typed, time.today());
        Monitoring seen =
                new Monitoring(form.past("monev"), form.text("hasil", LONGEST), coming(form, "lagi"), officer.label());
        if (form.isRight()) {
            formKeys.once(formKey, own + form.content(), () -> {
                if (!forums.monitor(own, standardId, seen, time.now())) {
                    throw stale();
                }
                acted("transparency.standard-monitored", own, Map.of("standard", Long.toString(standardId)));
                return own;
            });
        }
        return form.wrong();
    }

    /** A day to come, within five years. */
    private LocalDate coming(TypedForm form, String field) {
        LocalDate day = form.day(field);
        LocalDate today = time.today();
        if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            form.refuse(field, "transparency.coming");
        }
        return day;
    }

    private static ConflictException stale() {
        return new ConflictException("transparency.stale");
    }

    private void acted(String action, String code, Map<String, String> facts) {
        audit.acted(new Audit.Act(action, new Audit.Subject("service-standard", code), facts));
    }
}
