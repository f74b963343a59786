package id.pendapa.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data that the office holds about the people of a request; the module that keeps requests tells them. */
public interface HeldData {

    /** What there is to know about a request before its data are touched; empty if there is none of this number. */
    Optional<Held> find(String requestNumber);

    /**
     * Everything that the office holds on a request, for a copy. Runs in the caller's transaction; whoever calls has made
     * sure that the reader may have it and writes the sight down.
     */
    List<Section> copy(String requestNumber);

    /**
     * The answers of a request that can be corrected, as their applicant reads them: numbers of people stay masked. Runs in
     * the caller's transaction; whoever calls writes the sight down.
     */
    List<Item> items(String requestNumber);

    /**
     * A request.
     *
     * @param running whether the office still works on it
     * @param labels what its answers are called, by their keys
     */
    record Held(String serviceTitle, boolean running, Map<String, String> labels) {
        public Held {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * An answer.
     *
     * @param field its key in the definition of the service
     * @param label what it is called
     */
    record Item(String field, String label, List<String> values) {
        public Item {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Item[" + field + "]";
        }
    }

    /** How long requests are kept once they have ended. */
    interface Terms {

        /** What counts today, by the code of the service; without services for which nothing was entered. */
        Map<String, Term> listToday();
    }

    /**
     * A term.
     *
     * @param years null where requests are kept for good
     * @param example whether the office has not entered its own yet
     */
    record Term(@Nullable Integer years, boolean example) {}

    /**
     * A part of the copy.
     *
     * @param code stable name for machines
     * @param title the same for people
     */
    record Section(String code, String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing that is held.
     *
     * @param code stable name for machines
     * @param label the same for people
     */
    record Line(String code, String label, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Line[" + code + "]";
        }
    }
}
