package id.pendapa.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way in which citizens take part, counted by the module that knows of it; the page of participation shows whatever
 * parts there are. Nobody is asked for a right here, so it tells numbers and never a person.
 */
public interface ParticipationPart extends ParticipationParts {

    /** The part that tells how many live here now: what others are measured against. */
    String PEOPLE = "PENDUDUK";

    /** What is counted; its words are {@code performance.part.} and this, {@code .name} and {@code .meaning}. */
    String code();

    /** Months from one to another, both included, in which anything was counted; each by its first day. */
    List<Month> read(LocalDate from, LocalDate until);

    @Override
    default Set<String> codes() {
        return Set.of(code());
    }

    @Override
    default Map<String, List<Month>> readAll(LocalDate from, LocalDate until) {
        return Map.of(code(), read(from, until));
    }

    /**
     * A month.
     *
     * @param n how many took part
     * @param asked of how many that were asked, or 0 where nobody is asked
     */
    record Month(LocalDate month, long n, long asked) {}
}
