package id.pendapa.transparency.standards;

import id.pendapa.shared.IndonesianDates;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what an officer typed; what is wrong is noted by field, as a code. */
final class TypedForm {

    private static final int LINK = 500;
    private static final int MOST_YEARS = 5;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    TypedForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    /** Everything typed, in a stable order. */
    String content() {
        Map<String, String> content = new TreeMap<>(typed);
        content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
        return content.toString();
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** A text that may be empty. */
    String optional(String field, int longest) {
        String text = value(field);
        if (text.length() > longest) {
            wrong.put(field, "transparency.long");
        }
        return text.replace("\u0000", "");
    }

    String text(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            wrong.put(field, "transparency.empty");
        }
        return text;
    }

    /** A day that has come. */
    LocalDate past(String field) {
        LocalDate day = day(field);
        if (!wrong.containsKey(field) && day.isAfter(today)) {
            wrong.put(field, "transparency.future");
        }
        return day;
    }

    /** A day to come, within five years. */
    LocalDate coming(String field) {
        LocalDate day = day(field);
        if (!wrong.containsKey(field) && (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS)))) {
            wrong.put(field, "transparency.coming");
        }
        return day;
    }

    private LocalDate day(String field) {
        String day = value(field + "-hari");
        String month = value(field + "-bulan");
        String year = value(field + "-tahun");
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            wrong.put(field, "transparency.no-day");
            return today;
        }
        return IndonesianDates.find(day, month, year)
                .filter(found -> found.getYear() > 1900 && found.getYear() < 3000)
                .orElseGet(() -> {
                    wrong.put(field, "transparency.day");
                    return today;
                });
    }

    /** An address of the web or nothing: no script, no file. */
    String link(String field) {
        String link = optional(field, LINK);
        if (!link.isEmpty() && !isOfTheWeb(link)) {
            wrong.put(field, "transparency.link");
        }
        return link;
    }

    private static boolean isOfTheWeb(String link) {
        try {
            URI address = new URI(link);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
