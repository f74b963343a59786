package id.pendapa.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows, today, how data are kept in this office: told by the module that knows of it, read by everybody
 * on the page of data safety. It tells times and numbers and never a person, and it tells what went wrong as plainly as
 * what went well.
 */
public interface SafetyProof {

    /** How things stand now, in the order in which people read them. */
    List<Standing> read();

    /**
     * How one thing stands.
     *
     * @param code what it is; its words are {@code privacy.safe.} and this
     * @param state what is said of it: {@code .good}, {@code .bad}, {@code .none} or another ending of its words
     * @param at when it was so, or null where no time belongs to it
     * @param numbers what its words count
     */
    record Standing(String code, String state, @Nullable Instant at, List<Long> numbers) {
        public Standing {
            numbers = List.copyOf(numbers);
        }
    }
}
