package id.pendapa.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** What came of reading a field from a form. */
public sealed interface ReadAnswer {

    /** A good answer. */
    record Good(Answer answer) implements ReadAnswer {}

    /** Nothing was entered, and nothing had to be. */
    record Empty() implements ReadAnswer {}

    /**
     * Something must be corrected.
     *
     * @param problems by name of the input, in the order of the page; values are keys of the bundle under {@code answer.}
     */
    record Wrong(Map<String, Problem> problems) implements ReadAnswer {
        public Wrong {
            problems = new LinkedHashMap<>(problems);
        }
    }

    /** A key of the bundle with its argument, which may be empty. */
    record Problem(String key, String argument) {
        static Problem of(String key) {
            return new Problem(key, "");
        }
    }
}
