package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.platform.page.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words by which people look for a service. */
final class CardWords {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "mau", "ingin", "buat", "bikin", "surat", "cara", "untuk", "saya", "di", "ke", "dan", "yang", "minta",
            "want", "need", "letter", "how", "for", "my", "to", "the", "of", "and", "in", "badhe", "kangge", "kula",
            "ing", "nyuwun", "serat");
    private static final int MOST_WORDS = 8;
    private static final double ALIKE = 0.35;

    private CardWords() {}

    /** Words of a search, lower case; words that fit every service only where there is no other. */
    static List<String> of(String text) {
        List<String> all = split(text).limit(MOST_WORDS).toList();
        List<String> telling =
                all.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> word.length() > 1);
    }

    /** Everything on a card that the search reads. */
    static String text(Card card) {
        return String.join(" ", card.title(), card.summary(), String.join(" ", card.keywords()), card.result());
    }

    /** On a page in another language: services with all of the words in what the card says there, or their beginnings. */
    static List<PublishedService> told(List<String> words, List<PublishedService> services) {
        return Language.current() == Language.INDONESIAN
                ? List.of()
                : services.stream()
                        .filter(service -> {
                            List<String> known = split(text(service.toldCard())).toList();
                            return words.stream()
                                    .allMatch(word -> known.stream().anyMatch(own -> own.startsWith(word)));
                        })
                        .toList();
    }

    /** Services with a word in title or keywords that looks like a searched one: for typing mistakes. */
    static List<PublishedService> resembling(List<String> words, List<PublishedService> services) {
        return services.stream()
                .filter(service -> likeness(words, service) >= ALIKE)
                .sorted(Comparator.comparingDouble((PublishedService service) -> -likeness(words, service)))
                .toList();
    }

    private static double likeness(List<String> words, PublishedService service) {
        Card card = service.toldCard();
        List<String> known = split(card.title() + " " + String.join(" ", card.keywords()))
                .filter(word -> !EMPTY_WORDS.contains(word))
                .toList();
        return words.stream()
                .flatMapToDouble(word -> known.stream().mapToDouble(other -> likeness(word, other)))
                .max()
                .orElse(0);
    }

    /** Share of common groups of three letters, as PostgreSQL's trigrams count it. */
    static double likeness(String one, String other) {
        Set<String> first = trigrams(one);
        Set<String> second = trigrams(other);
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        int all = first.size() + second.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    private static Set<String> trigrams(String word) {
        String padded = "  " + word + " ";
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            groups.add(padded.substring(i, i + 3));
        }
        return groups;
    }
}
