package id.pendapa.learning.outside;

import id.pendapa.learning.outside.OutsideTraining.State;
import id.pendapa.learning.outside.OutsideTraining.Written;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer writes down a training from elsewhere; it counts once somebody who publishes lessons has seen the certificate. */
@Service
public class OutsideTrainings {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "learning.outside.stale";

    private static final int TITLE = 200;
    private static final int NOTE = 300;
    private static final int MOST_HOURS = 200;
    private static final int MOST_YEARS = 5;

    private final Gate gate;
    private final OutsideTrainingRows rows;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    OutsideTrainings(Gate gate, OutsideTrainingRows rows, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** Asks whether whoever looks may write one down. */
    public void require() {
        gate.require(Permission.LESSON_READ);
    }

    /** Those of whoever looks, the newest first. */
    @Transactional(readOnly = true)
    public List<OutsideTraining> own() {
        return rows.list(gate.require(Permission.LESSON_READ).accountId());
    }

    /** Those of others that wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<OutsideTraining> listWaiting() {
        return rows.listWaiting(gate.require(Permission.LESSON_PUBLISH).accountId());
    }

    /** Whether whoever looks decides on those of others. */
    public boolean decides() {
        return gate.may(Permission.LESSON_PUBLISH);
    }

    /**
     * One of others that waits.
     *
     * @throws NotFoundException {@code learning.outside.unknown} if there is none, it is decided, or one's own
     */
    @Transactional(readOnly = true)
    public OutsideTraining open(long id) {
        Actor.Staff officer = gate.require(Permission.LESSON_PUBLISH);
        return rows.find(id)
                .filter(one -> one.state() == State.WAITING && one.account() != officer.accountId())
                .orElseThrow(OutsideTrainings::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("learning.outside.unknown");
    }

    /**
     * Writes one down, once per form.
     *
     * @return what is wrong, code by field
     */
    @Transactional
    public Map<String, String> enter(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_READ);
        TypedForm form = new TypedForm(typed, time.today());
        Written written = read(form);
        if (form.isRight()) {
            String entered = formKeys.once(
                    formKey,
                    "outside " + form.content(),
                    () -> rows.add(officer.accountId(), written, time.now(), officer.label())
                            .map(id -> acted("entered", id))
                            .orElse(""));
            if (entered.isEmpty()) {
                form.refuse("judul", "learning.outside.twice");
            }
        }
        return form.wrong();
    }

    private Written read(TypedForm form) {
        String title = form.text("judul", TITLE, "learning.outside.judul");
        String organiser = form.text("penyelenggara", TITLE, "learning.outside.penyelenggara");
        LocalDate held = form.past("tanggal");
        if (held.isBefore(time.today().minusYears(MOST_YEARS))) {
            form.refuse("tanggal", "learning.outside.tanggal");
        }
        int hours = form.read(
                "jp",
                one -> one.matches("\\d{1,3}")
                        ? Optional.of(Integer.valueOf(one)).filter(jp -> jp >= 1 && jp <= MOST_HOURS)
                        : Optional.empty(),
                1,
                "learning.outside.jp");
        return new Written(title, organiser, held, hours, form.optional("keterangan", NOTE));
    }

    private String acted(String what, long id) {
        String key = Long.toString(id);
        audit.acted(new Audit.Act("learning.outside-" + what, new Audit.Subject("outside-training", key), Map.of()));
        return key;
    }

    /**
     * Takes one's own back before anybody decided, once per form.
     *
     * @throws NotFoundException {@code learning.outside.unknown} if it is not one's own
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public void takeBack(long id, int seen, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_READ);
        if (rows.find(id).filter(one -> one.account() == officer.accountId()).isEmpty()) {
            throw unknown();
        }
        formKeys.once(formKey, "outside back " + id, () -> decide(id, seen, State.TAKEN_BACK, null, officer));
    }

    /**
     * Confirms or refuses one of somebody else, once per form.
     *
     * @param seen version that was before the eyes of whoever decides
     * @return what is wrong, code by field
     * @throws NotFoundException {@code learning.outside.unknown} if there is none of somebody else
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> decide(long id, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_PUBLISH);
        if (rows.find(id).filter(one -> one.account() != officer.accountId()).isEmpty()) {
            throw unknown();
        }
        TypedForm form = new TypedForm(typed, time.today());
        boolean confirmed = form.value("langkah").equals("benarkan");
        String reason = confirmed ? null : form.text("alasan", NOTE, "learning.reason");
        if (form.isRight()) {
            formKeys.once(
                    formKey,
                    "outside " + id + " " + form.content(),
                    () -> decide(id, seen, confirmed ? State.CONFIRMED : State.REFUSED, reason, officer));
        }
        return form.wrong();
    }

    private String decide(long id, int seen, State state, @Nullable String reason, Actor.Staff officer) {
        if (!rows.decide(id, seen, state, reason, time.now(), officer.label())) {
            throw new ConflictException(STALE);
        }
        return acted(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), id);
    }
}
