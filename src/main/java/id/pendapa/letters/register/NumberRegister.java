package id.pendapa.letters.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Gate;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Allots numbers inside the transaction of the letter: both are there or none. Whoever comes second waits until the
 * first has committed or gone back, so that nothing is doubled or left out and dates never run backwards.
 */
@Component
public class NumberRegister {

    private final JdbcClient database;
    private final OfficeTime time;
    private final FieldCipher cipher;
    private final Gate gate;

    NumberRegister(JdbcClient database, OfficeTime time, FieldCipher cipher, Gate gate) {
        this.database = database;
        this.time = time;
        this.cipher = cipher;
        this.gate = gate;
    }

    /**
     * The next number of a series, dated today.
     *
     * @param subjectKind what it is for, for example {@code letter}
     * @param subjectKey public key of that
     * @throws InvalidException if the office has no such series today
     */
    public AllottedNumber allot(SeriesKey series, String classification, String subjectKind, String subjectKey) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A number is allotted only inside the transaction of what it is for.");
        }
        lock(series);
        // Read after the lock: whoever waited over midnight gets the new day.
        Instant now = time.now();
        LocalDate day = now.atZone(time.zone()).toLocalDate();
        Series rules =
                find(series, day).orElseThrow(() -> new InvalidException("letter.number.no-series", series.code()));
        String countedUnder = rules.perClassification() ? classification : "";
        int ordinal = next(series, countedUnder, day, rules);
        String number = rules.pattern().print(classification, rules.unit(), ordinal, day);
        Numbered place = new Numbered(series, countedUnder, day.getYear(), ordinal, "");
        return new AllottedNumber(insert(place, number, day, now, subjectKind, subjectKey), number, day);
    }

    /** What the next number of today would look like; nothing is taken, so somebody else may get it. */
    public Optional<String> sample(SeriesKey series, String classification) {
        LocalDate day = time.now().atZone(time.zone()).toLocalDate();
        return find(series, day).map(rules -> {
            int ordinal = next(series, rules.perClassification() ? classification : "", day, rules);
            return rules.pattern().print(classification, rules.unit(), ordinal, day);
        });
    }

    /**
     * A number as it stands in the register.
     *
     * @param sub empty, or the letter of a sub-number
     */
    record Base(
            SeriesKey series,
            String countedUnder,
            int year,
            int ordinal,
            String sub,
            String number,
            LocalDate day,
            String subjectKind) {}

    /** The number of a letter, or of an outside letter, by its code. */
    Optional<Base> find(String subjectKey) {
        return database.sql("""
                        SELECT * FROM register_number
                        WHERE subject_kind IN ('letter', 'outside') AND subject_key = :key
                        """)
                .param("key", subjectKey)
                .query((row, index) -> new Base(
                        new SeriesKey(row.getString("series_code"), row.getString("kelurahan_code")),
                        row.getString("counted_under"),
                        row.getInt("year"),
                        row.getInt("ordinal"),
                        row.getString("sub"),
                        row.getString("number"),
                        row.getObject("allotted_on", LocalDate.class),
                        row.getString("subject_kind")))
                .optional();
    }

    /**
     * The next sub-number of a number, dated as that one. The count of the series stays as it is.
     *
     * @throws ConflictException {@code number.sub.full} if all letters are taken
     */
    AllottedNumber allotSub(Base base, String subjectKind, String subjectKey) {
        lock(base.series());
        String last = database.sql("""
                        SELECT max(sub) FROM register_number
                        WHERE series_code = :code AND kelurahan_code IS NOT DISTINCT FROM :kelurahan::text
                          AND counted_under = :under AND year = :year AND ordinal = :ordinal
                        """)
                .param("code", base.series().code())
                .param("kelurahan", base.series().kelurahanCode())
                .param("under", base.countedUnder())
                .param("year", base.year())
                .param("ordinal", base.ordinal())
                .query(String.class)
                .single();
        if (last.equals("z")) {
            throw new ConflictException("number.sub.full");
        }
        String sub = last.isEmpty() ? "a" : Character.toString(last.charAt(0) + 1);
        String number = find(base.series(), base.day())
                .map(rules -> rules.pattern().withSub(base.number(), rules.unit(), base.ordinal(), base.day(), sub))
                .orElse(base.number() + sub);
        Numbered place = new Numbered(base.series(), base.countedUnder(), base.year(), base.ordinal(), sub);
        return new AllottedNumber(
                insert(place, number, base.day(), time.now(), subjectKind, subjectKey), number, base.day());
    }

    /** Whether the office counts in this series today. */
    public boolean has(SeriesKey series) {
        return find(series, time.now().atZone(time.zone()).toLocalDate()).isPresent();
    }

    /**
     * Cancels a number. It stays in the register and is never used again.
     *
     * @throws ConflictException if it is cancelled already
     */
    public void cancel(long numberId, String reason) {
        try {
            database.sql("""
                            INSERT INTO register_cancellation (number_id, reason_sealed, cancelled_by, cancelled_at)
                            VALUES (:id, :reason, :by, :now)
                            """)
                    .param("id", numberId)
                    .param("reason", cipher.seal(reason, place(numberId)))
                    .param("by", gate.actor().label())
                    .param("now", Timestamp.from(time.now()))
                    .update();
        } catch (DuplicateKeyException again) {
            throw new ConflictException("letter.number.cancelled");
        }
    }

    /** Why a number was cancelled; empty where it was not. */
    public Optional<String> findCancellation(long numberId) {
        return database.sql("SELECT reason_sealed FROM register_cancellation WHERE number_id = :id")
                .param("id", numberId)
                .query((row, index) -> row.getBytes("reason_sealed"))
                .optional()
                .map(reason -> cipher.open(reason, place(numberId)));
    }

    static Place place(long numberId) {
        return new Place("register_cancellation", Long.toString(numberId), "reason_sealed");
    }

    /** Keeps all others from numbering in this series, or changing it, until the transaction ends. */
    void lock(SeriesKey series) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || :series, 0))")
                .param("series", "/number-register/" + series)
                .query((row, index) -> Boolean.TRUE)
                .single();
    }

    private Optional<Series> find(SeriesKey series, LocalDate day) {
        return database.sql("""
                        SELECT unit_code, pattern, counted_per, first_ordinal, valid_from FROM number_series
                        WHERE code = :code AND kelurahan_code IS NOT DISTINCT FROM :kelurahan::text AND valid_from <= :day
                        ORDER BY valid_from DESC LIMIT 1
                        """)
                .param("code", series.code())
                .param("kelurahan", series.kelurahanCode())
                .param("day", day)
                .query((row, index) -> new Series(
                        row.getString("unit_code"),
                        new NumberPattern(row.getString("pattern")),
                        row.getString("counted_per").equals("CLASSIFICATION"),
                        row.getInt("first_ordinal"),
                        row.getObject("valid_from", LocalDate.class).getYear()))
                .optional();
    }

    private int next(SeriesKey series, String countedUnder, LocalDate day, Series rules) {
        int after = database.sql("""
                        SELECT coalesce(max(ordinal), 0) + 1 FROM register_number
                        WHERE series_code = :code AND kelurahan_code IS NOT DISTINCT FROM :kelurahan::text
                          AND counted_under = :under AND year = :year
                        """)
                .param("code", series.code())
                .param("kelurahan", series.kelurahanCode())
                .param("under", countedUnder)
                .param("year", day.getYear())
                .query(Integer.class)
                .single();
        return day.getYear() == rules.firstYear() ? Math.max(after, rules.firstOrdinal()) : after;
    }

    /** A place in a count. */
    private record Numbered(SeriesKey series, String countedUnder, int year, int ordinal, String sub) {}

    private long insert(
            Numbered place, String number, LocalDate day, Instant now, String subjectKind, String subjectKey) {
        return database.sql("""
                        INSERT INTO register_number (series_code, kelurahan_code, counted_under, year, ordinal, sub, number,
                                                     allotted_on, allotted_at, subject_kind, subject_key)
                        VALUES (:code, :kelurahan, :under, :year, :ordinal, :sub, :number, :day, :now, :kind, :key)
                        RETURNING id
                        """)
                .param("code", place.series().code())
                .param("kelurahan", place.series().kelurahanCode())
                .param("under", place.countedUnder())
                .param("year", place.year())
                .param("ordinal", place.ordinal())
                .param("sub", place.sub())
                .param("number", number)
                .param("day", day)
                .param("now", Timestamp.from(now))
                .param("kind", subjectKind)
                .param("key", subjectKey)
                .query(Long.class)
                .single();
    }

    private record Series(
            String unit, NumberPattern pattern, boolean perClassification, int firstOrdinal, int firstYear) {}
}
