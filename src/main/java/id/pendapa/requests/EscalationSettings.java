package id.pendapa.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how much office time beyond the promise a request is put before each superior, where its definition does not say.
 *
 * @param kasiMinutes the head of the section
 * @param sekcamMinutes the secretary; by default a working day
 * @param camatMinutes the Camat; by default two working days
 */
@ConfigurationProperties("pendapa.escalation")
record EscalationSettings(
        @DefaultValue("0") int kasiMinutes,
        @DefaultValue("450") int sekcamMinutes,
        @DefaultValue("900") int camatMinutes) {

    /** The three thresholds, of the definition where it has its own. */
    List<Integer> or(@Nullable List<Integer> ofDefinition) {
        return ofDefinition == null ? List.of(kasiMinutes, sekcamMinutes, camatMinutes) : ofDefinition;
    }
}
