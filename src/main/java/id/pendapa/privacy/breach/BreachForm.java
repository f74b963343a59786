package id.pendapa.privacy.breach;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.privacy.RequestSubjects;
import id.pendapa.privacy.breach.DataBreach.Facts;
import id.pendapa.privacy.breach.DataBreach.Part;
import id.pendapa.privacy.breach.DataBreach.Way;
import id.pendapa.shared.IndonesianDates;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a failure of protection; what is wrong is noted by field, as a code and its detail. */
@Component
class BreachForm {

    static final int LONGEST = 2000;
    private static final int MOST_NUMBERS = 2000;
    private static final int MOST_UNKNOWN = 5;
    private static final Duration OLDEST = Duration.ofDays(366);

    private final OfficeTime time;
    private final RequestSubjects requests;
    private final StaffDirectory staff;

    BreachForm(OfficeTime time, RequestSubjects requests, StaffDirectory staff) {
        this.time = time;
        this.requests = requests;
        this.staff = staff;
    }

    /** From when to when; the end is null where none was typed. */
    private record Span(Instant from, @Nullable Instant until) {}

    /** What happened; empty where something is wrong. */
    Optional<Facts> facts(Map<String, String> typed, Map<String, String> wrong) {
        Optional<Instant> known = moment(typed, "diketahui")
                .filter(at -> !at.isAfter(time.now()))
                .filter(at -> at.isAfter(time.now().minus(OLDEST)));
        if (known.isEmpty()) {
            wrong.put("diketahui", "data-breach.known");
        }
        Optional<Way> way = Arrays.stream(Way.values())
                .filter(value -> value.name().equals(typed.get("bagaimana")))
                .findFirst();
        if (way.isEmpty()) {
            wrong.put("bagaimana", "data-breach.way");
        }
        String event = text(typed, "uraian", "data-breach.event", wrong);
        String data = text(typed, "data", "data-breach.data", wrong);
        Optional<Span> span = span(typed, wrong);
        return span.isEmpty() || !wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Facts(
                        way.orElseThrow(),
                        event,
                        data,
                        known.orElseThrow(),
                        span.get().from(),
                        span.get().until()));
    }

    /** What decides who is affected; empty where something is wrong with it. Without an end it ends now. */
    Optional<Part> part(Map<String, String> typed, Map<String, String> wrong) {
        Optional<Span> span = span(typed, wrong);
        String chosen = value(typed, "akun");
        List<String> numbers = numbers(typed, wrong);
        if (!chosen.isEmpty() && !actors().contains(chosen)) {
            wrong.put("akun", "data-breach.actor");
        } else if (chosen.isEmpty() && numbers.isEmpty() && !wrong.containsKey("nomor")) {
            wrong.put("akun", "data-breach.scope");
        }
        if (span.isEmpty() || !wrong.isEmpty()) {
            return Optional.empty();
        }
        Instant until = span.get().until();
        return Optional.of(new Part(
                0, chosen.isEmpty() ? null : chosen, span.get().from(), until == null ? time.now() : until, numbers));
    }

    private Set<String> actors() {
        return Stream.concat(
                        Stream.of(Part.OFFICERS, Part.EVERYBODY),
                        staff.listAccounts().stream().map(account -> "staff:" + account.id()))
                .collect(Collectors.toSet());
    }

    private List<String> numbers(Map<String, String> typed, Map<String, String> wrong) {
        List<String> numbers = Arrays.stream(value(typed, "nomor").split("[\\s,;]+", -1))
                .map(number -> number.toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (numbers.size() > MOST_NUMBERS) {
            wrong.put("nomor", "data-breach.many|" + MOST_NUMBERS);
            return List.of();
        }
        Set<String> known = numbers.isEmpty() ? Set.of() : requests.listKnown(numbers);
        List<String> unknown =
                numbers.stream().filter(number -> !known.contains(number)).toList();
        if (!unknown.isEmpty()) {
            wrong.put(
                    "nomor",
                    "data-breach.numbers|"
                            + unknown.stream().limit(MOST_UNKNOWN).collect(Collectors.joining(", ")));
        }
        return numbers;
    }

    private Optional<Span> span(Map<String, String> typed, Map<String, String> wrong) {
        Optional<Instant> from = moment(typed, "mulai").filter(at -> !at.isAfter(time.now()));
        if (from.isEmpty()) {
            wrong.put("mulai", "data-breach.from");
        }
        boolean open = Stream.of("-hari", "-bulan", "-tahun", "-jam")
                .allMatch(part -> value(typed, "selesai" + part).isEmpty());
        Optional<Instant> until = open
                ? Optional.empty()
                : moment(typed, "selesai")
                        .filter(at -> !at.isAfter(time.now()))
                        .filter(at -> from.isEmpty() || !at.isBefore(from.get()));
        if (!open && until.isEmpty()) {
            wrong.put("selesai", "data-breach.until");
        }
        return from.map(begin -> new Span(begin, until.orElse(null)));
    }

    /** A text that must be there. */
    String text(Map<String, String> typed, String field, String code, Map<String, String> wrong) {
        String text = value(typed, field);
        if (text.isEmpty()) {
            wrong.put(field, code + ".empty");
        } else if (text.length() > LONGEST) {
            wrong.put(field, code + ".long|" + LONGEST);
        }
        return text;
    }

    /** The day of a date field. */
    static Optional<LocalDate> day(Map<String, String> typed, String field) {
        return IndonesianDates.find(
                value(typed, field + "-hari"), value(typed, field + "-bulan"), value(typed, field + "-tahun"));
    }

    private Optional<Instant> moment(Map<String, String> typed, String field) {
        String[] parts = value(typed, field + "-jam").replace(':', '.').split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,2}") || !parts[1].matches("[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            LocalTime clock = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return day(typed, field)
                    .map(day -> day.atTime(clock).atZone(time.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
