package id.pendapa.requests.web;

import id.pendapa.requests.CheckView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one request at {@code /cek/{nomor}}, ready to print.
 *
 * @param view what may be seen
 * @param promises lines such as "Diperiksa paling lambat: Kamis, 26 November 2026 pukul 14.00 WIB"
 * @param completionUntil until when a completion can be sent, in words, or null
 * @param asked what is to be completed, as form fields
 * @param errors what is wrong with them, by name of the input
 * @param steps the history, oldest first
 * @param typed the birth date as typed, where it was asked for and wrong
 * @param error what is wrong with it, or null
 */
public record CheckPage(
        CheckView view,
        List<Line> promises,
        @Nullable String completionUntil,
        List<FieldForm> asked,
        Map<String, String> errors,
        List<Step> steps,
        TypedDate typed,
        @Nullable String error) {

    public CheckPage {
        promises = List.copyOf(promises);
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /** Whether something asked for is a file. */
    public boolean multipart() {
        return asked.stream().anyMatch(FieldForm::takesFiles);
    }

    /** A name and its value. */
    public record Line(String name, String value) {}

    /**
     * One line of the history.
     *
     * @param title whether {@code by} is the title of a position, which stays Indonesian
     */
    public record Step(
            String when,
            String text,
            String by,
            boolean title,
            @Nullable String reason,
            @Nullable String legalBasis,
            @Nullable String objection,
            CheckView.@Nullable Taken taken) {}

    /**
     * What the applicant wrote about a draft, with its times in words.
     *
     * @param answer what an officer answered, or null
     */
    public record RemarkLine(
            String key,
            String text,
            String when,
            @Nullable String answer,
            boolean mended,
            @Nullable String answered,
            @Nullable String by) {}

    /** What an officer found on the spot, with its time in words. */
    public record CheckLine(String finding, String text, List<String> photos, String when, String by) {
        public CheckLine {
            photos = List.copyOf(photos);
        }
    }
}
