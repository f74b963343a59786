package id.pendapa.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The log of acts and of sights of personal data. Must be called inside the transaction of the act or of the read: the
 * row is written together with the fact or not at all. Facts carry ids and codes, never clear personal data.
 */
public interface Audit {

    /** Writes that the current actor did something. */
    void acted(Act act);

    /** Writes that the current actor saw personal data. */
    void saw(Sight sight);

    /** Writes that the current actor saw several records at once. */
    default void sawAll(List<Sight> sights) {
        sights.forEach(this::saw);
    }

    /**
     * What was done.
     *
     * @param action stable code, for example {@code request.submitted}
     * @param subject what it was done to
     * @param facts ids and codes that explain it; no personal data
     */
    record Act(String action, Subject subject, Map<String, String> facts) {
        public Act {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * What was seen.
     *
     * @param purpose why, as a code with a text in the bundle {@code purpose.…}, for example {@code desk-review}
     * @param subject whose or which record
     * @param fields which fields were shown, for example {@code applicant.nik}
     * @param reason words of the person who looked, where they were asked for
     */
    record Sight(
            String purpose,
            Subject subject,
            List<String> fields,
            @Nullable String reason) {
        public Sight {
            fields = List.copyOf(fields);
        }
    }

    /** A record that acts and sights are about: kind and key, for example {@code request} and {@code TKR-2026-000012}. */
    record Subject(String kind, String key) {}
}
