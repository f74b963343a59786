package id.pendapa.privacy.retention;

import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about terms and holds; what is wrong is noted by field, as a code. */
final class RetentionForm {

    private static final int LONG = 500;
    private static final int SHORT = 100;
    private static final int MOST_YEARS = 100;

    private final Map<String, String> typed;
    private final Map<String, String> wrong;

    RetentionForm(Map<String, String> typed, Map<String, String> wrong) {
        this.typed = typed;
        this.wrong = wrong;
    }

    RetentionTerm.Text term() {
        String klass = words("klas", SHORT);
        Integer years = years();
        return new RetentionTerm.Text(klass, years, words("dasar", LONG), words("alasan", LONG));
    }

    private @Nullable Integer years() {
        String fate = value("nasib");
        if (fate.equals("PERMANEN")) {
            return null;
        }
        if (!fate.equals("MUSNAH")) {
            wrong.put("nasib", "retention.fate");
            return null;
        }
        String number = value("tahun");
        if (!number.matches("\\d{1,3}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > MOST_YEARS) {
            wrong.put("tahun", "retention.years");
            return null;
        }
        return Integer.valueOf(number);
    }

    String words(String field) {
        return words(field, LONG);
    }

    private String words(String field, int longest) {
        String words = value(field);
        if (words.isEmpty()) {
            wrong.put(field, "processing.empty");
        } else if (words.length() > longest) {
            wrong.put(field, "processing.long|" + longest);
        }
        return words;
    }

    /** A day that must be given, and lies not before another one; that one where it is wrong. */
    LocalDate notBefore(String field, LocalDate first) {
        LocalDate day = day(field);
        if (day == null) {
            wrong.put(field, "processing.day");
        } else if (day.isBefore(first)) {
            wrong.put(field, "retention.past");
        }
        return day == null ? first : day;
    }

    /** The same for a day that may be left out. */
    @Nullable
    LocalDate notBeforeOrNone(String field, LocalDate first) {
        if (Stream.of("hari", "bulan", "tahun")
                .allMatch(part -> value(field + "-" + part).isEmpty())) {
            return null;
        }
        return notBefore(field, first);
    }

    private @Nullable LocalDate day(String field) {
        return IndonesianDates.find(value(field + "-hari"), value(field + "-bulan"), value(field + "-tahun"))
                .orElse(null);
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
