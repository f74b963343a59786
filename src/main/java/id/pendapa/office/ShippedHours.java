package id.pendapa.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the working hours with which an office begins. */
final class ShippedHours {

    private static final String DATA = "/office/working-hours.json";
    private static final TypeReference<List<Week>> SHAPE = new TypeReference<>() {};

    private ShippedHours() {}

    private record Week(
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean example,
            String legalBasis,
            List<Hours> spans) {}

    private record Hours(List<DayOfWeek> days, LocalTime opens, LocalTime closes) {}

    static List<WorkingWeek> read() {
        try (InputStream in = ShippedHours.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No working hours at " + DATA);
            }
            return JsonMapper.shared().readValue(in.readAllBytes(), SHAPE).stream()
                    .map(ShippedHours::week)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkingWeek week(Week week) {
        return new WorkingWeek(
                week.name(),
                week.validFrom(),
                week.validUntil(),
                week.example(),
                week.legalBasis(),
                week.spans().stream()
                        .flatMap(hours -> hours.days().stream()
                                .map(day -> new WorkingWeek.Span(day, hours.opens(), hours.closes())))
                        .toList());
    }
}
