package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.integrity.gifts.GiftReport.Result;
import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of gifts of a year, to read and to take. */
@Service
public class GiftBook {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 2000;

    private final Gate gate;
    private final GiftBookRows book;
    private final GiftRows rows;
    private final Audit audit;
    private final OfficeTime time;

    GiftBook(Gate gate, GiftBookRows book, GiftRows rows, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.book = book;
        this.rows = rows;
        this.audit = audit;
        this.time = time;
    }

    /**
     * A gift in the register, without anybody's name.
     *
     * @param value whole rupiah
     * @param late whether the time of the KPK ran out before it was passed on or settled
     */
    public record Row(
            long id,
            String number,
            LocalDate reportedOn,
            LocalDate receivedOn,
            Manner manner,
            Kind kind,
            Relation relation,
            Occasion occasion,
            long value,
            boolean estimated,
            int photos,
            Result verdict,
            State state,
            boolean late,
            @Nullable String ticket,
            @Nullable LocalDate passedOn,
            @Nullable Decider decider,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate handedOn) {}

    /**
     * A row with what is sealed.
     *
     * @param giver null in a file without names, as the rest
     */
    public record Named(
            Row row,
            @Nullable String reporter,
            @Nullable String giver,
            @Nullable String item,
            @Nullable String place) {
        @Override
        public String toString() {
            return "Named[" + row.number() + "]";
        }
    }

    /**
     * A page of the register.
     *
     * @param next id before which the next page begins, or null on the last
     */
    public record Page(List<Row> rows, @Nullable Long next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A total of a year.
     *
     * @param what what is counted: {@code all}, {@code late}, {@code manner}, {@code state} or {@code outcome}
     * @param key the code that is counted, or the label of an outcome; empty for the first two
     * @param value whole rupiah
     */
    public record Total(String what, String key, long count, long value) {}

    /** Whether this officer may take the register with names. */
    public boolean takesNames() {
        return gate.may(Permission.GIFT_EXPORT);
    }

    /** This year, for whoever reads the register. */
    public int year() {
        return time.today().getYear();
    }

    /**
     * Gifts that were reported in a year, newest first.
     *
     * @throws NotFoundException {@code gift.year} for a year of which there can be none
     */
    @Transactional(readOnly = true)
    public Page read(int year, long before) {
        gate.require(Permission.GIFT_REGISTER);
        checkYear(year);
        List<Row> found = book.list(year, before, PAGE + 1, time.today());
        List<Row> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(shown, found.size() > PAGE ? shown.get(shown.size() - 1).id() : null);
    }

    /** Totals of a year. */
    @Transactional(readOnly = true)
    public List<Total> totals(int year) {
        gate.require(Permission.GIFT_REGISTER);
        return book.totals(year, time.today());
    }

    private void checkYear(int year) {
        if (year < FIRST_YEAR || year > year()) {
            throw new NotFoundException("gift.year");
        }
    }

    /** Hands over the register of a year without names, some hundred at a time, with a row in the log. */
    @Transactional
    public void take(int year, Consumer<Named> each) {
        gate.require(Permission.GIFT_REGISTER);
        checkYear(year);
        taken(year, "plain", all(year, row -> each.accept(new Named(row, null, null, null, null))));
    }

    /**
     * Hands over the register of a year with reporters, givers and things; an access row for each.
     *
     * @throws InvalidException {@code gift.purpose} if no purpose was given
     */
    @Transactional
    public void takeNamed(int year, String typed, Consumer<Named> each) {
        gate.require(Permission.GIFT_EXPORT);
        checkYear(year);
        String purpose = typed.strip();
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            throw new InvalidException("gift.purpose");
        }
        long count = all(year, row -> {
            GiftReport report = rows.get(row.number());
            List<String> fields = List.of("reporter", "giver", "item", "place");
            audit.saw(new Audit.Sight("gift-export", GiftSteps.subject(row.number()), fields, purpose));
            each.accept(new Named(
                    row,
                    report.reporter(),
                    rows.giver(report),
                    report.given().item(),
                    report.given().place()));
        });
        taken(year, "named", count);
    }

    private long all(int year, Consumer<Row> each) {
        long count = 0;
        long before = 0;
        List<Row> part;
        do {
            part = book.list(year, before, AT_ONCE, time.today());
            part.forEach(each);
            count += part.size();
            before = part.isEmpty() ? before : part.get(part.size() - 1).id();
        } while (part.size() == AT_ONCE);
        return count;
    }

    private void taken(int year, String form, long count) {
        audit.acted(new Audit.Act(
                "gift.register-taken",
                new Audit.Subject("gift-register", Integer.toString(year)),
                Map.of("form", form, "rows", Long.toString(count))));
    }
}
