package id.pendapa.residents.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists that values are chosen from, with the words and numbers under which other systems know them. */
@Component
public class Choices {

    private static final String DATA = "/residents/choices.json";
    private static final String OTHER = "LAINNYA";

    private final Map<Item, List<Choice>> lists;
    private final Map<Item, Map<String, String>> codes;

    Choices() {
        lists = Map.copyOf(read());
        Map<Item, Map<String, String>> all = new EnumMap<>(Item.class);
        lists.forEach((item, list) -> {
            Map<String, String> words = new HashMap<>();
            for (Choice choice : list) {
                words.put(plain(choice.code()), choice.code());
                words.put(plain(choice.word()), choice.code());
                choice.also().forEach(word -> words.put(plain(word), choice.code()));
            }
            all.put(item, Map.copyOf(words));
        });
        codes = Map.copyOf(all);
    }

    /**
     * A value that may be chosen.
     *
     * @param word how it is printed
     * @param also how others write it, numbers of OpenSID among them
     */
    public record Choice(String code, String word, List<String> also) {
        public Choice {
            also = List.copyOf(also);
        }
    }

    private static Map<Item, List<Choice>> read() {
        try (InputStream in = Choices.class.getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException("No lists at " + DATA);
            }
            return JsonMapper.shared()
                    .readValue(in.readAllBytes(), new TypeReference<EnumMap<Item, List<Choice>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Choice> list(Item item) {
        return lists.getOrDefault(item, List.of());
    }

    /** The printed word of a code; what is no code is printed as it is. */
    public String word(Item item, String code) {
        return list(item).stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::word)
                .findFirst()
                .orElse(code);
    }

    /** The code of what somebody wrote. */
    Optional<String> find(Item item, String written) {
        return Optional.ofNullable(codes.getOrDefault(item, Map.of()).get(plain(written)));
    }

    /** The group in which an occupation is counted; those that no list knows are counted together. */
    String group(String occupation) {
        return list(Item.OCCUPATION).stream().map(Choice::code).anyMatch(occupation::equals) ? occupation : OTHER;
    }

    private static String plain(String word) {
        return word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9+-]", "");
    }
}
