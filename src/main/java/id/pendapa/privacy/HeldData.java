package id.pendapa.privacy;

import java.util.List;
import java.util.Optional;

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
     * A request.
     *
     * @param running whether the office still works on it
     */
    record Held(String serviceTitle, boolean running) {}

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
