package id.pendapa.ppid.items;

import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.ppid.items.InformationItem.Text;
import id.pendapa.shared.IndonesianDates;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an item as an officer typed it; what is wrong is noted by field, as a code. */
final class ItemForm {

    private static final int TITLE = 200;
    private static final int SUMMARY = 1000;
    private static final int SHORT = 200;
    private static final int LINK = 500;
    private static final int BODY = 20_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    ItemForm(Map<String, String> typed) {
        this.typed = typed;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /** Reads it all; meaningless where something is wrong. */
    Text read(LocalDate today) {
        Klass klass = Klass.find(value("klas")).orElseGet(() -> wrong("klas", "ppid.item.class", Klass.SETIAP_SAAT));
        String title = text("judul", TITLE, true);
        String summary = text("ringkasan", SUMMARY, true);
        String holder = text("penguasa", SHORT, true);
        String form = text("bentuk", SHORT, true);
        LocalDate dated = day("tanggal").orElse(null);
        if (dated != null && dated.isAfter(today)) {
            wrong.put("tanggal", "ppid.item.future");
        }
        String link = link();
        String body = orNull(text("isian", BODY, false));
        if (klass != Klass.DIKECUALIKAN && link == null && body == null && !wrong.containsKey("tautan")) {
            wrong.putIfAbsent("isian", "ppid.item.nothing");
        }
        return klass == Klass.DIKECUALIKAN
                ? new Text(klass, title, summary, holder, form, dated, null, null, exclusion(today))
                : new Text(klass, title, summary, holder, form, dated, link, body, null);
    }

    private Exclusion exclusion(LocalDate today) {
        String article = text("pasal", SHORT, true);
        String consequence = text("konsekuensi", BODY, true);
        LocalDate until = day("sampai").orElse(null);
        if (until == null) {
            wrong.putIfAbsent("sampai", "ppid.item.until");
        } else if (!until.isAfter(today)) {
            wrong.put("sampai", "ppid.item.past");
        }
        return new Exclusion(article, consequence, until == null ? today : until);
    }

    private Optional<LocalDate> day(String field) {
        String day = value(field + "-hari");
        String month = value(field + "-bulan");
        String year = value(field + "-tahun");
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        Optional<LocalDate> found = IndonesianDates.find(day, month, year);
        if (found.isEmpty()) {
            wrong.put(field, "ppid.item.day");
        }
        return found;
    }

    /** Nothing but the web: no script, no file, no mail. */
    private @Nullable String link() {
        String link = text("tautan", LINK, false);
        if (!link.isEmpty() && !isOfTheWeb(link)) {
            wrong.put("tautan", "ppid.item.link");
        }
        return orNull(link);
    }

    private static boolean isOfTheWeb(String link) {
        try {
            URI address = new URI(link);
            String scheme = address.getScheme();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && scheme.equals(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String text(String field, int longest, boolean needed) {
        String text = value(field);
        if (needed && text.isEmpty()) {
            wrong.put(field, "ppid.item.empty");
        } else if (text.length() > longest) {
            wrong.put(field, "ppid.item.long");
        }
        return text;
    }

    private <T> T wrong(String field, String code, T instead) {
        wrong.put(field, code);
        return instead;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
