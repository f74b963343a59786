package id.pendapa.notifications.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of channels, ready to draw.
 *
 * @param version which a change must name
 * @param testPhone number that a test message goes to, as typed
 * @param templates what Meta has to approve: name and text
 * @param errors what is wrong, by name of the input
 * @param tested how a test message fared, or null
 */
public record ChannelPage(
        int version,
        List<Group> groups,
        String testPhone,
        Map<String, String> templates,
        Map<String, String> errors,
        @Nullable Tested tested) {

    public ChannelPage {
        groups = List.copyOf(groups);
    }

    /** Inputs under a heading. */
    public record Group(String title, String meaning, List<Input> inputs) {
        public Group {
            inputs = List.copyOf(inputs);
        }
    }

    /** How an input is drawn. */
    public enum Kind {
        LINE,
        LINES,
        AMOUNT,
        TICK,
        SECRET
    }

    /** One input. */
    public record Input(
            String name,
            Kind kind,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String error) {}

    /** How a test message fared, in words. */
    public record Tested(boolean good, String text) {}
}
