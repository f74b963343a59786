package id.pendapa.integrity.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far the contact is with a report. Known to the store, as the days run by it. */
public enum ReportState {
    RECEIVED,
    REVIEWED,
    ACTED,
    CLOSED;

    /** The state of this name, if there is one. */
    static Optional<ReportState> find(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /** Where it may go from here; a closed one is opened again only by a new message of the reporter. */
    public List<ReportState> next() {
        return switch (this) {
            case RECEIVED -> List.of(REVIEWED, ACTED, CLOSED);
            case REVIEWED -> List.of(ACTED, CLOSED);
            case ACTED -> List.of(CLOSED);
            case CLOSED -> List.of();
        };
    }
}
