package id.pendapa.letters.words;

import id.pendapa.letters.paper.LetterSheet.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences that ship, by the template that they belong to. As with templates, none is changed once it was used: a
 * letter that was allotted before sentences were kept with it is printed with these.
 */
@Component
class ShippedWords {

    private static final String RESOURCE = "/letters/words.json";

    private final Map<String, Template> templates;

    ShippedWords() {
        try (InputStream file = Objects.requireNonNull(ShippedWords.class.getResourceAsStream(RESOURCE))) {
            this.templates =
                    Map.copyOf(JsonMapper.shared().readValue(file, new TypeReference<Map<String, Template>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sentences of a template and what may be put into them.
     *
     * @param opening before the facts
     * @param closing after them
     * @param ending after the signatures of citizens, where there are some
     * @param needed placeholders without which the letter would not say what it is for
     * @param allowed placeholders that may stand there too
     */
    record Template(
            List<String> opening,
            List<String> closing,
            List<String> ending,
            List<String> needed,
            List<String> allowed) {

        Wording wording() {
            return new Wording(opening, closing, ending);
        }

        /** All placeholders, the needed ones first. */
        Set<String> known() {
            Set<String> known = new LinkedHashSet<>(needed);
            known.addAll(allowed);
            return known;
        }
    }

    Optional<Template> find(String template) {
        return Optional.ofNullable(templates.get(template));
    }
}
