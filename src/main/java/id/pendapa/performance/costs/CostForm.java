package id.pendapa.performance.costs;

import id.pendapa.performance.costs.CostSheet.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sheet as it was typed; an empty field is missing, not wrong. */
final class CostForm {

    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 2000;
    private static final Pattern MONEY = Pattern.compile("(?i)(rp\\.? ?)?([0-9]{1,15}|[0-9]{1,3}(\\.[0-9]{3}){1,4})");
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,6}");

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    CostForm(Map<String, String> typed) {
        this.typed = typed;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /** Everything typed, in a stable order. */
    String content() {
        Map<String, String> content = new TreeMap<>(typed);
        content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
        return content.toString();
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    int firstMonth() {
        String month = value("mulai");
        if (!month.matches("[1-9]|1[0-2]")) {
            wrong.put("mulai", "performance.costs.month");
            return 1;
        }
        return Integer.parseInt(month);
    }

    String text(String field) {
        String text = value(field).replace("\u0000", "");
        if (text.length() > LONGEST) {
            wrong.put(field, "performance.costs.long");
        }
        return text;
    }

    /** A year that has begun; null where nothing is typed. */
    @Nullable
    Integer past(String field, int thisYear) {
        String year = value(field);
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > thisYear) {
            wrong.put(field, "performance.costs.before-year");
            return null;
        }
        return Integer.valueOf(year);
    }

    /** All amounts that are filled in. */
    Map<Line, Long> amounts(List<String> services) {
        Map<Line, Long> amounts = new HashMap<>();
        Arrays.stream(CostItem.values()).forEach(item -> amount(item, "", amounts));
        services.forEach(code -> CostItem.listOfService().forEach(item -> amount(item, code, amounts)));
        return amounts;
    }

    private void amount(CostItem item, String topic, Map<Line, Long> amounts) {
        String text = value(item.field(topic));
        if (text.isEmpty()) {
            return;
        }
        Optional<Long> amount = read(item, text);
        if (amount.isEmpty()) {
            wrong.put(item.field(topic), "performance.costs." + (isMinutes(item) ? "minutes" : "money"));
        } else if (amount.get() > item.kind().most()) {
            wrong.put(item.field(topic), "performance.costs.most." + item.kind());
        } else if (amount.get() == 0 && (item.kind() == CostItem.Kind.HOURLY || item == CostItem.BASELINE)) {
            wrong.put(item.field(topic), "performance.costs.nothing");
        } else {
            amounts.put(new Line(item, topic), amount.get());
        }
    }

    private static boolean isMinutes(CostItem item) {
        return item.kind() == CostItem.Kind.MINUTES;
    }

    private static Optional<Long> read(CostItem item, String text) {
        Pattern pattern = isMinutes(item) ? MINUTES : MONEY;
        return Optional.of(text)
                .filter(one -> pattern.matcher(one).matches())
                .map(one -> Long.valueOf(one.replaceAll("[^0-9]", "")));
    }
}
