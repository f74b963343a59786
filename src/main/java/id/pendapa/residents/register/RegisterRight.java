package id.pendapa.residents.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The right to have a population register.
 *
 * @param example true for what ships with the example
 */
public record RegisterRight(long id, Text text, boolean example, Instant enteredAt, String enteredBy) {

    /**
     * What is entered.
     *
     * @param kind {@code PKS} (agreement) or {@code SK} (decree)
     * @param until last day on which the register may be used
     */
    public record Text(
            String kind, String number, LocalDate signedOn, LocalDate from, LocalDate until, String purpose) {}

    /** Whether it opens the register on a day. */
    boolean holds(LocalDate today, boolean exampleMode) {
        return (exampleMode || !example) && !today.isBefore(text.from()) && !today.isAfter(text.until());
    }
}
