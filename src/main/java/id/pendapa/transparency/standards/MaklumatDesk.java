package id.pendapa.transparency.standards;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.office.Positions.Post;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.transparency.standards.Maklumat.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The maklumat: written by an officer, adopted by the Camat, read by everybody. */
@Service
public class MaklumatDesk {

    private static final int LONGEST = 4000;
    private static final int DECREE = 100;

    private final Gate gate;
    private final MaklumatRows rows;
    private final Positions positions;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;
    private final Words words;

    MaklumatDesk(
            Gate gate,
            MaklumatRows rows,
            Positions positions,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time,
            Words words) {
        this.gate = gate;
        this.rows = rows;
        this.positions = positions;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
        this.words = words;
    }

    /**
     * The maklumat on the desk.
     *
     * @param adopted all that were adopted, newest first
     * @param signers positions of the kecamatan that have a holder today
     * @param waits whether the draft was not adopted yet
     * @param adopts whether whoever looks may adopt at all
     * @param wrote whether whoever looks wrote on this draft and so does not adopt it
     */
    public record Opened(
            Draft draft, List<Maklumat> adopted, List<Post> signers, boolean waits, boolean adopts, boolean wrote) {
        public Opened {
            adopted = List.copyOf(adopted);
            signers = List.copyOf(signers);
        }
    }

    /** What is in force, for everybody. */
    @Transactional(readOnly = true)
    public Optional<Maklumat> find() {
        return rows.list().stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Opened open() {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        Draft draft = rows.draft()
                .orElseGet(() -> new Draft(0, words.in(Language.INDONESIAN).say("transparency.maklumat.ready"), ""));
        List<Maklumat> adopted = rows.list();
        boolean waits = draft.id() != 0 && adopted.stream().noneMatch(maklumat -> maklumat.textId() == draft.id());
        return new Opened(
                draft,
                adopted,
                signers(),
                waits,
                gate.may(Permission.STANDARD_ADOPT),
                rows.writers().contains(officer.key()));
    }

    private List<Post> signers() {
        return positions.listPosts(time.today()).stream()
                .filter(post -> post.kelurahanCode() == null && post.holder() != null)
                .toList();
    }

    /**
     * Writes a draft, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code transparency.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> write(long seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.STANDARD_WRITE);
        TypedForm form = new TypedForm(typed, time.today());
        String body = form.text("janji", LONGEST);
        if (form.isRight()) {
            formKeys.once(formKey, form.content(), () -> {
                if (!rows.write(seen, body, time.now(), officer.key(), officer.label())) {
                    throw new ConflictException("transparency.stale");
                }
                acted("transparency.maklumat-written", "draft", seen);
                return "";
            });
        }
        return form.wrong();
    }

    /**
     * Adopts the draft, once per form; whoever wrote it does not adopt it.
     *
     * @return what is wrong, code by field
     * @throws ForbiddenException {@code transparency.own-draft} if the same person wrote it
     * @throws ConflictException {@code transparency.stale} if it changed or was adopted already
     */
    @Transactional
    public Map<String, String> adopt(long seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff camat = gate.require(Permission.STANDARD_ADOPT);
        TypedForm form = new TypedForm(typed, time.today());
        String decree = form.text("sk", DECREE);
        LocalDate decreeOn = form.past("sk-tanggal");
        Post signer = signer(form.value("penanda"));
        if (signer == null) {
            form.refuse("penanda", "transparency.signer");
        }
        if (form.isRight() && signer != null) {
            formKeys.once(formKey, form.content(), () -> {
                if (rows.writers().contains(camat.key())) {
                    throw new ForbiddenException("transparency.own-draft");
                }
                String name = Objects.requireNonNull(signer.holder()).name();
                Maklumat wanted =
                        new Maklumat(0, seen, "", decree, decreeOn, name, signer.title(), time.now(), camat.label());
                if (!rows.adopt(wanted, camat.key())) {
                    throw new ConflictException("transparency.stale");
                }
                acted("transparency.maklumat-adopted", "adopted", seen);
                return "";
            });
        }
        return form.wrong();
    }

    private @Nullable Post signer(String id) {
        return signers().stream()
                .filter(post -> Long.toString(post.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private void acted(String action, String key, long draft) {
        audit.acted(new Audit.Act(action, new Audit.Subject("maklumat", key), Map.of("draft", Long.toString(draft))));
    }
}
