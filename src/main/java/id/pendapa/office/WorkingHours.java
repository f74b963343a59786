package id.pendapa.office;

import id.pendapa.office.WorkingWeek.Span;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At which hours the office works, entered with the day from which they hold. Hours are never rewritten: new ones go
 * before older ones, those with an end, such as Ramadan, before those without.
 */
@Service
public class WorkingHours {

    private static final int MOST_MOVED = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BASIS = 300;

    private final WorkingWeeks weeks;
    private final WorkingCalendars calendars;
    private final ObjectProvider<PromisedDays> promised;
    private final FormKeys formKeys;
    private final OfficeTime time;
    private final Gate gate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WorkingHours(
            WorkingWeeks weeks,
            WorkingCalendars calendars,
            ObjectProvider<PromisedDays> promised,
            FormKeys formKeys,
            OfficeTime time,
            Gate gate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.weeks = weeks;
        this.calendars = calendars;
        this.promised = promised;
        this.formKeys = formKeys;
        this.time = time;
        this.gate = gate;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What is entered.
     *
     * @param until the last day, or null where no end is known
     * @param days hours of each day as people write them; a day without text is free
     */
    public record Entry(
            String name, LocalDate from, @Nullable LocalDate until, String legalBasis, Map<DayOfWeek, String> days) {
        public Entry {
            days = Map.copyOf(days);
        }
    }

    /**
     * Hours that count.
     *
     * @param example whether the Camat has not adopted them yet
     * @param removable whether they may be taken back: some hours without an end always remain
     */
    public record Week(long id, Entry entry, boolean example, Duration total, boolean removable) {}

    /**
     * What new hours would do.
     *
     * @param moved promises that would move, at most a hundred
     */
    public record Preview(Duration total, List<PromisedDays.Moved> moved) {
        public Preview {
            moved = List.copyOf(moved);
        }
    }

    /** All that are not over, by their first day. */
    @Transactional(readOnly = true)
    public List<Week> list() {
        gate.require(Permission.HOURS_MANAGE);
        Map<Long, WorkingWeek> entered = weeks.byId();
        long endless = entered.values().stream().filter(WorkingWeek::hasNoEnd).count();
        List<Week> found = new ArrayList<>();
        entered.forEach((id, week) -> {
            LocalDate until = week.until();
            if (until == null || !until.isBefore(time.today())) {
                found.add(new Week(id, entry(week), week.example(), total(week), !week.hasNoEnd() || endless > 1));
            }
        });
        return found;
    }

    private static Entry entry(WorkingWeek week) {
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, HoursText.print(week.on(day)));
        }
        return new Entry(week.name(), week.from(), week.until(), week.legalBasis(), days);
    }

    private static Duration total(WorkingWeek week) {
        return week.spans().stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Codes of what is wrong, by part of the form; a day's hours by {@code hari-1} for Monday to {@code hari-7}. */
    @Transactional(readOnly = true)
    public Map<String, String> faults(Entry entry) {
        gate.require(Permission.HOURS_MANAGE);
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate until = entry.until();
        if (entry.name().isBlank() || entry.name().length() > LONGEST_NAME) {
            faults.put("nama", "hours.name");
        }
        if (entry.from().isBefore(time.today())
                || entry.from().isAfter(time.today().plusYears(2))) {
            faults.put("mulai-hari", "hours.from");
        } else if (weeks.has(entry.name().strip(), entry.from())) {
            faults.put("mulai-hari", "hours.exists");
        }
        if (until != null
                && (until.isBefore(entry.from()) || until.isAfter(entry.from().plusYears(1)))) {
            faults.put("sampai-hari", "hours.until");
        }
        if (entry.legalBasis().isBlank() || entry.legalBasis().length() > LONGEST_BASIS) {
            faults.put("dasar", "hours.basis");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (HoursText.read(day, entry.days().getOrDefault(day, "")).isEmpty()) {
                faults.put("hari-" + day.getValue(), "hours.day");
            }
        }
        if (entry.days().values().stream().allMatch(String::isBlank)) {
            faults.put("hari-1", "hours.none");
        }
        return faults;
    }

    /** What hours without faults would do; nothing is written. */
    @Transactional(readOnly = true)
    public Preview preview(Entry entry) {
        gate.require(Permission.HOURS_MANAGE);
        WorkingWeek week = week(entry);
        WorkingCalendar calendar = calendars.withWeek(week);
        return new Preview(
                total(week),
                promised.stream()
                        .flatMap(who -> who.preview(calendar, MOST_MOVED).stream())
                        .toList());
    }

    private static WorkingWeek week(Entry entry) {
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            spans.addAll(HoursText.read(day, entry.days().getOrDefault(day, "")).orElseThrow());
        }
        return new WorkingWeek(
                entry.name().strip(),
                entry.from(),
                entry.until(),
                false,
                entry.legalBasis().strip(),
                spans);
    }

    /**
     * Writes hours, once per form.
     *
     * @throws InvalidException if they cannot be
     */
    @Transactional
    public void enter(Entry entry, UUID formKey) {
        gate.require(Permission.HOURS_MANAGE);
        String content = entry.name() + "|" + entry.from() + "|" + entry.until() + "|" + entry.legalBasis() + "|"
                + new EnumMap<>(entry.days());
        formKeys.once(formKey, content, () -> {
            faults(entry).values().stream().findFirst().ifPresent(fault -> {
                throw new InvalidException(fault);
            });
            long id = weeks.add(week(entry)).orElseThrow(() -> new ConflictException("hours.exists"));
            changed("office.hours-entered", id, Map.of("from", entry.from().toString()));
            return Long.toString(id);
        });
    }

    /**
     * Takes hours back: those below count again.
     *
     * @throws ConflictException {@code hours.gone} if that was done already, or they are the last without an end
     */
    @Transactional
    public void end(long id) {
        gate.require(Permission.HOURS_MANAGE);
        weeks.lock();
        boolean removable = list().stream().anyMatch(week -> week.id() == id && week.removable());
        if (!removable || !weeks.end(id, time.now())) {
            throw new ConflictException("hours.gone");
        }
        changed("office.hours-ended", id, Map.of());
    }

    private void changed(String action, long id, Map<String, String> facts) {
        calendars.forget();
        audit.acted(new Audit.Act(action, new Audit.Subject("working-week", Long.toString(id)), facts));
        events.publishEvent(new HolidaysChanged(time.now()));
    }
}
