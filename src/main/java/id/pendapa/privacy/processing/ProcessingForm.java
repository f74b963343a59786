package id.pendapa.privacy.processing;

import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about an entry; what is wrong is noted by field, as a code with its detail behind a line. */
final class ProcessingForm {

    static final String SINCE = "mulai";
    static final String UNTIL = "sampai";
    static final String CONTRACT_ON = "perjanjian-tanggal";
    static final String CONTRACT_UNTIL = "perjanjian-sampai";

    private final Map<String, String> typed;
    private final Map<String, String> wrong;

    private ProcessingForm(Map<String, String> typed, Map<String, String> wrong) {
        this.typed = typed;
        this.wrong = wrong;
    }

    static Text read(Kind kind, Map<String, String> typed, Map<String, String> wrong) {
        return new ProcessingForm(typed, wrong).text(kind);
    }

    private Text text(Kind kind) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        kind.facts().forEach(fact -> fact(fact, facts));
        boolean example = typed.getOrDefault("contoh", "").equals("ya");
        LocalDate since = kind.hasTime() ? day(SINCE, !example) : null;
        LocalDate until = kind.hasTime() ? day(UNTIL, false) : null;
        orders(UNTIL, since, until);
        boolean contract = kind == Kind.PROCESSOR;
        LocalDate on = contract ? day(CONTRACT_ON, facts.containsKey(Fact.CONTRACT)) : null;
        LocalDate ends = contract ? day(CONTRACT_UNTIL, false) : null;
        orders(CONTRACT_UNTIL, on, ends);
        if (on != null && !facts.containsKey(Fact.CONTRACT)) {
            wrong.putIfAbsent(Fact.CONTRACT.field(), "processing.contract");
        }
        return new Text(facts, example, since, until, on, ends);
    }

    private void fact(Fact fact, Map<Fact, String> facts) {
        String words = typed.getOrDefault(fact.field(), "").strip();
        if (words.length() > fact.longest()) {
            wrong.put(fact.field(), "processing.long|" + fact.longest());
        } else if (!words.isEmpty()) {
            facts.put(fact, words);
        } else if (fact.needed()) {
            wrong.put(fact.field(), "processing.empty");
        }
    }

    private @Nullable LocalDate day(String field, boolean needed) {
        String day = part(field, "hari");
        String month = part(field, "bulan");
        String year = part(field, "tahun");
        boolean empty = Stream.of(day, month, year).allMatch(String::isEmpty);
        LocalDate read = IndonesianDates.find(day, month, year).orElse(null);
        if (read == null && (needed || !empty)) {
            wrong.put(field, needed ? "processing.day" : "processing.day-or-none");
        }
        return read;
    }

    private String part(String field, String name) {
        return typed.getOrDefault(field + "-" + name, "").strip();
    }

    private void orders(String field, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            wrong.put(field, "processing.order");
        }
    }
}
