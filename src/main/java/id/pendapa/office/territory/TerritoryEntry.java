package id.pendapa.office.territory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What can be entered about the territory.
 *
 * @param code area code of the kecamatan, for example {@code 33.73.02}
 * @param prefix beginning of public numbers, for example {@code TKR}
 * @param kelurahan one line each: area code and name
 */
public record TerritoryEntry(String code, String prefix, String kelurahan) {

    private static final Pattern LINE = Pattern.compile("([0-9][0-9.]*)[\\s,;:|–-]+(\\S.*)");
    private static final Pattern BARE = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{4})?");

    public TerritoryEntry {
        code = dotted(code.strip());
        prefix = prefix.strip().toUpperCase(Locale.ROOT);
        kelurahan = kelurahan.strip();
    }

    /** One line as it was typed; of a line that cannot be read, code and name are empty. */
    record Line(int number, String code, String name) {

        boolean isRead() {
            return !code.isEmpty();
        }
    }

    List<Line> lines() {
        List<String> typed = kelurahan
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return IntStream.range(0, typed.size())
                .mapToObj(index -> line(index + 1, typed.get(index)))
                .toList();
    }

    private static Line line(int number, String typed) {
        Matcher parts = LINE.matcher(typed);
        return parts.matches()
                ? new Line(number, dotted(parts.group(1)), parts.group(2).strip())
                : new Line(number, "", "");
    }

    /** Codes are often written without their dots. */
    private static String dotted(String typed) {
        Matcher bare = BARE.matcher(typed);
        if (!bare.matches()) {
            return typed;
        }
        String kecamatan = bare.group(1) + "." + bare.group(2) + "." + bare.group(3);
        return bare.group(4) == null ? kecamatan : kecamatan + "." + bare.group(4);
    }
}
