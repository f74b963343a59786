package id.pendapa.integrity.gifts;

import id.pendapa.integrity.gifts.GiftReport.Given;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads forms about gifts as they were typed; what is wrong is noted by field, as a code. */
final class GiftForm {

    private static final int SHORT = 200;
    private static final int LONG = 2000;
    private static final int OLDEST = 10;
    private static final long MOST = 999_999_999_999L;

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    GiftForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    /** A gift with its giver. */
    record Read(Given given, String giver) {
        @Override
        public String toString() {
            return "Read[•••]";
        }
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /** Reads a report; meaningless where something is wrong. */
    Read read() {
        Manner manner = choice(Manner.class, "cara", Manner.RECEIVED);
        Kind kind = choice(Kind.class, "jenis", Kind.GOODS);
        String item = text("barang", SHORT, true);
        long value = value();
        boolean estimated = estimated();
        String giver = text("pemberi", SHORT, true);
        Relation relation = choice(Relation.class, "hubungan", Relation.OTHER);
        Occasion occasion = choice(Occasion.class, "acara", Occasion.OTHER);
        LocalDate received = day("tanggal", today.minusYears(OLDEST), "gift.day.old");
        String place = text("tempat", SHORT, true);
        String note = text("catatan", LONG, false);
        return new Read(
                new Given(
                        manner,
                        kind,
                        relation,
                        occasion,
                        item,
                        value,
                        estimated,
                        received,
                        place,
                        note.isEmpty() ? null : note),
                giver);
    }

    private long value() {
        Optional<Rupiah> value = Rupiah.find(value("nilai"));
        if (value.isEmpty() || value.get().amount() == 0) {
            wrong.put("nilai", "gift.value");
        } else if (value.get().amount() > MOST) {
            wrong.put("nilai", "gift.value.much");
        }
        return value.map(Rupiah::amount).orElse(0L);
    }

    private boolean estimated() {
        String typedNow = value("pasti");
        if (!typedNow.equals("ya") && !typedNow.equals("kira")) {
            wrong.put("pasti", "gift.choose");
        }
        return typedNow.equals("kira");
    }

    /** A day in three parts, not after today and not before another. */
    LocalDate day(String field, LocalDate earliest, String tooEarly) {
        Optional<LocalDate> day =
                IndonesianDates.find(value(field + "-hari"), value(field + "-bulan"), value(field + "-tahun"));
        if (day.isEmpty()) {
            wrong.put(field, "gift.day");
        } else if (day.get().isAfter(today)) {
            wrong.put(field, "gift.day.future");
        } else if (day.get().isBefore(earliest)) {
            wrong.put(field, tooEarly);
        }
        return day.orElse(today);
    }

    <T extends Enum<T>> T choice(Class<T> type, String field, T instead) {
        return GiftReport.find(type, value(field)).orElseGet(() -> {
            wrong.put(field, "gift.choose");
            return instead;
        });
    }

    String text(String field, boolean needed) {
        return text(field, LONG, needed);
    }

    String text(String field, int longest, boolean needed) {
        String text = value(field);
        if (needed && text.isEmpty()) {
            wrong.put(field, "gift.empty");
        } else if (text.length() > longest) {
            wrong.put(field, longest == SHORT ? "gift.long.short" : "gift.long");
        }
        return text;
    }

    String value(String field) {
        return typed.getOrDefault(field, "").replace("\u0000", "").strip();
    }
}
