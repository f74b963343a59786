package id.pendapa.performance.figures;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.ParticipationPart;
import id.pendapa.platform.ParticipationParts;
import id.pendapa.platform.Permission;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How citizens take part, each way counted by the module that knows of it. */
@Service
public class Participation {

    private final Gate gate;
    private final List<ParticipationParts> parts;
    private final OfficeTime time;

    Participation(Gate gate, List<ParticipationParts> parts, OfficeTime time) {
        this.gate = gate;
        this.parts = List.copyOf(parts);
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
        Map<String, List<ParticipationPart.Month>> counted = new TreeMap<>();
        for (ParticipationParts some : parts) {
            Map<String, List<ParticipationPart.Month>> read = some.readAll(from, until);
            some.codes().forEach(code -> counted.put(code, read.getOrDefault(code, List.of())));
        }
        List<ParticipationPart.Month> people = counted.remove(ParticipationPart.PEOPLE);
        return new Told(
                people == null
                        ? 0
                        : people.stream().mapToLong(ParticipationPart.Month::n).sum(),
                counted.entrySet().stream()
                        .map(part -> new Part(part.getKey(), months(part.getValue(), from)))
                        .toList());
    }

    private static List<ParticipationPart.Month> months(List<ParticipationPart.Month> read, LocalDate from) {
        Map<LocalDate, ParticipationPart.Month> counted = new HashMap<>();
        read.forEach(month -> counted.put(month.month(), month));
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(MonthSeries.MONTHS)
                .map(month -> counted.getOrDefault(month, new ParticipationPart.Month(month, 0, 0)))
                .toList();
    }
}
