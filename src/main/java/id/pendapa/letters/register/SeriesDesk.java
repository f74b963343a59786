package id.pendapa.letters.register;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how letters are numbered, from a day on. Numbers that were allotted stay as they are. */
@Service
public class SeriesDesk {

    /** Classification code of the samples. */
    static final String SAMPLE = "400.12.2.1";

    private static final Pattern UNIT = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,19}");
    private static final int LARGEST_FIRST = 99_999;
    private static final int LONGEST_BASIS = 300;

    private final SeriesRows rows;
    private final NumberRegister register;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;

    SeriesDesk(
            SeriesRows rows,
            NumberRegister register,
            Kelurahans kelurahans,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit) {
        this.rows = rows;
        this.register = register;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * A series with what is entered for later days.
     *
     * @param next from a later day on, or null
     * @param sample what the next number of the first day looks like
     */
    public record Unit(NumberSeries now, @Nullable NumberSeries next, String sample) {

        /** Which of its rows a change must name. */
        public long newest() {
            return next == null ? now.id() : next.id();
        }
    }

    /** What is entered. */
    public record Entry(
            LocalDate from,
            String unit,
            String pattern,
            boolean perClassification,
            int firstOrdinal,
            String legalBasis) {}

    /** All series, that of the kecamatan first; a kelurahan that was closed begins no letters any more. */
    @Transactional(readOnly = true)
    public List<Unit> list() {
        gate.require(Permission.NUMBER_MANAGE);
        LocalDate today = time.today();
        Map<SeriesKey, List<NumberSeries>> series = new LinkedHashMap<>();
        rows.list().stream()
                .filter(row -> isOfToday(row.kelurahanCode()))
                .forEach(row -> series.computeIfAbsent(row.key(), key -> new ArrayList<>())
                        .add(row));
        Map<SeriesKey, Integer> last = rows.lastOrdinals(today.getYear());
        List<Unit> units = new ArrayList<>();
        series.forEach((key, found) -> found.stream()
                .filter(row -> !row.from().isAfter(today))
                .findFirst()
                .ifPresent(now -> units.add(new Unit(
                        now,
                        found.stream()
                                .filter(row -> row.from().isAfter(today))
                                .findFirst()
                                .orElse(null),
                        print(now, today, last.getOrDefault(key, 0))))));
        return units;
    }

    private boolean isOfToday(@Nullable String area) {
        return area == null
                || kelurahans.list().stream()
                        .anyMatch(kelurahan -> kelurahan.code().dotted().equals(area));
    }

    /** How many series are still those that ship. */
    @Transactional(readOnly = true)
    public long countExamples() {
        gate.require(Permission.NUMBER_MANAGE);
        LocalDate today = time.today();
        Map<SeriesKey, NumberSeries> now = new LinkedHashMap<>();
        rows.list().stream()
                .filter(row -> !row.from().isAfter(today) && isOfToday(row.kelurahanCode()))
                .forEach(row -> now.putIfAbsent(row.key(), row));
        return now.values().stream().filter(NumberSeries::example).count();
    }

    private static String print(NumberSeries series, LocalDate day, int last) {
        int first = day.getYear() == series.from().getYear() ? series.firstOrdinal() : 1;
        return new NumberPattern(series.pattern()).print(SAMPLE, series.unit(), Math.max(first, last + 1), day);
    }

    /**
     * One series, by any of its rows.
     *
     * @throws NotFoundException {@code series.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Unit get(long id) {
        gate.require(Permission.NUMBER_MANAGE);
        SeriesKey key = rows.list().stream()
                .filter(row -> row.id() == id)
                .map(NumberSeries::key)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("series.unknown"));
        return list().stream()
                .filter(unit -> unit.now().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("series.unknown"));
    }

    /** Codes of what is wrong, by part of the form. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(long id, Entry entry) {
        return faults(get(id), entry);
    }

    private Map<String, String> faults(Unit unit, Entry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate today = time.today();
        if (entry.from().isBefore(today) || entry.from().isAfter(today.plusYears(1))) {
            faults.put("mulai-hari", "series.from");
        } else if (unit.next() != null || entry.from().equals(unit.now().from())) {
            faults.put("mulai-hari", "series.planned");
        }
        if (!UNIT.matcher(entry.unit()).matches()) {
            faults.put("unit", "series.unit");
        }
        if (!isPattern(entry.pattern())) {
            faults.put("pola", "series.pattern");
        } else if (entry.perClassification() && !entry.pattern().contains("{kode}")) {
            faults.put("pola", "series.pattern.code");
        }
        if (entry.firstOrdinal() < 1 || entry.firstOrdinal() > LARGEST_FIRST) {
            faults.put("awal", "series.first");
        }
        if (entry.legalBasis().isBlank() || entry.legalBasis().length() > LONGEST_BASIS) {
            faults.put("dasar", "series.basis");
        }
        return faults;
    }

    private static boolean isPattern(String text) {
        try {
            return new NumberPattern(text).text().equals(text.strip())
                    && text.chars().noneMatch(Character::isISOControl);
        } catch (InvalidException e) {
            return false;
        }
    }

    /** The next number of the first day under an entry without faults; nothing is written. */
    @Transactional(readOnly = true)
    public String sample(long id, Entry entry) {
        NumberSeries series = with(get(id).now(), entry);
        int last = entry.from().getYear() == time.today().getYear()
                ? rows.lastOrdinals(entry.from().getYear()).getOrDefault(series.key(), 0)
                : 0;
        return print(series, entry.from(), entry.perClassification() ? 0 : last);
    }

    private static NumberSeries with(NumberSeries now, Entry entry) {
        return new NumberSeries(
                0,
                now.code(),
                now.kelurahanCode(),
                entry.from(),
                entry.unit(),
                entry.pattern(),
                entry.perClassification(),
                entry.firstOrdinal(),
                false,
                entry.legalBasis().strip());
    }

    /**
     * Changes a series, once per form.
     *
     * @param newestSeen the row that was the newest when the form was shown
     * @throws ConflictException {@code series.stale} if somebody else just changed it
     * @throws InvalidException if it cannot be
     */
    @Transactional
    public void change(long id, long newestSeen, Entry entry, UUID formKey) {
        gate.require(Permission.NUMBER_MANAGE);
        formKeys.once(formKey, id + "|" + entry, () -> {
            register.lock(get(id).now().key());
            Unit unit = get(id);
            if (unit.newest() != newestSeen) {
                throw new ConflictException("series.stale");
            }
            faults(unit, entry).values().stream().findFirst().ifPresent(fault -> {
                throw new InvalidException(fault);
            });
            long made = rows.insert(with(unit.now(), entry));
            audit.acted(new Audit.Act(
                    "letters.series-changed",
                    new Audit.Subject("number-series", Long.toString(made)),
                    Map.of(
                            "before", Long.toString(unit.now().id()),
                            "pattern", entry.pattern(),
                            "unit", entry.unit(),
                            "from", entry.from().toString())));
            return Long.toString(made);
        });
    }
}
