package id.pendapa.requests.web;

import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dense form of a walk-in, and of a version that is tried out.
 *
 * @param fill the way to fill it from the register, or null where there is none
 */
public record WalkInPage(
        String code,
        String title,
        List<FieldForm> fields,
        Posted typed,
        Map<String, String> errors,
        @Nullable Fill fill) {
    public WalkInPage {
        fields = List.copyOf(fields);
    }

    /**
     * Filling from the register.
     *
     * @param nik what was typed and is not right
     * @param error what is wrong with it, or null
     * @param said what became of it, or null
     */
    public record Fill(
            String nik, @Nullable String error, @Nullable String said) {
        static final Fill EMPTY = new Fill("", null, null);
    }

    /**
     * What became of a citizen who was typed in to try a version out.
     *
     * @param findings what the rules found
     * @param rules the same as sentences
     * @param skipped labels of the questions that are not asked
     * @param way the steps to the end, if all is well
     * @param letters what is made on that way
     */
    public record Trial(
            Findings findings, List<Judged> rules, List<String> skipped, List<Step> way, List<Numbered> letters) {
        public Trial {
            rules = List.copyOf(rules);
            skipped = List.copyOf(skipped);
            way = List.copyOf(way);
            letters = List.copyOf(letters);
        }

        public boolean refused() {
            return !findings.blocking().isEmpty();
        }
    }

    /**
     * A rule as a sentence, and what it found.
     *
     * @param message what the person reads where it does not hold; empty where nothing is said
     */
    public record Judged(RuleKind kind, String sentence, Finding.Result result, String message) {}

    /** A step of the flow: whose duty it is, what is done, and the state that follows. */
    public record Step(String duty, String action, String state) {}

    /**
     * A letter that would be made.
     *
     * @param signatory position that signs
     * @param number what its number would look like, or null where nobody counts for it
     */
    public record Numbered(
            String title, String signatory, @Nullable String number) {}
}
