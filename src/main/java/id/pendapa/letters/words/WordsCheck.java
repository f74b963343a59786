package id.pendapa.letters.words;

import id.pendapa.letters.words.WordsDesk.Entry;
import id.pendapa.letters.words.WordsDesk.Fault;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what is wrong with sentences before they are used, each with its place. */
final class WordsCheck {

    private static final Pattern LOOSE_BRACE = Pattern.compile("\\{[^}]*}?|}");
    private static final int MOST_LINES = 12;
    private static final int LONGEST = 1_200;
    private static final int LONGEST_REASON = 300;

    private final ShippedWords.Template template;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    private WordsCheck(ShippedWords.Template template) {
        this.template = template;
    }

    static Map<String, Fault> faults(ShippedWords.Template template, Entry entry, LocalDate today) {
        WordsCheck check = new WordsCheck(template);
        check.part("pembuka", entry.opening(), template.opening());
        check.part("isi", entry.closing(), template.closing());
        check.part("penutup", entry.ending(), template.ending());
        check.day(entry.from(), today);
        if (entry.reason().isBlank() || entry.reason().length() > LONGEST_REASON) {
            check.faults.put("alasan", new Fault("letters.words.reason"));
        }
        return check.faults;
    }

    private void day(LocalDate from, LocalDate today) {
        if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
            faults.put("mulai-hari", new Fault("letters.words.from"));
        }
    }

    private void part(String name, List<String> typed, List<String> shipped) {
        if (shipped.isEmpty()) {
            return;
        }
        if (typed.isEmpty()) {
            faults.put(name, new Fault("letters.words.empty"));
            return;
        }
        if (typed.size() > MOST_LINES || typed.stream().anyMatch(line -> line.length() > LONGEST)) {
            faults.put(name, new Fault("letters.words.long", MOST_LINES, LONGEST));
        }
        for (int i = 0; i < typed.size(); i++) {
            line(name, i + 1, typed.get(i));
        }
        shipped.stream()
                .flatMap(WordsCheck::placeholders)
                .filter(template.needed()::contains)
                .filter(needed ->
                        typed.stream().flatMap(WordsCheck::placeholders).noneMatch(needed::equals))
                .findFirst()
                .ifPresent(needed -> faults.putIfAbsent(name, new Fault("letters.words.needed", marked(needed))));
    }

    private void line(String name, int number, String line) {
        placeholders(line)
                .filter(used -> !template.known().contains(used))
                .findFirst()
                .ifPresent(used -> faults.putIfAbsent(
                        name, new Fault("letters.words.unknown", number, marked(used), known(template))));
        String rest = LetterWords.PLACEHOLDER.matcher(line).replaceAll("");
        Matcher loose = LOOSE_BRACE.matcher(rest);
        if (loose.find()) {
            faults.putIfAbsent(name, new Fault("letters.words.brace", number, loose.group(), known(template)));
        }
    }

    private static Stream<String> placeholders(String line) {
        return LetterWords.PLACEHOLDER.matcher(line).results().map(found -> found.group(1));
    }

    static String known(ShippedWords.Template template) {
        return template.known().stream().map(WordsCheck::marked).collect(Collectors.joining(", "));
    }

    private static String marked(String placeholder) {
        return "{" + placeholder + "}";
    }
}
