package id.pendapa.letters.register;

import id.pendapa.letters.register.NumberRegister.Base;
import id.pendapa.letters.register.OutsideDesk.Stage;
import id.pendapa.letters.register.OutsideDesk.Written;
import id.pendapa.letters.register.OutsideRows.Event;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sub-numbers: a letter of a day that is past, entered by hand under a number of that day with a letter behind it. */
@Service
public class SubNumbers {

    private final OutsideRows rows;
    private final NumberRegister register;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    SubNumbers(OutsideRows rows, NumberRegister register, FormKeys formKeys, OfficeTime time, Gate gate, Audit audit) {
        this.rows = rows;
        this.register = register;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * The number that a sub-number is to follow.
     *
     * @param open whether it may have one: of a day that is past, and no sub-number itself
     */
    public record Main(String code, String number, LocalDate day, boolean outside, boolean open) {}

    /** What is entered. */
    public record Entry(String forWhom, String title, String subject, String reason) {}

    /**
     * The number of a letter or of an outside letter.
     *
     * @throws NotFoundException {@code number.unknown} if there is none that the officer may see
     */
    @Transactional(readOnly = true)
    public Main get(String code) {
        Base base = own(gate.require(Permission.NUMBER_RESERVE), code);
        return new Main(code, base.number(), base.day(), base.subjectKind().equals(OutsideDesk.KIND), isOpen(base));
    }

    private boolean isOpen(Base base) {
        return base.sub().isEmpty() && base.day().isBefore(time.today());
    }

    /** Codes of what is wrong, by part of the form. */
    public Map<String, String> faults(Entry entry) {
        return OutsideRules.faults(entry);
    }

    /**
     * Enters the next sub-number, once per form.
     *
     * @return its code
     * @throws InvalidException {@code number.sub.closed} if the number may have none
     */
    @Transactional
    public String enter(String code, Entry entry, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.NUMBER_RESERVE);
        return formKeys.once(formKey, "sub|" + code + "|" + entry, () -> {
            Base base = own(staff, code);
            if (!isOpen(base)) {
                throw new InvalidException("number.sub.closed");
            }
            OutsideRules.refuse(OutsideRules.faults(entry));
            String fresh = SecretCodes.create();
            AllottedNumber number = register.allotSub(base, OutsideDesk.KIND, fresh);
            long id = rows.insert(
                    number.id(),
                    entry.forWhom().strip(),
                    Stage.FILLED,
                    new Written(entry.title().strip(), entry.subject().strip(), number.day()));
            rows.happened(id, new Event(1, "SUB_ENTERED", staff, entry.reason().strip(), time.now()));
            audit.acted(new Audit.Act(
                    "letters.sub-number-entered",
                    new Audit.Subject("outside-letter", fresh),
                    Map.of("number", number.number(), "after", base.number())));
            return fresh;
        });
    }

    private Base own(Actor.Staff staff, String code) {
        return register.find(code)
                .filter(base -> base.series().isSeenBy(staff))
                .orElseThrow(() -> new NotFoundException("number.unknown"));
    }
}
