package id.pendapa.office.territory;

import id.pendapa.shared.RegionCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the parts of the territory must be. */
final class TerritoryRules {

    private static final Pattern KECAMATAN = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}");
    private static final Pattern KELURAHAN = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[12][0-9]{3}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,7}");
    private static final String SAMPLE = "33.73.02";
    private static final int MOST = 60;
    private static final int LONGEST_NAME = 60;

    private TerritoryRules() {}

    /** What is wrong, by part of the form. */
    static Map<String, Fault> faults(TerritoryEntry entry) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        if (!isKecamatan(entry.code())) {
            faults.put("kode", new Fault("territory.code", List.of()));
        }
        if (!PREFIX.matcher(entry.prefix()).matches()) {
            faults.put("awalan", new Fault("territory.prefix", List.of()));
        }
        Fault fault = faultOf(entry);
        if (fault != null) {
            faults.put("kelurahan", fault);
        }
        return faults;
    }

    private static boolean isKecamatan(String code) {
        return KECAMATAN.matcher(code).matches();
    }

    /** What is wrong and, where it is in a list, in which line. */
    record Fault(String code, List<Object> facts) {
        Fault {
            facts = List.copyOf(facts);
        }
    }

    private static @Nullable Fault faultOf(TerritoryEntry entry) {
        List<TerritoryEntry.Line> lines = entry.lines();
        if (lines.isEmpty() || lines.size() > MOST) {
            return new Fault("territory.count", List.of(MOST));
        }
        Set<String> codes = new HashSet<>();
        for (TerritoryEntry.Line line : lines) {
            String wrong = wrongIn(line, entry.code(), codes);
            if (wrong != null) {
                return new Fault(wrong, List.of(line.number(), isKecamatan(entry.code()) ? entry.code() : SAMPLE));
            }
        }
        return null;
    }

    private static @Nullable String wrongIn(TerritoryEntry.Line line, String kecamatan, Set<String> codes) {
        if (!line.isRead() || !KELURAHAN.matcher(line.code()).matches()) {
            return "territory.line";
        }
        if (isKecamatan(kecamatan) && !RegionCode.of(line.code()).isIn(RegionCode.of(kecamatan))) {
            return "territory.outside";
        }
        if (!codes.add(line.code())) {
            return "territory.doubled";
        }
        boolean badName = line.name().length() > LONGEST_NAME
                || line.name().chars().noneMatch(Character::isLetter)
                || line.name().chars().anyMatch(Character::isISOControl);
        return badName ? "territory.name" : null;
    }
}
