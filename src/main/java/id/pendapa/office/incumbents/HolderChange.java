package id.pendapa.office.incumbents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a position from a day on. Never printed.
 *
 * @param vacant nobody; the rest is not read then
 * @param officialId somebody who is entered already, or null for a new person
 * @param name of a new person, as printed on letters
 * @param rank of a new person, or an empty text
 * @param nip of a new person, or an empty text
 * @param skNumber number of the decree
 */
public record HolderChange(
        boolean vacant,
        @Nullable Long officialId,
        String name,
        String rank,
        String nip,
        String skNumber,
        LocalDate from) {

    boolean isNewPerson() {
        return !vacant && officialId == null;
    }

    /** Everything that was entered, for the key of its form. */
    String content() {
        return String.join("|", String.valueOf(vacant), String.valueOf(officialId), name, rank, nip, skNumber) + "|"
                + from;
    }

    @Override
    public String toString() {
        return "HolderChange[•••]";
    }
}
