package id.pendapa.office.incumbents;

import id.pendapa.office.incumbents.ManagedPosition.Holding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a holder of a position and the day of the change must be. Codes of faults, by part of the form. */
@Component
class HolderRules {

    static final int LONGEST_NAME = 120;
    private static final int LONGEST_RANK = 80;
    private static final int LONGEST_SK = 100;

    private final PositionRows rows;

    HolderRules(PositionRows rows) {
        this.rows = rows;
    }

    Map<String, String> faults(ManagedPosition position, HolderChange change, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (change.isNewPerson()) {
            faults.putAll(printed(change.name(), change.rank(), change.nip(), null));
        } else if (change.officialId() != null
                && rows.findPerson(change.officialId()).isEmpty()) {
            faults.put("orang", "position.person");
        }
        if (!change.vacant()
                && (change.skNumber().isBlank() || change.skNumber().length() > LONGEST_SK)) {
            faults.put("sk", "position.sk");
        }
        addDayFaults(faults, position, change, today);
        return faults;
    }

    /** Faults of how a person is printed on letters. */
    Map<String, String> printed(
            String name, String rank, String nip, @org.jspecify.annotations.Nullable Long officialId) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.put("nama", "position.name");
        }
        if (rank.length() > LONGEST_RANK) {
            faults.put("pangkat", "position.rank");
        }
        String digits = digits(nip);
        if (!digits.isEmpty() && !digits.matches("[0-9]{18}")) {
            faults.put("nip", "position.nip");
        } else if (!digits.isEmpty() && rows.hasNip(digits, officialId)) {
            faults.put("nip", "position.nip.taken");
        }
        return faults;
    }

    static String digits(String nip) {
        return nip.replaceAll("[\\s.]", "");
    }

    private static void addDayFaults(
            Map<String, String> faults, ManagedPosition position, HolderChange change, LocalDate today) {
        LocalDate from = change.from();
        Holding there = position.on(from).orElse(null);
        if (position.hasPlan(today)) {
            faults.put("mulai-hari", "position.planned");
        } else if (from.isAfter(today.plusYears(1))) {
            faults.put("mulai-hari", "position.from.far");
        } else if (from.isBefore(today)
                && (there != null || position.after(from).isPresent())) {
            faults.put("mulai-hari", "position.from.past");
        } else if (change.vacant() && there == null) {
            faults.put("orang", "position.vacant");
        } else if (there != null && Long.valueOf(there.who().officialId()).equals(change.officialId())) {
            faults.put("orang", "position.same");
        }
    }
}
