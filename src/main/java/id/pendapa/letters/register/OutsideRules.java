package id.pendapa.letters.register;

import id.pendapa.letters.register.OutsideDesk.Reservation;
import id.pendapa.letters.register.OutsideDesk.Written;
import id.pendapa.shared.InvalidException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be written about letters outside of Pendapa: enough to find them, and no number of a person. */
final class OutsideRules {

    private static final int MOST_AT_ONCE = 20;
    private static final int LONGEST = 200;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final Pattern CLASSIFICATION = Pattern.compile("\\d{3}(\\.\\d{1,3}){0,5}");

    /** NIK, KK and telephone numbers, also in groups. */
    private static final Pattern OF_A_PERSON = Pattern.compile("\\d{9,}|(\\d{4}[ .-]){3}\\d{4}|08\\d{2}[ -]\\d{4}");

    private OutsideRules() {}

    static Map<String, String> faults(Reservation wanted) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (wanted.count() < 1 || wanted.count() > MOST_AT_ONCE) {
            faults.put("jumlah", "number.count");
        }
        if (!CLASSIFICATION.matcher(wanted.classification()).matches()) {
            faults.put("kode-klasifikasi", "number.classification");
        }
        text(faults, "untuk", wanted.forWhom());
        faults.putAll(reason(wanted.reason()));
        return faults;
    }

    static Map<String, String> faults(Written written, LocalDate allottedOn, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        text(faults, "jenis", written.title());
        text(faults, "hal", written.subject());
        if (written.day().isBefore(allottedOn) || written.day().isAfter(today)) {
            faults.put("tanggal-hari", "number.day");
        }
        return faults;
    }

    static Map<String, String> faults(SubNumbers.Entry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        text(faults, "untuk", entry.forWhom());
        text(faults, "jenis", entry.title());
        text(faults, "hal", entry.subject());
        faults.putAll(reason(entry.reason()));
        return faults;
    }

    static Map<String, String> reason(String reason) {
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return Map.of("alasan", "number.reason");
        }
        return OF_A_PERSON.matcher(reason).find() ? Map.of("alasan", "number.personal") : Map.of();
    }

    private static void text(Map<String, String> faults, String place, String text) {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            faults.put(place, "number.text");
        } else if (OF_A_PERSON.matcher(text).find()) {
            faults.put(place, "number.personal");
        }
    }

    /** Refuses with the first fault; pages ask for all of them before. */
    static void refuse(Map<String, String> faults) {
        faults.values().stream().findFirst().ifPresent(fault -> {
            throw new InvalidException(fault);
        });
    }
}
