package id.pendapa.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a list of holidays: a line per day, {@code date,kind,name}, with a heading. */
final class Holidays {

    private Holidays() {}

    static Set<LocalDate> read(String resource) {
        try (InputStream in = Holidays.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No list of holidays at " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
