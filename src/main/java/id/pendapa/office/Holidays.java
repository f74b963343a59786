package id.pendapa.office;

import id.pendapa.office.HolidayFile.Line;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days on which the office is closed. They are never computed: each year's list is read from a file once the joint
 * decree is out, single days are entered and taken back by hand.
 */
@Service
public class Holidays {

    private static final int MOST_MOVED = 100;
    private static final int YEARS_AHEAD = 3;

    private final HolidayRows rows;
    private final WorkingCalendars calendars;
    private final Gate gate;
    private final OfficeTime time;
    private final FormKeys formKeys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<PromisedDays> promised;

    Holidays(
            HolidayRows rows,
            WorkingCalendars calendars,
            Gate gate,
            OfficeTime time,
            FormKeys formKeys,
            Audit audit,
            ApplicationEventPublisher events,
            ObjectProvider<PromisedDays> promised) {
        this.rows = rows;
        this.calendars = calendars;
        this.gate = gate;
        this.time = time;
        this.formKeys = formKeys;
        this.audit = audit;
        this.events = events;
        this.promised = promised;
    }

    /** A list that was read from a file; {@code days} counts those that still hold. */
    public record Import(long id, String fileName, String legalBasis, String by, Instant at, int days) {}

    /** One fault of a file: its line, what is wrong as a code, and the value that stands there. */
    public record Fault(int line, String code, String value) {}

    /** A day in a file, and whether the office has it already. */
    public record Planned(LocalDate day, HolidayKind kind, String name, boolean known) {}

    /**
     * What a file would do.
     *
     * @param moved promises that would move, at most a hundred
     */
    public record Preview(List<Planned> days, List<Fault> faults, List<PromisedDays.Moved> moved) {
        public Preview {
            days = List.copyOf(days);
            faults = List.copyOf(faults);
            moved = List.copyOf(moved);
        }

        public boolean isGood() {
            return faults.isEmpty() && days.stream().anyMatch(day -> !day.known());
        }
    }

    @Transactional(readOnly = true)
    public List<Holiday> list() {
        gate.require(Permission.HOLIDAY_MANAGE);
        return rows.list();
    }

    @Transactional(readOnly = true)
    public List<Import> listImports() {
        gate.require(Permission.HOLIDAY_MANAGE);
        return rows.listImports();
    }

    /** What a file would do; nothing is written. */
    @Transactional(readOnly = true)
    public Preview preview(String text) {
        gate.require(Permission.HOLIDAY_MANAGE);
        HolidayFile.Read read = read(text);
        Set<LocalDate> known = rows.list().stream().map(Holiday::day).collect(Collectors.toSet());
        List<Planned> days = read.lines().stream()
                .map(line -> new Planned(line.day(), line.kind(), line.name(), known.contains(line.day())))
                .toList();
        List<Fault> faults = read.faults().stream()
                .map(fault -> new Fault(fault.line(), fault.code(), fault.value()))
                .toList();
        return new Preview(days, faults, faults.isEmpty() ? moved(read.lines()) : List.of());
    }

    private List<PromisedDays.Moved> moved(List<Line> lines) {
        Set<LocalDate> added = lines.stream().map(Line::day).collect(Collectors.toCollection(HashSet::new));
        return promised.stream()
                .flatMap(who -> who.preview(calendars.with(added), MOST_MOVED).stream())
                .toList();
    }

    private HolidayFile.Read read(String text) {
        int year = time.today().getYear();
        return HolidayFile.read(text, year, year + YEARS_AHEAD);
    }

    /**
     * Takes a file in, once per form; days that are there already stay as they are.
     *
     * @throws InvalidException {@code holiday.basis} without a legal basis, {@code holiday.file} if a line is wrong
     */
    @Transactional
    public void importFile(String fileName, String text, String legalBasis, UUID formKey) {
        Actor.Staff staff = gate.require(Permission.HOLIDAY_MANAGE);
        refuseBlank(legalBasis, "holiday.basis");
        HolidayFile.Read read = read(text);
        if (!read.faults().isEmpty()) {
            throw new InvalidException("holiday.file");
        }
        formKeys.once(formKey, fileName + "|" + legalBasis + "|" + text, () -> {
            Instant now = time.now();
            long id = rows.insertImport(fileName, legalBasis.strip(), staff.label(), now);
            long added = read.lines().stream()
                    .filter(line -> rows.insert(line, legalBasis.strip(), id, now))
                    .count();
            changed("office.holidays-imported", "holiday-import", id, Map.of("days", Long.toString(added)));
            return Long.toString(id);
        });
    }

    /**
     * Takes a whole import back.
     *
     * @throws ConflictException {@code holiday.gone} if that was done already
     */
    @Transactional
    public void undoImport(long importId) {
        gate.require(Permission.HOLIDAY_MANAGE);
        if (!rows.undo(importId, time.now())) {
            throw new ConflictException("holiday.gone");
        }
        changed("office.holidays-import-undone", "holiday-import", importId, Map.of());
    }

    /**
     * Enters a single day, once per form.
     *
     * @throws InvalidException {@code holiday.name}, {@code holiday.basis}, {@code holiday.year} or {@code
     *     holiday.exists}
     */
    @Transactional
    public void add(LocalDate day, HolidayKind kind, String name, String legalBasis, UUID formKey) {
        gate.require(Permission.HOLIDAY_MANAGE);
        refuseBlank(name, "holiday.name");
        refuseBlank(legalBasis, "holiday.basis");
        int year = time.today().getYear();
        if (day.getYear() < year || day.getYear() > year + YEARS_AHEAD) {
            throw new InvalidException("holiday.year");
        }
        formKeys.once(formKey, day + "|" + kind + "|" + name + "|" + legalBasis, () -> {
            if (!rows.insert(new Line(day, kind, name.strip()), legalBasis.strip(), null, time.now())) {
                throw new InvalidException("holiday.exists");
            }
            changed("office.holiday-added", "holiday", 0, Map.of("day", day.toString(), "kind", kind.name()));
            return day.toString();
        });
    }

    /**
     * Takes a single day back: the office works on it.
     *
     * @throws ConflictException {@code holiday.gone} if that was done already
     */
    @Transactional
    public void end(long id) {
        gate.require(Permission.HOLIDAY_MANAGE);
        if (!rows.end(id, time.now())) {
            throw new ConflictException("holiday.gone");
        }
        changed("office.holiday-ended", "holiday", id, Map.of());
    }

    private void changed(String action, String kind, long id, Map<String, String> facts) {
        calendars.forget();
        String key = facts.getOrDefault("day", Long.toString(id));
        audit.acted(new Audit.Act(action, new Audit.Subject(kind, key), facts));
        events.publishEvent(new HolidaysChanged(time.now()));
    }

    private static void refuseBlank(String text, String code) {
        if (text.isBlank()) {
            throw new InvalidException(code);
        }
    }
}
