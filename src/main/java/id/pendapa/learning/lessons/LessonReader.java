package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LessonText.LineFault;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.platform.markdown.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the text of a lesson and tells by line what is wrong with it. Reads any text to its end. */
final class LessonReader {

    private static final String FENCE = "---";
    private static final String CHECK = "# Periksa diri";
    private static final Set<String> HEAD = Set.of("judul", "ringkasan", "menit", "layar");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SUMMARY = 200;
    private static final int MOST_SCREENS = 40;

    private final String text;
    private final List<String> lines;
    private final Predicate<String> isScreen;
    private final Map<String, String> head = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<LineFault> faults = new ArrayList<>();

    private LessonReader(String text, Predicate<String> isScreen) {
        this.text = text.replace("\r\n", "\n").replace('\r', '\n');
        this.lines = Arrays.asList(this.text.split("\n", -1));
        this.isScreen = isScreen;
    }

    /**
     * Reads a text.
     *
     * @param isScreen whether there is such a screen for officers
     */
    static Reading read(String text, Predicate<String> isScreen) {
        return new LessonReader(text, isScreen).read();
    }

    private Reading read() {
        if (text.length() > LessonText.LONGEST) {
            refuse(0, "long", Integer.toString(text.length() - LessonText.LONGEST));
        }
        int begin = head();
        int end = check(begin);
        String body = String.join("\n", lines.subList(begin, end)).strip();
        markdown(begin, end);
        LessonText lesson = new LessonText(
                of("judul", LONGEST_TITLE),
                of("ringkasan", LONGEST_SUMMARY),
                minutes(),
                screens(),
                body,
                CheckReader.read(lines, end, faults));
        faults.sort(Comparator.comparingInt(LineFault::line));
        return new Reading(lesson, faults);
    }

    private void refuse(int line, String code, String detail) {
        faults.add(new LineFault(line + 1, code, detail));
    }

    /** Reads the head; the line after it. */
    private int head() {
        if (!lines.get(0).strip().equals(FENCE)) {
            refuse(0, "no-head", "");
            return 0;
        }
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.equals(FENCE)) {
                return i + 1;
            }
            entry(i, line);
        }
        refuse(0, "open-head", "");
        return lines.size();
    }

    private void entry(int place, String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (line.isEmpty()) {
            return;
        }
        if (colon < 0 || !HEAD.contains(name)) {
            refuse(place, "head", shortened(line));
        } else if (head.putIfAbsent(name, line.substring(colon + 1).strip()) == null) {
            places.put(name, place);
        } else {
            refuse(place, "twice", name);
        }
    }

    static String shortened(String line) {
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private String of(String name, int longest) {
        String value = head.getOrDefault(name, "");
        int place = places.getOrDefault(name, 0);
        if (value.isEmpty()) {
            refuse(place, "empty", name);
        } else if (value.length() > longest) {
            refuse(place, "long-head", name);
        }
        return value;
    }

    private int minutes() {
        String value = head.getOrDefault("menit", "");
        if (value.matches("10|[1-9]")) {
            return Integer.parseInt(value);
        }
        refuse(places.getOrDefault("menit", 0), "minutes", shortened(value));
        return LessonText.MOST_MINUTES;
    }

    private List<String> screens() {
        int place = places.getOrDefault("layar", 0);
        List<String> screens = Arrays.stream(head.getOrDefault("layar", "").split(","))
                .map(String::strip)
                .filter(screen -> !screen.isEmpty())
                .distinct()
                .toList();
        screens.stream()
                .filter(screen -> !isScreen.test(screen))
                .forEach(screen -> refuse(place, "screen", shortened(screen)));
        if (screens.size() > MOST_SCREENS) {
            refuse(place, "screens", "");
        }
        return screens;
    }

    /** Where the check begins. */
    private int check(int begin) {
        for (int i = lines.size() - 1; i >= begin; i--) {
            if (lines.get(i).strip().equalsIgnoreCase(CHECK)) {
                return i;
            }
        }
        refuse(lines.size() - 1, "no-check", "");
        return lines.size();
    }

    private void markdown(int begin, int end) {
        String body = String.join("\n", lines.subList(begin, end));
        if (body.isBlank()) {
            refuse(begin == 0 ? 0 : begin - 1, "no-steps", "");
        }
        Markdown.of(body).faults().forEach(fault -> refuse(find(fault, begin, end), "markdown." + fault, ""));
    }

    /** First line of the first block that has the fault by itself. */
    private int find(Markdown.Fault fault, int begin, int end) {
        int start = begin;
        for (int i = begin; i <= end; i++) {
            if (i == end || lines.get(i).isBlank()) {
                if (i > start
                        && Markdown.of(String.join("\n", lines.subList(start, i)))
                                .faults()
                                .contains(fault)) {
                    return start;
                }
                start = i + 1;
            }
        }
        return Math.min(begin, lines.size() - 1);
    }
}
