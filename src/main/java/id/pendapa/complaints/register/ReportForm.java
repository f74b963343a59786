package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.Known;
import id.pendapa.complaints.register.Complaint.Place;
import id.pendapa.complaints.register.Complaint.Told;
import id.pendapa.notifications.Recipient;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed to report something; what is wrong is noted by field, as a code. */
final class ReportForm {

    static final int STORY = 5000;
    static final int TITLE = 150;
    static final int PLACE = 300;
    static final int NAME = 100;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    ReportForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * What was read.
     *
     * @param reporter null if the office does not know who it is
     */
    record Read(
            Kind kind,
            Category category,
            Told told,
            @Nullable Known reporter) {}

    Map<String, String> wrong() {
        return wrong;
    }

    /** Reads it all; meaningless where something is wrong. */
    Read read(Set<String> kelurahan, LocalDate today, Instant now, int photos) {
        Kind kind = Complaint.find(Kind.class, value("jenis"))
                .filter(found -> found != Kind.INFORMATION)
                .orElseGet(() -> wrong("jenis", "complaint.kind", Kind.COMPLAINT));
        Category category = Complaint.find(Category.class, value("kategori"))
                .orElseGet(() -> wrong("kategori", "complaint.category", Category.OTHER));
        String title = text("judul", TITLE, false);
        String story = text("cerita", STORY, true);
        Place place = place(kelurahan);
        LocalDate happened = happened(today);
        boolean anonymous = value("anonim").equals("ya");
        Known reporter = reporter(anonymous);
        Told told = new Told(
                title.isEmpty() ? null : title,
                story,
                place,
                happened,
                photos,
                request(),
                anonymous,
                value("rahasia").equals("ya"),
                category.isBypass(),
                now);
        return new Read(kind, category, told, reporter);
    }

    private Place place(Set<String> kelurahan) {
        String code = value("kelurahan");
        if (!code.isEmpty() && !kelurahan.contains(code)) {
            wrong.put("kelurahan", "complaint.kelurahan");
        }
        return new Place(code, digits("rt"), digits("rw"), orNull(text("tempat", PLACE, false)));
    }

    private @Nullable String digits(String field) {
        String typedIn = value(field);
        if (!typedIn.matches("[0-9]{0,3}")) {
            wrong.put(field, "complaint.digits");
        }
        return orNull(typedIn);
    }

    private @Nullable LocalDate happened(LocalDate today) {
        String day = value("kejadian-hari");
        String month = value("kejadian-bulan");
        String year = value("kejadian-tahun");
        if (Stream.of(day, month, year).allMatch(String::isEmpty)) {
            return null;
        }
        Optional<LocalDate> found = IndonesianDates.find(day, month, year);
        if (found.isEmpty()) {
            wrong.put("kejadian", "complaint.day");
        } else if (found.get().isAfter(today)) {
            wrong.put("kejadian", "complaint.future");
        }
        return found.orElse(null);
    }

    private @Nullable Known reporter(boolean anonymous) {
        String name = text("nama", NAME, false);
        String contact = value("kontak");
        if (anonymous) {
            if (!name.isEmpty()) {
                wrong.put("nama", "complaint.name.anonymous");
            }
            if (!contact.isEmpty()) {
                wrong.put("kontak", "complaint.contact.anonymous");
            }
            return null;
        }
        if (name.isEmpty()) {
            wrong.putIfAbsent("nama", "complaint.nama.empty");
        }
        return new Known(name, contact(contact));
    }

    private String contact(String typedIn) {
        if (typedIn.isEmpty()) {
            return wrong("kontak", "complaint.contact.empty", "");
        }
        return Recipient.find(typedIn)
                .map(Recipient::written)
                .orElseGet(() -> wrong("kontak", "complaint.contact.wrong", ""));
    }

    private @Nullable String request() {
        String typedIn = value("permohonan");
        if (typedIn.isEmpty()) {
            return null;
        }
        return CaseNumber.find(typedIn)
                .map(CaseNumber::value)
                .orElseGet(() -> wrong("permohonan", "complaint.request", ""));
    }

    private String text(String field, int longest, boolean needed) {
        String text = value(field);
        if (needed && text.isEmpty()) {
            wrong.put(field, "complaint." + field + ".empty");
        } else if (text.length() > longest) {
            wrong.put(field, "complaint." + field + ".long");
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
