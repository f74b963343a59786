package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.ParticipationPart;
import id.pendapa.platform.Permission;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How citizens take part, each way counted by the module that knows of it. */
@Service
public class Participation {

    private final Gate gate;
    private final List<ParticipationPart> parts;
    private final OfficeTime time;

    Participation(Gate gate, List<ParticipationPart> parts, OfficeTime time) {
        this.gate = gate;
        this.parts = parts.stream()
                .sorted(Comparator.comparing(ParticipationPart::code))
                .toList();
        this.time = time;
    }

    /**
     * One way to take part.
     *
     * @param months all months of a series, the oldest first; the last one is running
     */
    public record Part(String code, List<ParticipationPart.Month> months) {
        public Part {
            months = List.copyOf(months);
        }
    }

    /**
     * All ways.
     *
     * @param people how many live here, or 0 where the office has no register
     */
    public record Told(long people, List<Part> parts) {
        public Told {
            parts = List.copyOf(parts);
        }
    }

    /** All ways that there are, month by month. */
    @Transactional(readOnly = true)
    public Told read() {
        gate.require(Permission.FIGURE_READ);
        LocalDate until = time.today().withDayOfMonth(1);
        LocalDate from = until.minusMonths(MonthSeries.MONTHS - 1);
        long people = parts.stream()
                .filter(Participation::isPeople)
                .flatMap(part -> part.read(from, until).stream())
                .mapToLong(ParticipationPart.Month::n)
                .sum();
        return new Told(
                people,
                parts.stream()
                        .filter(part -> !isPeople(part))
                        .map(part -> new Part(part.code(), months(part, from, until)))
                        .toList());
    }

    private static boolean isPeople(ParticipationPart part) {
        return part.code().equals(ParticipationPart.PEOPLE);
    }

    private static List<ParticipationPart.Month> months(ParticipationPart part, LocalDate from, LocalDate until) {
        Map<LocalDate, ParticipationPart.Month> counted = new HashMap<>();
        part.read(from, until).forEach(month -> counted.put(month.month(), month));
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(MonthSeries.MONTHS)
                .map(month -> counted.getOrDefault(month, new ParticipationPart.Month(month, 0, 0)))
                .toList();
    }
}
