package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed sheets, a line each: nine digits in printed order, a dash for what was left open, then, if they are known, sex,
 * age, schooling and work in any order. What people wrote stands in a field of its own, so that it is apart from the start.
 */
final class PaperSheets {

    private static final int MOST = 500;
    private static final int SHOWN = 5;
    private static final Pattern SCORES = Pattern.compile("[1-4-]{" + Element.COUNT + "}");
    private static final Pattern NOTHING = Pattern.compile("-+");

    private PaperSheets() {}

    static List<Sheet> read(LocalDate month, String service, Map<String, String> typed, Map<String, String> wrong) {
        List<String> lines = lines(typed.getOrDefault("lembar", ""));
        List<String> words = lines(typed.getOrDefault(SheetForm.WORDS, ""));
        List<Sheet> sheets = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (int at = 0; at < Math.min(lines.size(), MOST + 1); at++) {
            Sheet sheet = line(month, service, lines.get(at));
            if (sheet == null) {
                bad.add(Integer.toString(at + 1));
            } else {
                sheets.add(sheet);
            }
        }
        if (lines.size() > MOST) {
            wrong.put("lembar", "survey.paper-many|" + MOST);
        } else if (!bad.isEmpty()) {
            wrong.put("lembar", "survey.paper-lines|" + String.join(", ", bad.subList(0, Math.min(SHOWN, bad.size()))));
        }
        return withWords(sheets, words, wrong);
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static @Nullable Sheet line(LocalDate month, String service, String line) {
        String[] parts = line.toUpperCase(Locale.ROOT).split("[\\s;,]+", -1);
        if (!SCORES.matcher(parts[0]).matches() || NOTHING.matcher(parts[0]).matches()) {
            return null;
        }
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (int at = 1; at < parts.length; at++) {
            if (!parts[at].isEmpty() && !trait(parts[at], traits)) {
                return null;
            }
        }
        return new Sheet(month, service, "", parts[0], traits, "");
    }

    private static boolean trait(String said, Map<Trait, String> traits) {
        if (said.matches("\\d{1,3}")) {
            return SheetForm.age(said, traits);
        }
        for (Trait trait : List.of(Trait.SEX, Trait.EDUCATION, Trait.OCCUPATION)) {
            if (trait.choices().contains(said)) {
                return traits.put(trait, said) == null;
            }
        }
        return false;
    }

    /** Words belong to no sheet; they are carried by some of them only to reach the place where they are kept. */
    private static List<Sheet> withWords(List<Sheet> sheets, List<String> words, Map<String, String> wrong) {
        if (words.size() > sheets.size()) {
            wrong.putIfAbsent(SheetForm.WORDS, "survey.paper-words");
            return sheets;
        }
        List<Sheet> carrying = new ArrayList<>(sheets);
        for (int at = 0; at < words.size(); at++) {
            Sheet sheet = sheets.get(at);
            carrying.set(
                    at,
                    new Sheet(
                            sheet.month(),
                            sheet.service(),
                            sheet.kelurahan(),
                            sheet.scores(),
                            sheet.traits(),
                            SheetForm.words(words.get(at), wrong)));
        }
        return carrying;
    }
}
