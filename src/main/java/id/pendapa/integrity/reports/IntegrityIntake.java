package id.pendapa.integrity.reports;

import id.pendapa.integrity.reports.CallerLimits.What;
import id.pendapa.integrity.reports.IntegrityKeyRows.HeldKey;
import id.pendapa.integrity.reports.IntegrityKeyRows.KeyState;
import id.pendapa.integrity.reports.IntegrityMessageRows.New;
import id.pendapa.integrity.reports.IntegrityMessageRows.Readers;
import id.pendapa.integrity.reports.StoredReport.Days;
import id.pendapa.shared.ConflictException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in a report. Nothing about who, from where or at what time is written down, not even as an audit row: its time would
 * tell.
 */
@Service
public class IntegrityIntake {

    public static final int MOST_PHOTOS = 3;

    /** Fewer in a year are not told: each could be guessed. */
    static final int LEAST = 5;

    private static final int MARK_BYTES = 8;

    private final IntegrityKeyRows keys;
    private final IntegrityReportRows reports;
    private final IntegrityMessageRows messages;
    private final IntegrityTerms terms;
    private final CallerLimits limits;

    IntegrityIntake(
            IntegrityKeyRows keys,
            IntegrityReportRows reports,
            IntegrityMessageRows messages,
            IntegrityTerms terms,
            CallerLimits limits) {
        this.keys = keys;
        this.reports = reports;
        this.messages = messages;
        this.terms = terms;
        this.limits = limits;
    }

    /**
     * How it ended.
     *
     * @param code in groups, shown this once; empty where something is wrong
     * @param reviewDue until when the contact looks at it
     * @param wrong code by field
     */
    public record Taken(String code, LocalDate reviewDue, Map<String, String> wrong) {}

    /**
     * What everybody may know.
     *
     * @param contact who reads, by position, or null while nobody can
     * @param mark how the key of the contact can be told from another
     * @param since from which day on that is the key
     * @param years in how many came how many, the newest first
     */
    public record Face(
            @Nullable String contact,
            String mark,
            @Nullable LocalDate since,
            IntegrityTerms.Term term,
            List<Map.Entry<Integer, Integer>> years) {
        public Face {
            years = List.copyOf(years);
        }
    }

    /** What it is, for the first page. */
    @Transactional(readOnly = true)
    public Face face() {
        Optional<HeldKey> key = keys.find(KeyState.ACTIVE);
        return new Face(
                key.map(HeldKey::holder).orElse(null),
                key.map(IntegrityIntake::mark).orElse(""),
                key.map(HeldKey::since).orElse(null),
                terms.current(),
                reports.countByYear(LEAST).stream()
                        .map(one -> Map.entry(one.year(), one.count()))
                        .toList());
    }

    /** What a report can be about. */
    public static List<String> kinds() {
        return WhistleForm.KINDS;
    }

    /** Whether there is somebody who can read a report. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return keys.find(KeyState.ACTIVE).isPresent();
    }

    static String mark(HeldKey key) {
        byte[] bytes = Derived.bytes(HexFormat.of().formatHex(key.open()), "mark", MARK_BYTES);
        return HexFormat.of().withUpperCase().formatHex(bytes).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /**
     * Takes it in. The code follows from the form, so that the same form twice is one report with one receipt.
     *
     * @param photos drawn anew, without what a camera writes into them
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     * @throws ConflictException {@code integrity.closed} if nobody could read it, {@code form.reused} if the form was sent
     *     before with other words
     */
    @Transactional
    public Taken tell(Map<String, String> typed, List<byte[]> photos, UUID form, String address) {
        WhistleForm read = new WhistleForm(typed);
        Map<String, String> fields = read.report();
        Days days = terms.days();
        if (!read.wrong().isEmpty()) {
            return new Taken("", days.reviewDue(), read.wrong());
        }
        limits.take(What.REPORT, address);
        HeldKey contact = keys.find(KeyState.ACTIVE).orElseThrow(() -> new ConflictException("integrity.closed"));
        String code = ReporterCode.of(form);
        UUID report = UUID.randomUUID();
        if (reports.add(report, code, contact.id(), days)) {
            messages.add(
                    report,
                    new New(UUID.randomUUID(), true, fields, photos, days.received()),
                    new Readers(contact.open(), KeyPair.ofCode(code).open()));
        } else if (!isSame(code, fields, photos.size())) {
            throw new ConflictException("form.reused");
        }
        return new Taken(ReporterCode.inGroups(code), days.reviewDue(), Map.of());
    }

    private boolean isSame(String code, Map<String, String> fields, int photos) {
        StoredReport before = reports.find(code).orElseThrow();
        ReportMessage first =
                messages.list(before.id(), KeyPair.ofCode(code), false).get(0);
        return first.fields().equals(fields) && first.photos().size() == photos;
    }
}
