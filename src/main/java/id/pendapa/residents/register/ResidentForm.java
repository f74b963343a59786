package id.pendapa.residents.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.residents.register.EventRows.Kind;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an officer typed about a person; what is wrong is noted by field, as a code. */
@Component
class ResidentForm {

    private static final List<Kind> ARRIVALS = List.of(Kind.ENTERED, Kind.BORN, Kind.ARRIVED);
    private static final List<Kind> HAPPENINGS =
            List.of(Kind.MOVED, Kind.DIED, Kind.MARRIED, Kind.DIVORCED, Kind.RETURNED);
    private static final List<String> DATE_PARTS = List.of("-hari", "-bulan", "-tahun");
    private static final int LONGEST = 500;
    private static final int SHORTEST = 5;

    private final ItemReader reader;
    private final OfficeTime time;

    ResidentForm(ItemReader reader, OfficeTime time) {
        this.reader = reader;
        this.time = time;
    }

    /** The name of the input of an item. */
    static String field(Item item) {
        return item.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Facts facts(Map<String, String> typed, Map<String, String> wrong) {
        return facts(typed, true, wrong);
    }

    /** What is corrected; a birth date that nobody knows may stay unknown. */
    Facts corrected(Map<String, String> typed, Map<String, String> wrong) {
        String field = field(Item.BIRTH_DATE);
        boolean dated = DATE_PARTS.stream()
                .anyMatch(part -> !typed.getOrDefault(field + part, "").isBlank());
        return facts(typed, dated, wrong);
    }

    private Facts facts(Map<String, String> typed, boolean dated, Map<String, String> wrong) {
        Map<Item, String> values = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            if (item == Item.BIRTH_DATE) {
                values.put(item, dated ? day(typed, field(item), wrong) : "");
                continue;
            }
            ItemReader.Read read =
                    reader.typed(item, typed.getOrDefault(field(item), "").strip());
            if (!read.wrong().isEmpty()) {
                wrong.put(field(item), "register.item." + read.wrong());
            }
            values.put(item, read.value());
        }
        if (values.getOrDefault(Item.NAME, "").isEmpty()) {
            wrong.putIfAbsent(field(Item.NAME), "register.empty");
        }
        if (values.getOrDefault(Item.NIK, "").isEmpty()
                && values.getOrDefault(Item.NO_NIK, "").isEmpty()) {
            wrong.putIfAbsent(field(Item.NIK), "register.nik-or-reason");
        }
        if (!values.getOrDefault(Item.NIK, "").isEmpty()) {
            values.remove(Item.NO_NIK);
        }
        return new Facts(values);
    }

    /** Facts as the form has them. */
    static Map<String, String> typed(Facts facts) {
        Map<String, String> typed = new HashMap<>();
        facts.values().forEach((item, value) -> {
            if (item == Item.BIRTH_DATE) {
                LocalDate day = LocalDate.parse(value);
                typed.put(field(item) + "-hari", Integer.toString(day.getDayOfMonth()));
                typed.put(field(item) + "-bulan", Integer.toString(day.getMonthValue()));
                typed.put(field(item) + "-tahun", Integer.toString(day.getYear()));
            } else {
                typed.put(field(item), value);
            }
        });
        return typed;
    }

    @Nullable
    LocalDate born(Facts facts) {
        String born = facts.get(Item.BIRTH_DATE);
        return born.isEmpty() ? null : LocalDate.parse(born);
    }

    Kind arrival(Map<String, String> typed, Map<String, String> wrong) {
        return kind(typed, "cara", ARRIVALS, wrong);
    }

    Kind kind(Map<String, String> typed, Map<String, String> wrong) {
        return kind(typed, "peristiwa", HAPPENINGS, wrong);
    }

    private static Kind kind(Map<String, String> typed, String field, List<Kind> from, Map<String, String> wrong) {
        Optional<Kind> found = from.stream()
                .filter(kind -> kind.name().equals(typed.getOrDefault(field, "")))
                .findFirst();
        if (found.isEmpty()) {
            wrong.put(field, "register.choose");
        }
        return found.orElse(from.get(0));
    }

    /** A day that is not in the future, as ISO writes it. */
    String day(Map<String, String> typed, String field, Map<String, String> wrong) {
        Optional<LocalDate> day = IndonesianDates.find(
                typed.getOrDefault(field + "-hari", ""),
                typed.getOrDefault(field + "-bulan", ""),
                typed.getOrDefault(field + "-tahun", ""));
        if (day.isEmpty()) {
            wrong.put(field, "register.day");
        } else if (day.get().isAfter(time.today())) {
            wrong.put(field, "register.future");
        }
        return day.map(LocalDate::toString).orElse("");
    }

    String reason(Map<String, String> typed, String field, Map<String, String> wrong) {
        String reason = typed.getOrDefault(field, "").strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            wrong.put(field, "register.reason");
        }
        return reason;
    }
}
