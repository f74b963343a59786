package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.CallerLimits.What;
import id.pendapa.integrity.reports.IntegrityKeyRows.HeldKey;
import id.pendapa.integrity.reports.IntegrityKeyRows.KeyState;
import id.pendapa.integrity.reports.IntegrityMessageRows.New;
import id.pendapa.integrity.reports.IntegrityMessageRows.Readers;
import id.pendapa.office.OfficeTime;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thread as its reporter has it: by code alone, which comes with each form and is kept nowhere. */
@Service
public class IntegrityThread {

    private final IntegrityKeyRows keys;
    private final IntegrityReportRows reports;
    private final IntegrityMessageRows messages;
    private final CallerLimits limits;
    private final OfficeTime time;

    IntegrityThread(
            IntegrityKeyRows keys,
            IntegrityReportRows reports,
            IntegrityMessageRows messages,
            CallerLimits limits,
            OfficeTime time) {
        this.keys = keys;
        this.reports = reports;
        this.messages = messages;
        this.limits = limits;
        this.time = time;
    }

    /**
     * What the reporter reads.
     *
     * @param code as it was read, in groups
     * @param lost whether the contact that it was written to can no longer read it, and another one is there
     */
    public record Opened(
            String code,
            ReportState state,
            LocalDate received,
            LocalDate reviewDue,
            LocalDate endDue,
            boolean lost,
            List<ReportMessage> messages) {
        public Opened {
            messages = List.copyOf(messages);
        }

        @Override
        public String toString() {
            return "Opened[" + state + "]";
        }
    }

    /**
     * Opens it. A code that cannot be one and one that opens nothing look the same.
     *
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional(readOnly = true)
    public Optional<Opened> open(String typed, String address) {
        limits.take(What.CODE, address);
        return ReporterCode.read(typed).flatMap(code -> reports.find(code).map(report -> opened(code, report)));
    }

    private Opened opened(String code, StoredReport report) {
        return new Opened(
                ReporterCode.inGroups(code),
                report.state(),
                report.days().received(),
                report.days().reviewDue(),
                report.days().endDue(),
                isLost(report),
                messages.list(report.id(), KeyPair.ofCode(code), false));
    }

    private boolean isLost(StoredReport report) {
        return keys.find(KeyState.ACTIVE)
                .filter(active -> !active.id().equals(report.key()))
                .isPresent();
    }

    /**
     * Writes something more.
     *
     * @return what is wrong, code by field
     * @throws NotFoundException {@code integrity.unknown} if the code opens nothing
     * @throws ConflictException {@code form.reused} if the form was sent before with other words
     */
    @Transactional
    public Map<String, String> write(
            String typedCode, Map<String, String> typed, List<byte[]> photos, UUID form, String address) {
        limits.take(What.REPORT, address);
        String code = code(typedCode);
        StoredReport report = reports.find(code).orElseThrow(IntegrityThread::unknown);
        WhistleForm read = new WhistleForm(typed);
        Map<String, String> fields = read.message(photos.isEmpty());
        if (!read.wrong().isEmpty()) {
            return read.wrong();
        }
        UUID id = ReportMessage.id(report.id(), form);
        KeyPair own = KeyPair.ofCode(code);
        reports.answered(report, time.today()); // Locks the row: places are given one after the other.
        Optional<ReportMessage> before = messages.list(report.id(), own, false).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
        if (before.isEmpty()) {
            HeldKey contact = keys.find(KeyState.ACTIVE)
                    .filter(active -> active.id().equals(report.key()))
                    .orElseThrow(() -> new ConflictException("integrity.resend"));
            messages.add(
                    report.id(),
                    new New(id, true, fields, photos, time.today()),
                    new Readers(contact.open(), own.open()));
        } else if (!before.get().fields().equals(fields)) {
            throw new ConflictException("form.reused");
        }
        return Map.of();
    }

    /**
     * Encrypts the whole thread for the contact of today, where the one that it was written to is lost.
     *
     * @throws NotFoundException {@code integrity.unknown} if the code opens nothing
     */
    @Transactional
    public void resend(String typedCode, String address) {
        limits.take(What.REPORT, address);
        String code = code(typedCode);
        StoredReport report = reports.find(code).orElseThrow(IntegrityThread::unknown);
        HeldKey contact = keys.find(KeyState.ACTIVE).orElseThrow(() -> new ConflictException("integrity.closed"));
        if (!contact.id().equals(report.key())) {
            reports.answered(report, time.today());
            reports.moveTo(report.id(), contact.id());
            messages.rewrap(report.id(), KeyPair.ofCode(code), false, contact.open());
        }
    }

    private static String code(String typed) {
        return ReporterCode.read(typed).orElseThrow(IntegrityThread::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("integrity.unknown");
    }
}
