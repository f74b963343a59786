package id.pendapa.platform.forms;

import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody typed into a form. What is wrong is noted by field, as a code, and reading goes on with something
 * that has no meaning; so nothing that was read may be used before {@link #isRight()} says so.
 */
public final class TypedForm {

    private static final int LONGEST_LINK = 500;
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2999;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> OF_EVERY_FORM = Set.of("kunci", "_csrf");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public TypedForm(Map<String, String> typed, LocalDate today) {
        this.typed = Map.copyOf(typed);
        this.today = today;
    }

    /** What is wrong: a code, or a code with its detail behind a line, by field. */
    public Map<String, String> wrong() {
        return Collections.unmodifiableMap(wrong);
    }

    /** Notes what is wrong with a field; what was noted before about the same field stays. */
    public void refuse(String field, String code) {
        wrong.putIfAbsent(field, code);
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }

    /** Everything typed, in a stable order: what a form key is compared by. */
    public String content() {
        Map<String, String> content = new TreeMap<>(typed);
        content.keySet().removeAll(OF_EVERY_FORM);
        return content.toString();
    }

    /** What stands in a field, without the white space around it. */
    public String value(String field) {
        return typed.getOrDefault(field, "").replace("\u0000", "").strip();
    }

    /** A text that may be empty. */
    public String optional(String field, int longest) {
        String text = value(field);
        if (text.length() > longest) {
            refuse(field, "typed.long|" + Rupiah.grouped(longest));
        }
        return text;
    }

    /** A text that must be there. */
    public String text(String field, int longest) {
        return text(field, longest, "typed.empty");
    }

    /**
     * A text that must be there.
     *
     * @param empty code for where it is not
     */
    public String text(String field, int longest, String empty) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            refuse(field, empty);
        }
        return text;
    }

    /**
     * Whatever else a field means.
     *
     * @param meaning reads it; empty where it means nothing
     * @param instead what to go on with then
     * @param code what is noted then
     */
    public <T> T read(String field, Function<String, Optional<T>> meaning, T instead, String code) {
        Optional<T> found = meaning.apply(value(field));
        if (found.isEmpty()) {
            refuse(field, code);
        }
        return found.orElse(instead);
    }

    /** A day of three fields; empty where none was typed, or where there is no such day. */
    public Optional<LocalDate> findDay(String field) {
        String day = value(field + "-hari");
        String month = value(field + "-bulan");
        String year = value(field + "-tahun");
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Optional<LocalDate> found = IndonesianDates.find(day, month, year)
                .filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        if (found.isEmpty()) {
            refuse(field, "typed.day");
        }
        return found;
    }

    /** A day that must be there. */
    public LocalDate day(String field) {
        return findDay(field).orElseGet(() -> {
            refuse(field, "typed.no-day");
            return today;
        });
    }

    /** A day that must be there and has come. */
    public LocalDate past(String field) {
        LocalDate day = day(field);
        if (day.isAfter(today)) {
            refuse(field, "typed.future");
        }
        return day;
    }

    /** An address of the web, or null for nothing: no script, no file, no mail. */
    public @Nullable String link(String field) {
        String link = optional(field, LONGEST_LINK);
        if (!link.isEmpty() && !isOfTheWeb(link)) {
            refuse(field, "typed.link");
        }
        return link.isEmpty() ? null : link;
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
