package id.pendapa.catalogue;

import id.pendapa.catalogue.CatalogueDesk.Change;
import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.catalogue.ServiceDefinition.Intake;
import id.pendapa.catalogue.ServiceDefinition.LegalBasis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The card of a service and its promised times as the office types them: lists are one line each, an unconfirmed legal
 * basis begins with "contoh:".
 */
final class CardText {

    static final String STATUS = "status";
    static final String CLOSED = "TUTUP";
    static final String CLOSED_REASON = "alasan-tutup";
    static final String WHO = "siapa";
    static final String BRING = "siapkan";
    static final String RESULT = "hasil";
    static final String DURATION = "lama";
    static final String CHECK = "periksa";
    static final String FINISH = "selesai";
    static final String LAW = "dasar";
    static final String DATA = "data";
    static final String NOTES = "catatan";
    static final String ADOPTED = "sah";
    static final String STANDARD = "baku-";
    static final String YES = "ya";

    /** The 14 components of UU 25/2009 Ps. 21, by key. */
    static final List<String> STANDARD_PARTS = List.of(
            "persyaratan",
            "prosedur",
            "waktu",
            "biaya",
            "produk",
            "pengaduan",
            "dasarHukum",
            "sarana",
            "kompetensi",
            "pengawasan",
            "jumlahPelaksana",
            "jaminanPelayanan",
            "jaminanKeamanan",
            "evaluasi");

    private static final String OPEN = "BUKA";
    private static final String EXAMPLE = "contoh:";
    private static final int LONGEST = 2000;
    private static final int MOST_LINES = 30;
    private static final int MOST_DAYS = 90;
    private static final int MOST_MINUTES = 600;

    private final ServiceDefinition base;
    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    private CardText(ServiceDefinition base, Map<String, String> typed) {
        this.base = base;
        this.typed = typed;
    }

    /**
     * What was read.
     *
     * @param definition the next version, or null where something is wrong
     * @param faults code of what is wrong by the name of the input
     */
    record Read(@Nullable ServiceDefinition definition, Map<String, String> faults) {
        Read {
            faults = Map.copyOf(faults);
        }
    }

    /** The present card as the form shows it. */
    static Map<String, String> of(ServiceDefinition definition) {
        Card card = definition.card();
        Intake intake = definition.intake();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(STATUS, card.isOpen() ? OPEN : CLOSED);
        values.put(CLOSED_REASON, card.closedReason() == null ? "" : card.closedReason());
        values.put(WHO, String.join("\n", card.who()));
        values.put(BRING, String.join("\n", card.bring()));
        values.put(RESULT, card.result());
        values.put(DURATION, card.duration());
        values.put(CHECK, Integer.toString(intake.checkWorkingDays()));
        Integer finish = isInMinutes(definition) ? intake.finishWorkingMinutes() : intake.finishWorkingDays();
        values.put(FINISH, String.valueOf(finish));
        values.put(
                LAW,
                String.join(
                        "\n",
                        card.legalBasis().stream()
                                .map(law -> (law.confirmed() ? "" : EXAMPLE + " ") + law.text())
                                .toList()));
        values.put(DATA, card.dataUse());
        values.put(NOTES, String.join("\n", card.notes()));
        values.put(ADOPTED, card.contoh() ? "" : YES);
        card.standard().forEach((key, text) -> values.put(STANDARD + key, text));
        return values;
    }

    static boolean isInMinutes(ServiceDefinition definition) {
        return definition.intake().finishWorkingMinutes() != null;
    }

    /** What differs, input by input. */
    static List<Change> changes(ServiceDefinition before, ServiceDefinition after) {
        Map<String, String> old = of(before);
        List<Change> changes = new ArrayList<>();
        of(after).forEach((name, value) -> {
            String was = old.getOrDefault(name, "");
            if (!was.equals(value)) {
                changes.add(new Change(name, was, value));
            }
        });
        return changes;
    }

    /** The next version of a service, with the card as typed. */
    static Read read(ServiceDefinition base, Map<String, String> typed) {
        return new CardText(base, typed).read();
    }

    private Read read() {
        boolean adopted = YES.equals(typed.get(ADOPTED));
        Card before = base.card();
        Map<String, String> standard = new LinkedHashMap<>();
        before.standard().keySet().forEach(key -> standard.put(key, text(STANDARD + key)));
        Card card = new Card(
                before.title(),
                before.summary(),
                before.keywords(),
                lines(WHO, true),
                lines(BRING, false),
                real(RESULT, adopted),
                real(DURATION, adopted),
                !adopted,
                before.feeRupiah(),
                lines(LAW, true).stream().map(CardText::law).toList(),
                CLOSED.equals(typed.get(STATUS)) ? text(CLOSED_REASON) : null,
                text(DATA),
                lines(NOTES, false),
                standard);
        Intake intake = intake();
        return new Read(faults.isEmpty() ? next(intake, card) : null, faults);
    }

    private ServiceDefinition next(Intake intake, Card card) {
        return new ServiceDefinition(
                base.code(),
                base.version() + 1,
                base.identity(),
                intake,
                card,
                base.data(),
                base.pages(),
                base.rules(),
                base.flow(),
                base.letters(),
                base.tests());
    }

    private Intake intake() {
        Intake before = base.intake();
        boolean minutes = isInMinutes(base);
        int check = number(CHECK, MOST_DAYS);
        int finish = number(FINISH, minutes ? MOST_MINUTES : MOST_DAYS);
        return new Intake(
                before.draftExpiry(),
                check,
                minutes ? finish : null,
                minutes ? null : finish,
                before.completionDays(),
                before.escalateAfterMinutes(),
                before.undoMinutes());
    }

    private static LegalBasis law(String line) {
        boolean example = line.toLowerCase(Locale.ROOT).startsWith(EXAMPLE);
        return new LegalBasis(example ? line.substring(EXAMPLE.length()).strip() : line, !example);
    }

    private String text(String name) {
        String text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            faults.put(name, "catalogue.card.empty");
        } else if (text.length() > LONGEST) {
            faults.put(name, "catalogue.card.long");
        }
        return text;
    }

    /** What the Camat adopts must not call itself an example any more. */
    private String real(String name, boolean adopted) {
        String text = text(name);
        if (adopted && text.toLowerCase(Locale.ROOT).contains(EXAMPLE)) {
            faults.put(name, "catalogue.card.example");
        }
        return text;
    }

    private List<String> lines(String name, boolean needed) {
        List<String> lines = typed.getOrDefault(name, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (needed && lines.isEmpty()) {
            faults.put(name, "catalogue.card.empty");
        }
        if (lines.size() > MOST_LINES || typed.getOrDefault(name, "").length() > LONGEST) {
            faults.put(name, "catalogue.card.long");
        }
        return lines;
    }

    private int number(String name, int most) {
        String text = typed.getOrDefault(name, "").strip();
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            faults.put(name, "catalogue.card.number");
        }
        return number;
    }
}
