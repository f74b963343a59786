package id.pendapa.survey.book;

import java.util.List;
import java.util.Locale;

/** What a respondent may tell about themselves. Each is counted for itself: who says all four is four times one of many. */
public enum Trait {
    SEX("L P"),
    AGE("0-19 20-29 30-39 40-49 50-59 60-"),
    EDUCATION("SD SMP SMA D1-D3 S1 S2 S3"),
    OCCUPATION("PNS TNI POLRI SWASTA WIRAUSAHA LAINNYA"),
    HOURS("08-12 13-17 LAIN");

    private static final int NOON = 12;
    private static final int OPENING = 8;
    private static final int CLOSING = 17;

    private final String choices;

    Trait(String choices) {
        this.choices = choices;
    }

    /** What may be said, in order. */
    public List<String> choices() {
        return List.of(choices.split(" ", -1));
    }

    /** Name of its field in the form. */
    public String field() {
        return "ciri-" + name().toLowerCase(Locale.ROOT);
    }

    static String hours(int hour) {
        if (hour < OPENING || hour >= CLOSING) {
            return "LAIN";
        }
        return hour < NOON ? "08-12" : "13-17";
    }
}
