package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.IntegrityMessageRows.New;
import id.pendapa.integrity.reports.IntegrityMessageRows.Readers;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of the contact. Without the unlocked key there is nothing on it, whoever asks. */
@Service
public class IntegrityDesk {

    private static final int PAGE = 25;

    private final Gate gate;
    private final IntegrityReportRows reports;
    private final IntegrityMessageRows messages;
    private final OpenKeys open;
    private final Audit audit;
    private final OfficeTime time;

    IntegrityDesk(
            Gate gate,
            IntegrityReportRows reports,
            IntegrityMessageRows messages,
            OpenKeys open,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.reports = reports;
        this.messages = messages;
        this.open = open;
        this.audit = audit;
        this.time = time;
    }

    /** One of the list. */
    public record Line(
            UUID id, LocalDate received, LocalDate reviewDue, LocalDate endDue, ReportState state, boolean unread) {}

    /** A part of the list, and where the next begins or 0 on the last. */
    public record Lines(List<Line> lines, int next) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** A report, opened. */
    public record Opened(Line line, int version, List<ReportMessage> messages) {
        public Opened {
            messages = List.copyOf(messages);
        }

        @Override
        public String toString() {
            return "Opened[" + line.id() + "]";
        }
    }

    /** All that was written to this contact; empty while the key is locked. */
    @Transactional(readOnly = true)
    public Optional<Lines> list(Browser browser, int after) {
        gate.require(Permission.INTEGRITY_CONTACT);
        return open.find(browser).map(key -> {
            List<Line> found = reports.list(key.key(), after, PAGE + 1).stream()
                    .map(IntegrityDesk::line)
                    .toList();
            return new Lines(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE ? after + PAGE : 0);
        });
    }

    /**
     * Opens one, which is written down without saying which; empty while the key is locked.
     *
     * @throws NotFoundException {@code integrity.unknown} also where it was written to another contact
     */
    @Transactional
    public Optional<Opened> open(Browser browser, UUID id) {
        gate.require(Permission.INTEGRITY_CONTACT);
        return open.find(browser).map(key -> {
            StoredReport report = get(id, key);
            saw("message");
            return new Opened(line(report), report.version(), messages.list(id, key.pair(), true));
        });
    }

    /** A photo; empty while the key is locked. */
    @Transactional
    public Optional<byte[]> photo(Browser browser, UUID id, UUID photo) {
        gate.require(Permission.INTEGRITY_CONTACT);
        return open.find(browser).map(key -> {
            saw("photo");
            return messages.findPhoto(get(id, key).id(), photo, key.pair())
                    .orElseThrow(() -> new NotFoundException("integrity.unknown"));
        });
    }

    /**
     * Answers, moves on, or both.
     *
     * @return what is wrong, code by field; empty while the key is locked
     * @throws ConflictException {@code integrity.stale} if something has changed since the page was opened
     */
    @Transactional
    public Optional<Map<String, String>> act(
            Browser browser, UUID id, int version, Map<String, String> typed, UUID form) {
        gate.require(Permission.INTEGRITY_CONTACT);
        return open.find(browser).map(key -> {
            StoredReport report = get(id, key);
            UUID message = ReportMessage.id(id, form);
            boolean done = messages.list(id, key.pair(), true).stream()
                    .anyMatch(before -> before.id().equals(message));
            return done
                    ? Map.of()
                    : act(report, version, typed, new Answer(message, key.pair().open()));
        });
    }

    /** Id of an answer, and the key with which its writer reads it again. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    private record Answer(UUID message, byte[] contact) {}

    private Map<String, String> act(StoredReport report, int version, Map<String, String> typed, Answer answer) {
        String wanted = typed.getOrDefault("keadaan", "");
        Optional<ReportState> to =
                ReportState.find(wanted).filter(report.state().next()::contains);
        WhistleForm read = new WhistleForm(typed);
        Map<String, String> fields = new LinkedHashMap<>(read.message(to.isEmpty() || to.get() == ReportState.CLOSED));
        Map<String, String> wrong = new LinkedHashMap<>(read.wrong());
        if (to.isEmpty() && !wanted.isEmpty() && !wanted.equals(report.state().name())) {
            wrong.put("keadaan", "integrity.state");
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (!reports.move(report, version, to.orElse(report.state()), time.today())) {
            throw new ConflictException("integrity.stale");
        }
        to.ifPresent(state -> fields.put("state", state.name()));
        messages.add(
                report.id(),
                new New(answer.message(), false, fields, List.of(), time.today()),
                new Readers(answer.contact(), report.reporterKey()));
        audit.acted(new Audit.Act("integrity.answered", ContactKeys.STORE, Map.of()));
        return Map.of();
    }

    private StoredReport get(UUID id, OpenKeys.Open key) {
        return reports.find(id, key.key()).orElseThrow(() -> new NotFoundException("integrity.unknown"));
    }

    private void saw(String field) {
        audit.saw(new Audit.Sight("integrity-open", ContactKeys.STORE, List.of(field), null));
    }

    private static Line line(StoredReport report) {
        return new Line(
                report.id(),
                report.days().received(),
                report.days().reviewDue(),
                report.days().endDue(),
                report.state(),
                report.unread());
    }
}
