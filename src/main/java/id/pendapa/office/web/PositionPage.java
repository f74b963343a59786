package id.pendapa.office.web;

import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One position with its holders, and the forms that change it.
 *
 * @param own whether the reader holds it themself, so that others change it
 * @param plan what is entered for later days in one sentence, or null
 * @param held whether somebody holds it today
 * @param past a sentence for each earlier holder
 * @param people whom the position may be given to
 * @param methods ways of signing that this installation knows
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record PositionPage(
        long id,
        String title,
        int version,
        boolean own,
        List<SummaryRow> facts,
        @Nullable String plan,
        boolean held,
        List<String> past,
        List<Option> people,
        List<Option> methods,
        Map<String, String> typed,
        Map<String, String> errors) {

    public PositionPage {
        facts = List.copyOf(facts);
        past = List.copyOf(past);
        people = List.copyOf(people);
        methods = List.copyOf(methods);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /**
     * What a change would do, before it is confirmed.
     *
     * @param block lines of the signature block from then on; none where nobody will hold the position
     * @param effects what follows from it, a sentence each
     */
    public record Preview(
            long id,
            String title,
            List<SummaryRow> facts,
            List<String> block,
            List<String> effects,
            Map<String, String> typed) {
        public Preview {
            facts = List.copyOf(facts);
            block = List.copyOf(block);
            effects = List.copyOf(effects);
        }
    }
}
