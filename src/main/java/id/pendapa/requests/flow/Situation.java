package id.pendapa.requests.flow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the interpreter must know of a request.
 *
 * @param state code of the state it is in
 * @param kelurahanCode kelurahan that it belongs to, or null
 * @param deeds what was done on it, oldest first
 * @param lifted codes of actions for which a superior lifted the four-eyes rule on this request
 */
public record Situation(String state, @Nullable String kelurahanCode, List<Deed> deeds, Set<String> lifted) {

    public Situation {
        deeds = List.copyOf(deeds);
        lifted = Set.copyOf(lifted);
    }
}
