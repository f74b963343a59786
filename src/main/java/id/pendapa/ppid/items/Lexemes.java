package id.pendapa.ppid.items;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that somebody typed, as the database searches them: each with its endings. */
final class Lexemes {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int MOST = 30;
    private static final int SHORTEST = 3;

    /** Said in every question, so they find everything. */
    private static final Set<String> COMMON = Set.of(
            "saya",
            "ingin",
            "minta",
            "mohon",
            "data",
            "informasi",
            "tentang",
            "untuk",
            "dan",
            "yang",
            "dari",
            "pada",
            "kecamatan",
            "kelurahan",
            "tahun",
            "dokumen");

    private Lexemes() {}

    /** All of the words must be there; empty if there is none. */
    static String all(String typed) {
        return words(typed).stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** One of the words that say something must be there; empty if there is none. */
    static String any(String typed) {
        return words(typed).stream()
                .filter(word -> word.length() > SHORTEST && !COMMON.contains(word))
                .map(word -> word + ":*")
                .collect(Collectors.joining(" | "));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(NO_WORD.split(typed.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
