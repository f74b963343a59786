package id.pendapa.privacy.rights;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.privacy.HeldData;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.privacy.rights.DataRequest.Paper;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what people demand about their data on paper. The clock runs from when the office got the paper. */
@Service
public class PaperDemands {

    private static final Duration OLDEST = Duration.ofDays(30);

    private final Gate gate;
    private final DataRequestRows rows;
    private final HeldData held;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    PaperDemands(Gate gate, DataRequestRows rows, HeldData held, FormKeys formKeys, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.held = held;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * What was typed.
     *
     * @param proof how it was seen who brought the paper
     * @param clock hour and minute at which the office got it
     */
    public record Typed(
            String number,
            String kind,
            String text,
            String proof,
            String day,
            String month,
            String year,
            String clock) {
        @Override
        public String toString() {
            return "Typed[•••]";
        }
    }

    /** Asks whether the form may be shown. */
    public void begin() {
        gate.require(Permission.DATA_REQUEST_DECIDE);
    }

    /**
     * Enters one, once per form.
     *
     * @return what is wrong, code by field; nothing if it was written
     */
    @Transactional
    public Map<String, String> enter(Typed typed, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.DATA_REQUEST_DECIDE);
        String number = typed.number().strip().toUpperCase(Locale.ROOT);
        Optional<Kind> kind = DataRequestForm.find(Kind.class, typed.kind());
        Map<String, String> wrong = new LinkedHashMap<>();
        if (held.find(number).isEmpty()) {
            wrong.put("nomor", "data-request.number");
        }
        if (kind.isEmpty()) {
            wrong.put("hak", "data-request.kind");
        }
        String text = typed.text().strip();
        String proof = typed.proof().strip();
        DataRequestForm.check(wrong, "uraian", text, "data-request.paper", true);
        DataRequestForm.check(wrong, "bukti", proof, "data-request.proof", true);
        Optional<Instant> received = received(typed);
        if (received.isEmpty()) {
            wrong.put("diterima", "data-request.received");
        }
        if (!wrong.isEmpty() || kind.isEmpty() || received.isEmpty()) {
            return wrong;
        }
        Paper paper = new Paper(proof, staff.label());
        try {
            formKeys.once(formKey, number + "|" + kind + "|" + text + "|" + proof + "|" + received, () -> {
                write(new DataRequestRows.New(
                        formKey, number, kind.get(), text, null, paper, received.get(), time.now()));
                return number;
            });
        } catch (InvalidException open) {
            return Map.of("hak", open.code());
        }
        return Map.of();
    }

    private void write(DataRequestRows.New made) {
        if (!rows.add(made)) {
            throw new InvalidException("data-request.open");
        }
        audit.acted(new Audit.Act(
                "data-request.asked",
                DataRequests.subject(made.number()),
                Map.of("dataRequest", made.key().toString(), "kind", made.kind().name(), "way", "PAPER")));
    }

    /** When the office got the paper: not later than now, not older than a month. */
    private Optional<Instant> received(Typed typed) {
        Optional<LocalDate> day = IndonesianDates.find(typed.day(), typed.month(), typed.year());
        String[] parts = typed.clock().strip().replace(':', '.').split("\\.", -1);
        if (day.isEmpty() || parts.length != 2 || !parts[0].matches("[0-9]{1,2}") || !parts[1].matches("[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            Instant at = day.get()
                    .atTime(LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                    .atZone(time.zone())
                    .toInstant();
            return Optional.of(at)
                    .filter(given -> !given.isAfter(time.now()))
                    .filter(given -> given.isAfter(time.now().minus(OLDEST)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
