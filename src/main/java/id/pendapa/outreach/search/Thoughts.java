package id.pendapa.outreach.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people mean by the words that they type: each word, and the words that others use for the same thing. */
final class Thoughts {

    private static final int LONGEST = 200;
    private static final int MOST = 12;
    private static final int SHORTEST_BEGINNING = 3;

    /** Said in every question, so they find everything. */
    private static final Set<String> COMMON = Set.of(
            "saya",
            "aku",
            "mau",
            "ingin",
            "pengen",
            "minta",
            "mohon",
            "tolong",
            "cara",
            "caranya",
            "bagaimana",
            "gimana",
            "apa",
            "apakah",
            "yang",
            "untuk",
            "buat",
            "bikin",
            "membuat",
            "mengurus",
            "urus",
            "ngurus",
            "di",
            "ke",
            "dari",
            "dan",
            "atau",
            "dengan",
            "itu",
            "ini",
            "ada",
            "bisa",
            "boleh",
            "harus",
            "kalau",
            "surat",
            "dimana",
            "kapan",
            "berapa",
            "pak",
            "bu",
            "min");

    private static final List<List<String>> SYNONYMS = synonyms();

    private Thoughts() {}

    /** Each thought in the way of {@code to_tsquery}; empty where nothing typed is a word. */
    static List<String> of(String typed) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length()));
        List<String> words = words(cut);
        String rest = " " + String.join(" ", words) + " ";
        List<String> thoughts = new ArrayList<>();
        for (List<String> same : SYNONYMS) {
            String without = rest;
            for (String one : same) {
                without = without.replace(" " + one + " ", " ");
            }
            if (!without.equals(rest)) {
                rest = without;
                thoughts.add(same.stream().map(Thoughts::exactly).collect(Collectors.joining(" | ", "(", ")")));
            }
        }
        List<String> left = words(rest);
        List<String> telling =
                left.stream().filter(word -> !COMMON.contains(word)).toList();
        Stream<String> single = telling.isEmpty() && thoughts.isEmpty() ? left.stream() : telling.stream();
        single.map(Thoughts::beginning).forEach(thoughts::add);
        return thoughts.stream().limit(MOST).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Words that follow one another; the database knows them with their endings. */
    private static String exactly(String words) {
        return "(" + words.replace(" ", " <-> ") + ")";
    }

    /** A word, or what it is the beginning of. */
    private static String beginning(String word) {
        return word.length() < SHORTEST_BEGINNING ? word : word + ":*";
    }

    private static List<List<String>> synonyms() {
        try (InputStream file = Objects.requireNonNull(
                        Thoughts.class.getResourceAsStream("/outreach/sinonim.txt"), "sinonim.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
