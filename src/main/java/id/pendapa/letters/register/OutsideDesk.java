package id.pendapa.letters.register;

import id.pendapa.letters.register.OutsideRows.Event;
import id.pendapa.letters.register.OutsideRows.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers for letters that are written outside of Pendapa. They come from the same series, so that there is one count:
 * reserved with a reason, then filled in, or burned with a reason; a number is never given back. A letter of a day that
 * is past gets a sub-number of a number of that day.
 */
@Service
public class OutsideDesk {

    static final String KIND = "outside";

    private final OutsideRows rows;
    private final NumberRegister register;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    OutsideDesk(OutsideRows rows, NumberRegister register, FormKeys formKeys, OfficeTime time, Gate gate, Audit audit) {
        this.rows = rows;
        this.register = register;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /** What became of the number. */
    public enum Stage {
        RESERVED,
        FILLED,
        BURNED
    }

    /** What stands on the letter; nothing personal. */
    public record Written(String title, String subject, LocalDate day) {}

    /**
     * What is reserved.
     *
     * @param count how many numbers, one after the other
     * @param classification code of the letters
     * @param forWhom who writes them
     */
    public record Reservation(SeriesKey series, int count, String classification, String forWhom, String reason) {}

    /** One thing that happened. */
    public record Step(
            Instant at, String kind, String by, @Nullable String reason) {}

    /**
     * A number with its life so far.
     *
     * @param actable whether whoever looks may fill it in or burn it now
     */
    public record Entry(
            String code,
            String number,
            LocalDate allottedOn,
            String forWhom,
            @Nullable Written written,
            Stage stage,
            int version,
            boolean actable,
            List<Step> steps) {
        public Entry {
            steps = List.copyOf(steps);
        }
    }

    /** For showing the way there; each act asks again. */
    public boolean mayReserve() {
        return gate.may(Permission.NUMBER_RESERVE);
    }

    /** Refuses whoever may not reserve numbers the form as well. */
    public void requireReserver() {
        gate.require(Permission.NUMBER_RESERVE);
    }

    /** Whether a sub-number of a number of that day may be entered now. */
    public boolean maySub(LocalDate day) {
        return mayReserve() && day.isBefore(time.today());
    }

    /**
     * One number.
     *
     * @throws NotFoundException {@code number.unknown} if there is none of this code that the officer may see
     */
    @Transactional(readOnly = true)
    public Entry get(String code) {
        Row row = own(gate.require(Permission.LETTER_REGISTER_VIEW), code);
        return new Entry(
                row.code(),
                row.number(),
                row.allottedOn(),
                row.forWhom(),
                row.written(),
                row.stage(),
                row.version(),
                row.stage() != Stage.BURNED && mayReserve(),
                rows.history(row.id()));
    }

    /** Codes of what is wrong with a reservation, by part of the form. */
    public Map<String, String> faults(Reservation wanted) {
        return OutsideRules.faults(wanted);
    }

    /** Codes of what is wrong with what was written about the letter of a number. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(String code, Written written) {
        requireReserver();
        return OutsideRules.faults(written, get(code).allottedOn(), time.today());
    }

    /**
     * Takes the next numbers of a series, once per form.
     *
     * @return code of the first one
     */
    @Transactional
    public String reserve(Reservation wanted, UUID formKey) {
        Actor.Staff staff = requireReserver(wanted.series());
        return formKeys.once(formKey, "reserve|" + wanted, () -> {
            OutsideRules.refuse(OutsideRules.faults(wanted));
            String first = "";
            for (int more = 0; more < wanted.count(); more++) {
                String code = SecretCodes.create();
                AllottedNumber number = register.allot(wanted.series(), wanted.classification(), KIND, code);
                long id = rows.insert(number.id(), wanted.forWhom().strip(), Stage.RESERVED, null);
                happened(id, 1, "RESERVED", staff, wanted.reason());
                acted("letters.number-reserved", code, number.number(), 1);
                first = first.isEmpty() ? code : first;
            }
            return first;
        });
    }

    /**
     * Writes down what letter got the number, once per form.
     *
     * @throws ConflictException {@code number.stale} if somebody else was faster
     */
    @Transactional
    public void fill(String code, int versionSeen, Written written, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.NUMBER_RESERVE);
        formKeys.once(formKey, "fill|" + code + "|" + versionSeen + "|" + written, () -> {
            Row row = own(staff, code);
            if (row.stage() != Stage.RESERVED || row.version() != versionSeen) {
                throw new ConflictException("number.stale");
            }
            OutsideRules.refuse(OutsideRules.faults(written, row.allottedOn(), time.today()));
            int version = rows.fill(row, written);
            happened(row.id(), version, "FILLED", staff, null);
            acted("letters.number-filled", code, row.number(), version);
            return code;
        });
    }

    /**
     * Burns a number, once per form: it stays in the register with the reason and is never used again.
     *
     * @throws ConflictException {@code number.stale} if somebody else was faster
     */
    @Transactional
    public void burn(String code, int versionSeen, String reason, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.NUMBER_RESERVE);
        formKeys.once(formKey, "burn|" + code + "|" + versionSeen + "|" + reason, () -> {
            Row row = own(staff, code);
            if (row.stage() == Stage.BURNED || row.version() != versionSeen) {
                throw new ConflictException("number.stale");
            }
            OutsideRules.refuse(OutsideRules.reason(reason));
            int version = rows.burn(row);
            register.cancel(row.numberId(), reason.strip());
            happened(row.id(), version, "BURNED", staff, reason);
            acted("letters.number-burned", code, row.number(), version);
            return code;
        });
    }

    private void happened(long id, int version, String kind, Actor by, @Nullable String reason) {
        rows.happened(id, new Event(version, kind, by, reason == null ? null : reason.strip(), time.now()));
    }

    private void acted(String action, String code, String number, int version) {
        audit.acted(new Audit.Act(
                action,
                new Audit.Subject("outside-letter", code),
                Map.of("number", number, "version", Integer.toString(version))));
    }

    private Actor.Staff requireReserver(SeriesKey series) {
        Actor.Staff staff = gate.require(Permission.NUMBER_RESERVE);
        if (!series.isSeenBy(staff)) {
            throw new NotFoundException("series.unknown");
        }
        return staff;
    }

    private Row own(Actor.Staff staff, String code) {
        return rows.find(code)
                .filter(row -> row.series().isSeenBy(staff))
                .orElseThrow(() -> new NotFoundException("number.unknown"));
    }
}
