package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what was answered. All nine elements are needed, everything else is a gift. */
final class SheetForm {

    static final String WORDS = "saran";
    static final String AGE = "umur";

    private static final int LONGEST = 1000;
    private static final int OLDEST = 120;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){6,}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private SheetForm() {}

    static String field(Element element) {
        return element.name().toLowerCase(Locale.ROOT);
    }

    /** Scores in order; fields that are missing or no score stand in {@code wrong}. */
    static String scores(Map<String, String> typed, Map<String, String> wrong) {
        StringBuilder scores = new StringBuilder(Element.COUNT);
        for (Element element : Element.values()) {
            String score = typed.getOrDefault(field(element), "");
            if (!score.matches("[1-4]")) {
                wrong.put(field(element), "survey.score");
            }
            scores.append(score);
        }
        return scores.toString();
    }

    static Map<Trait, String> traits(Map<String, String> typed, Map<String, String> wrong) {
        Map<Trait, String> traits = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            String value = typed.getOrDefault(trait.field(), "");
            if (trait.choices().contains(value)) {
                traits.put(trait, value);
            }
        }
        String age = typed.getOrDefault(AGE, "").strip();
        if (!age.isEmpty() && !age(age, traits)) {
            wrong.put(AGE, "survey.age");
        }
        return traits;
    }

    /** Puts an age into its band, once; whether it is one. */
    static boolean age(String typed, Map<Trait, String> traits) {
        return NUMBER.matcher(typed).matches()
                && Integer.parseInt(typed) <= OLDEST
                && traits.put(Trait.AGE, band(Integer.parseInt(typed))) == null;
    }

    private static String band(int age) {
        for (String band : Trait.AGE.choices()) {
            String[] ends = band.split("-", -1);
            if (ends[1].isEmpty() || age <= Integer.parseInt(ends[1])) {
                return band;
            }
        }
        return "";
    }

    /** What was written, without long numbers: a NIK or a phone number would tell who wrote. */
    static String words(String typed, Map<String, String> wrong) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            wrong.put(WORDS, "survey.words-long|" + LONGEST);
            return "";
        }
        return LONG_NUMBER.matcher(words).replaceAll("…");
    }

    /** Errors in the order of the form. */
    static Map<String, String> none() {
        return new LinkedHashMap<>();
    }
}
