package id.pendapa.citizens.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who may act for whom, ready to print.
 *
 * @param until when this browser is signed out if it asks for nothing more
 * @param given who may act for the holder
 * @param held for whom the holder may act
 * @param months for how long one can be given
 * @param typed the code that was typed
 * @param errors what is wrong, by field
 */
public record MandatePage(
        String until,
        List<Line> given,
        List<Line> held,
        List<Option> months,
        String typed,
        Map<String, String> errors) {

    public MandatePage {
        given = List.copyOf(given);
        held = List.copyOf(held);
        months = List.copyOf(months);
        errors = Map.copyOf(errors);
    }

    /**
     * One mandate.
     *
     * @param who the other one
     * @param state where it stands, in words
     * @param active whether somebody may act by it
     * @param ends whether it can be ended
     * @param code to hand over, or null
     * @param codeUntil until when the code is good, or null
     */
    public record Line(
            long id,
            String who,
            String state,
            boolean active,
            boolean ends,
            @Nullable String code,
            @Nullable String codeUntil) {}

    /** The requests of somebody for whom the holder acts. */
    public record Other(String until, String who, String last, List<OwnPage.Line> requests) {
        public Other {
            requests = List.copyOf(requests);
        }
    }
}
