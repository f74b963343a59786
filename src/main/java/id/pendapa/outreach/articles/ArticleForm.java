package id.pendapa.outreach.articles;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Text;
import id.pendapa.platform.forms.TypedForm;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an article as an officer typed it. */
final class ArticleForm {

    private static final int TITLE = 120;
    private static final int SUMMARY = 300;
    private static final int BODY = 20_000;
    private static final int REASON = 1000;
    private static final int SLUG = 60;
    private static final int SHORTEST_SLUG = 3;
    private static final int MOST_YEARS = 3;
    private static final Pattern SLUG_WRITTEN = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");

    private final TypedForm form;
    private final OfficeTime time;

    ArticleForm(TypedForm form, OfficeTime time) {
        this.form = form;
        this.time = time;
    }

    Kind kind() {
        return form.read("jenis", Kind::find, Kind.KABAR, "outreach.kind");
    }

    /** The last word of the address: as it was typed, or made of the title. */
    String slug() {
        String typed = form.value("alamat").toLowerCase(Locale.ROOT);
        String slug = typed.isEmpty() ? ofTitle(form.value("judul")) : typed;
        if (!SLUG_WRITTEN.matcher(slug).matches()) {
            form.refuse("alamat", "outreach.slug");
        }
        return slug;
    }

    private static String ofTitle(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(SLUG, plain.length())).replaceAll("-$", "");
        return cut.length() < SHORTEST_SLUG ? "" : cut;
    }

    Text text(Kind kind, List<String> owners) {
        LocalDate today = time.today();
        String owner = form.read("pemilik", typed -> Optional.of(typed).filter(owners::contains), "", "outreach.owner");
        LocalDate review = form.findDay("tinjau").orElse(today.plusYears(1));
        if (!review.isAfter(today) || review.isAfter(today.plusYears(MOST_YEARS))) {
            form.refuse("tinjau", "outreach.review");
        }
        Instant shown = moment();
        return new Text(
                form.text("judul", TITLE),
                form.text("ringkasan", SUMMARY),
                form.text("teks", BODY),
                owner,
                review,
                shown,
                kind == Kind.PENGUMUMAN ? end(shown) : null);
    }

    private @Nullable Instant moment() {
        LocalDate day = form.findDay("tampil").orElse(null);
        String typed = form.value("jam");
        Matcher clock = CLOCK.matcher(typed.isEmpty() ? "08.00" : typed);
        if (!clock.matches()) {
            form.refuse("jam", "outreach.clock");
            return null;
        } else if (day == null) {
            if (!typed.isEmpty()) {
                form.refuse("tampil", "typed.no-day");
            }
            return null;
        }
        Instant moment = day.atTime(LocalTime.of(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2))))
                .atZone(time.zone())
                .toInstant();
        if (day.isAfter(time.today().plusYears(1))) {
            form.refuse("tampil", "outreach.shown");
        }
        return moment;
    }

    private LocalDate end(@Nullable Instant shown) {
        LocalDate first = shown == null || shown.isBefore(time.now())
                ? time.today()
                : shown.atZone(time.zone()).toLocalDate();
        LocalDate end = form.day("akhir");
        if (end.isBefore(first)) {
            form.refuse("akhir", "outreach.end");
        }
        return end;
    }

    String reason(String field) {
        return form.text(field, REASON, "outreach.reason");
    }
}
