package id.pendapa.letters.register;

import id.pendapa.letters.register.YearRows.Place;
import id.pendapa.letters.register.YearRows.Placed;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agenda book of one series and one year, in the order of its numbers, to be taken along as a file. Longer years come
 * in parts. It names no holder; reasons of what was cancelled or revoked stand in it, so each file taken is kept as a sight.
 */
@Service
public class YearBook {

    /** Most numbers of a file. */
    static final int PART = 2_000;

    private static final int AT_ONCE = 500;

    private final SeriesRows series;
    private final YearRows rows;
    private final Gate gate;
    private final Audit audit;

    YearBook(SeriesRows series, YearRows rows, Gate gate, Audit audit) {
        this.series = series;
        this.rows = rows;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * A part of a year.
     *
     * @param first its first number
     * @param last its last number
     */
    public record Part(String first, String last, int size) {}

    /**
     * One number.
     *
     * @param standing stable code with a text {@code register.standing.<code>}
     * @param reason why it was cancelled or revoked, or null
     */
    public record Row(
            String number,
            LocalDate day,
            String title,
            String signerTitle,
            String standing,
            @Nullable String reason) {}

    /** What a file is made of. */
    public record Content(SeriesKey series, int year, int part, int parts, List<Row> rows) {
        public Content {
            rows = List.copyOf(rows);
        }
    }

    /** The series that the officer may see, that of the kecamatan first. */
    @Transactional(readOnly = true)
    public List<SeriesKey> series() {
        Actor.Staff staff = gate.require(Permission.LETTER_REGISTER_VIEW);
        return series.list().stream()
                .map(NumberSeries::key)
                .distinct()
                .filter(key -> key.isSeenBy(staff))
                .toList();
    }

    /** The parts of a year; none where no number was allotted. */
    @Transactional(readOnly = true)
    public List<Part> parts(SeriesKey key, int year) {
        requireSeen(key);
        return rows.parts(key, year, PART).stream().map(YearRows.Bounds::part).toList();
    }

    /**
     * All numbers of a part.
     *
     * @param part from 1
     * @param form what is made of it, for the audit row
     * @throws NotFoundException {@code register.part.unknown} if there is no such part
     */
    @Transactional
    public Content open(SeriesKey key, int year, int part, String form) {
        requireTaken(key);
        List<YearRows.Bounds> parts = rows.parts(key, year, PART);
        if (part < 1 || part > parts.size()) {
            throw new NotFoundException("register.part.unknown");
        }
        List<Row> found = read(key, year, parts.get(part - 1));
        taken(
                key,
                year,
                Map.of("part", Integer.toString(part), "rows", Integer.toString(found.size()), "form", form),
                found.stream().map(Row::reason).anyMatch(Objects::nonNull));
        return new Content(key, year, part, parts.size(), found);
    }

    /**
     * Hands over all numbers of a year, some hundred at a time, for a file that is written as it goes. Runs in one
     * transaction with its rows in the log: where they cannot be written, the caller has no file.
     *
     * @param form what is made of it, for the audit row
     * @param some takes the next numbers
     * @throws NotFoundException {@code register.part.unknown} if no number was allotted
     */
    @Transactional
    public void read(SeriesKey key, int year, String form, Consumer<List<Row>> some) {
        requireTaken(key);
        int count = 0;
        boolean reasons = false;
        Place after = Place.FIRST;
        List<Placed> next;
        do {
            next = rows.list(key, year, after, AT_ONCE);
            List<Row> found = next.stream().map(Placed::row).toList();
            some.accept(found);
            count += found.size();
            reasons |= found.stream().map(Row::reason).anyMatch(Objects::nonNull);
            after = next.isEmpty() ? after : next.get(next.size() - 1).place();
        } while (next.size() == AT_ONCE);
        if (count == 0) {
            throw new NotFoundException("register.part.unknown");
        }
        taken(key, year, Map.of("rows", Integer.toString(count), "form", form), reasons);
    }

    private void taken(SeriesKey key, int year, Map<String, String> facts, boolean reasons) {
        Audit.Subject subject = new Audit.Subject("number-book", key.name() + "/" + year);
        audit.acted(new Audit.Act("letters.book-taken", subject, facts));
        if (reasons) {
            audit.saw(new Audit.Sight("letter-book", subject, List.of("letter.reason"), null));
        }
    }

    private List<Row> read(SeriesKey key, int year, YearRows.Bounds bounds) {
        List<Row> found = new ArrayList<>();
        Place after = bounds.before();
        while (found.size() < bounds.part().size()) {
            int most = Math.min(AT_ONCE, bounds.part().size() - found.size());
            List<Placed> next = rows.list(key, year, after, most);
            if (next.isEmpty()) {
                break;
            }
            next.forEach(placed -> found.add(placed.row()));
            after = next.get(next.size() - 1).place();
        }
        return found;
    }

    private void requireTaken(SeriesKey key) {
        gate.require(Permission.LETTER_BOOK_EXPORT);
        requireSeen(key);
    }

    private void requireSeen(SeriesKey key) {
        if (!key.isSeenBy(gate.require(Permission.LETTER_REGISTER_VIEW))) {
            throw new NotFoundException("series.unknown");
        }
    }
}
