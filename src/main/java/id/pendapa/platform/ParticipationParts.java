package id.pendapa.platform;

import id.pendapa.platform.ParticipationPart.Month;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Several ways in which citizens take part that one statement counts together; see {@link ParticipationPart}. */
public interface ParticipationParts {

    /** What is counted; the words of each are those of {@link ParticipationPart#code}. */
    Set<String> codes();

    /** Months of each, from one to another, both included; what was never counted may be missing. */
    Map<String, List<Month>> readAll(LocalDate from, LocalDate until);
}
