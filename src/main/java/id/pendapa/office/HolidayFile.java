package id.pendapa.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list of holidays, a line per day: {@code date,kind,name}, with or without a heading; semicolons will do. */
final class HolidayFile {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 200;
    private static final int COLUMNS = 3;
    private static final Pattern HEADING = Pattern.compile("(?i)(date|tanggal)[,;].*");
    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<LocalDate, Integer> seen = new HashMap<>();
    private final int firstYear;
    private final int lastYear;

    private HolidayFile(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** A day as it stands in the file. */
    record Line(LocalDate day, HolidayKind kind, String name) {}

    /**
     * Something wrong in the file.
     *
     * @param line number of the line, from 1
     * @param code text under {@code office.holiday.fault.<code>} with line and value
     */
    record Fault(int line, String code, String value) {}

    /** What was read: every good line and every fault. */
    record Read(List<Line> lines, List<Fault> faults) {
        Read {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }
    }

    /** Reads a whole list; days outside of the years are faults. */
    static Read read(String text, int firstYear, int lastYear) {
        HolidayFile file = new HolidayFile(firstYear, lastYear);
        List<String> all = text.replace("\uFEFF", "").lines().toList();
        if (all.size() > MOST_LINES) {
            return new Read(List.of(), List.of(new Fault(MOST_LINES + 1, "too-long", "")));
        }
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && HEADING.matcher(line).matches())) {
                file.take(i + 1, line);
            }
        }
        if (file.lines.isEmpty() && file.faults.isEmpty()) {
            file.faults.add(new Fault(1, "empty", ""));
        }
        return new Read(file.lines, file.faults);
    }

    /** A list that ships with this version. */
    static List<Line> shipped(String resource) {
        try (InputStream in = HolidayFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No list of holidays at " + resource);
            }
            Read read = read(new String(in.readAllBytes(), StandardCharsets.UTF_8), 0, LocalDate.MAX.getYear());
            if (!read.faults().isEmpty()) {
                throw new IllegalStateException(resource + ": " + read.faults());
            }
            return read.lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int number, String line) {
        String[] parts = BETWEEN.split(line, COLUMNS);
        if (parts.length < COLUMNS) {
            faults.add(new Fault(number, "columns", line));
            return;
        }
        LocalDate day = day(number, bare(parts[0]));
        HolidayKind kind = kind(number, bare(parts[1]));
        String name = bare(parts[2]);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(new Fault(number, "name", ""));
        } else if (day != null && kind != null) {
            lines.add(new Line(day, kind, name));
        }
    }

    private @Nullable LocalDate day(int number, String typed) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            faults.add(new Fault(number, "date", typed));
            return null;
        }
        Integer before = seen.putIfAbsent(day, number);
        if (before != null) {
            faults.add(new Fault(number, "twice", Integer.toString(before)));
            return null;
        } else if (day.getYear() < firstYear || day.getYear() > lastYear) {
            faults.add(new Fault(number, "year", typed));
            return null;
        }
        return day;
    }

    private @Nullable HolidayKind kind(int number, String typed) {
        try {
            return HolidayKind.valueOf(typed.toUpperCase(Locale.ROOT).replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(number, "kind", typed));
            return null;
        }
    }

    private static String bare(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }
}
