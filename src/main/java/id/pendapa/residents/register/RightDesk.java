package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.residents.register.RightDesk.RegisterRight.Text;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the office enters its right to a population register. */
@Service
public class RightDesk {

    private static final int SHORT = 100;
    private static final int LONG = 500;

    private final Gate gate;
    private final RightRows rows;
    private final RegisterDoor door;
    private final Audit audit;
    private final OfficeTime time;

    RightDesk(Gate gate, RightRows rows, RegisterDoor door, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.door = door;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The right to have a population register.
     *
     * @param example true for what ships with the example
     */
    public record RegisterRight(long id, Text text, boolean example, Instant enteredAt, String enteredBy) {

        /**
         * What is entered.
         *
         * @param kind {@code PKS} (agreement) or {@code SK} (decree)
         * @param until last day on which the register may be used
         */
        public record Text(
                String kind, String number, LocalDate signedOn, LocalDate from, LocalDate until, String purpose) {}

        /** Whether it opens the register on a day. */
        boolean holds(LocalDate today, boolean exampleMode) {
            return (exampleMode || !example) && !today.isBefore(text.from()) && !today.isAfter(text.until());
        }
    }

    /** All rights, newest first. */
    @Transactional(readOnly = true)
    public List<RegisterRight> list() {
        gate.require(Permission.RESIDENT_RIGHT);
        return rows.list();
    }

    /** Whether the register is open today, for whoever is signed in. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return door.right().isPresent();
    }

    /**
     * Enters a right; it takes the place of the one before.
     *
     * @param seen id of the newest one that was seen, or 0
     * @return what is wrong, by field
     * @throws ConflictException {@code register.right-stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> enter(long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.RESIDENT_RIGHT);
        Map<String, String> wrong = new LinkedHashMap<>();
        Text text = read(typed, wrong);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!rows.add(seen, text, false, time.now(), officer.label())) {
            throw new ConflictException("register.right-stale");
        }
        audit.acted(new Audit.Act(
                "register.right-entered",
                new Audit.Subject("register", "right"),
                Map.of("kind", text.kind(), "until", text.until().toString())));
        return wrong;
    }

    private static Text read(Map<String, String> typed, Map<String, String> wrong) {
        String kind = typed.getOrDefault("jenis", "");
        if (!List.of("PKS", "SK").contains(kind)) {
            wrong.put("jenis", "register.kind");
        }
        String number = words(typed, "nomor", SHORT, wrong);
        LocalDate signed = day(typed, "ditandatangani", wrong);
        LocalDate from = day(typed, "mulai", wrong);
        LocalDate until = day(typed, "sampai", wrong);
        if (until.isBefore(from) && !wrong.containsKey("sampai") && !wrong.containsKey("mulai")) {
            wrong.put("sampai", "register.order");
        }
        return new Text(kind, number, signed, from, until, words(typed, "tujuan", LONG, wrong));
    }

    private static String words(Map<String, String> typed, String field, int longest, Map<String, String> wrong) {
        String words = typed.getOrDefault(field, "").strip();
        if (words.isEmpty()) {
            wrong.put(field, "register.empty");
        } else if (words.length() > longest) {
            wrong.put(field, "register.long|" + longest);
        }
        return words;
    }

    private static LocalDate day(Map<String, String> typed, String field, Map<String, String> wrong) {
        return IndonesianDates.find(
                        typed.getOrDefault(field + "-hari", ""),
                        typed.getOrDefault(field + "-bulan", ""),
                        typed.getOrDefault(field + "-tahun", ""))
                .orElseGet(() -> {
                    wrong.put(field, "register.day");
                    return LocalDate.EPOCH;
                });
    }
}
