package id.pendapa.performance.costs;

import id.pendapa.performance.costs.CostSheet.Line;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.Rupiah;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed of a sheet and nowhere else; an empty field is missing, not wrong. */
final class CostForm {

    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 2000;
    private static final Pattern MINUTES = Pattern.compile("[0-9]{1,6}");

    private final TypedForm form;

    CostForm(TypedForm form) {
        this.form = form;
    }

    int firstMonth() {
        return form.read("mulai", CostForm::month, 1, "performance.costs.month");
    }

    private static Optional<Integer> month(String typed) {
        return Optional.of(typed).filter(one -> one.matches("[1-9]|1[0-2]")).map(Integer::valueOf);
    }

    String text(String field) {
        return form.optional(field, LONGEST);
    }

    /** A year that has begun; null where nothing is typed. */
    @Nullable
    Integer past(String field, int thisYear) {
        String year = form.value(field);
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > thisYear) {
            form.refuse(field, "performance.costs.before-year");
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
        String text = form.value(item.field(topic));
        if (text.isEmpty()) {
            return;
        }
        Optional<Long> amount = read(item, text);
        if (amount.isEmpty()) {
            form.refuse(item.field(topic), "performance.costs." + (isMinutes(item) ? "minutes" : "money"));
        } else if (amount.get() > item.kind().most()) {
            form.refuse(item.field(topic), "performance.costs.most." + item.kind());
        } else if (amount.get() == 0 && (item.kind() == CostItem.Kind.HOURLY || item == CostItem.BASELINE)) {
            form.refuse(item.field(topic), "performance.costs.nothing");
        } else {
            amounts.put(new Line(item, topic), amount.get());
        }
    }

    private static boolean isMinutes(CostItem item) {
        return item.kind() == CostItem.Kind.MINUTES;
    }

    private static Optional<Long> read(CostItem item, String text) {
        return isMinutes(item)
                ? Optional.of(text)
                        .filter(one -> MINUTES.matcher(one).matches())
                        .map(Long::valueOf)
                : Rupiah.find(text).map(Rupiah::amount);
    }
}
