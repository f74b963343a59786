package id.pendapa.office;

import id.pendapa.office.WorkingWeek.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When the office works, for every day there is. Of the weeks that are valid on a day one with an end goes before one
 * without, because it is the exception; of two such the one that began later.
 */
record OfficeHours(List<WorkingWeek> weeks) {

    OfficeHours {
        weeks = weeks.stream()
                .sorted(Comparator.comparing(WorkingWeek::hasNoEnd)
                        .thenComparing(WorkingWeek::from, Comparator.reverseOrder()))
                .toList();
        if (weeks.stream().noneMatch(week -> week.hasNoEnd() && !week.spans().isEmpty())) {
            throw new IllegalArgumentException("Some hours must have no end, or a deadline could not be told.");
        }
    }

    /** Whether the hours of a day are those that ship, which the Camat has not adopted. */
    boolean isExampleOn(LocalDate date) {
        return weeks.stream()
                .filter(week -> week.isValidOn(date))
                .findFirst()
                .map(WorkingWeek::example)
                .orElse(false);
    }

    /** The hours of a day in their order, without the breaks; none where it is free or before the first week. */
    List<Span> on(LocalDate date) {
        return weeks.stream()
                .filter(week -> week.isValidOn(date))
                .findFirst()
                .map(week -> week.on(date.getDayOfWeek()))
                .orElse(List.of());
    }
}
