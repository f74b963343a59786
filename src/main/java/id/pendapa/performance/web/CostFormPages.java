package id.pendapa.performance.web;

import id.pendapa.performance.costs.CostDesk.Opened;
import id.pendapa.performance.costs.CostItem;
import id.pendapa.performance.costs.CostItem.Kind;
import id.pendapa.performance.costs.CostSheet;
import id.pendapa.performance.web.CostPage.Field;
import id.pendapa.performance.web.CostPage.Group;
import id.pendapa.performance.web.CostPage.Sheet;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A cost sheet to be filled in. */
@Component
class CostFormPages {

    private static final String MONTH = "mulai";
    private static final String FIRST = "1";

    private final FigureWords say;
    private final Words words;

    CostFormPages(FigureWords say, Words words) {
        this.say = say;
        this.words = words;
    }

    /** What was typed, with the words for what is wrong; services without a field of their own keep theirs too. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    /** The newest version to go on from; where the year has none, what counted last year, marked as not saved. */
    Sheet blank(Opened opened) {
        CostSheet last = opened.lastYear();
        CostSheet from = opened.versions().isEmpty() ? last : opened.versions().get(0);
        return page(opened, opened.seen(), new Form(from == null ? Map.of() : values(opened, from), Map.of()));
    }

    private static Map<String, String> values(Opened opened, CostSheet sheet) {
        Map<String, String> values = new HashMap<>();
        sheet.amounts()
                .forEach((line, amount) -> values.put(line.item().field(line.topic()), typed(line.item(), amount)));
        boolean same = sheet.year() == opened.year();
        values.put(MONTH, same ? Integer.toString(sheet.firstMonth()) : FIRST);
        values.put("sumber", same ? sheet.source() : "");
        values.put("baseline-sumber", sheet.before().source());
        Integer year = sheet.before().year();
        values.put("baseline-tahun", year == null ? "" : year.toString());
        return values;
    }

    private static String typed(CostItem item, long amount) {
        return item.kind() == Kind.MINUTES ? Long.toString(amount) : Rupiah.grouped(amount);
    }

    /**
     * The form as it stands.
     *
     * @param seen how many versions whoever types has seen
     */
    Sheet page(Opened opened, int seen, Form form) {
        List<Group> services = say.services().entrySet().stream()
                .map(service -> new Group(
                        service.getValue(), "", fields(CostItem.listOfService().stream(), service.getKey(), form)))
                .toList();
        boolean open = services.stream()
                .flatMap(group -> group.fields().stream())
                .anyMatch(field -> !field.value().isEmpty());
        return new Sheet(
                Integer.toString(opened.year()),
                seen,
                notes(opened),
                Arrays.stream(Month.values())
                        .map(month -> Option.of(
                                Integer.toString(month.getValue()),
                                month.getDisplayName(TextStyle.FULL, IndonesianDates.INDONESIAN)))
                        .toList(),
                form.typed().getOrDefault(MONTH, FIRST),
                Stream.of("HOURLY", "TRANSACTION", "YEARLY")
                        .map(name -> group(name, form))
                        .toList(),
                services,
                open,
                form);
    }

    private List<String> notes(Opened opened) {
        CostSheet last = opened.lastYear();
        return opened.versions().isEmpty() && last != null
                ? List.of(say.say("performance.costs.copied", Integer.toString(last.year()), last.version()))
                : List.of();
    }

    private Group group(String name, Form form) {
        Stream<CostItem> items = name.equals("TRANSACTION")
                ? CostItem.listOfService().stream()
                : CostItem.list(Kind.valueOf(name)).stream();
        return new Group(
                say.say("performance.costs.group." + name),
                say.say("performance.costs.group." + name + ".meaning"),
                fields(items, "", form));
    }

    private List<Field> fields(Stream<CostItem> items, String topic, Form form) {
        return items.map(item -> field(item, topic, form)).toList();
    }

    private Field field(CostItem item, String topic, Form form) {
        boolean money = item.kind() != Kind.MINUTES;
        String id = item.field(topic);
        return new Field(
                id,
                say.say("performance.costs.item." + item),
                topic.isEmpty() ? hint(item) : null,
                form.get(id),
                form.error(id),
                money ? "Rp" : null,
                money ? null : say.say("performance.costs.minutes"));
    }

    private @Nullable String hint(CostItem item) {
        return words.find("performance.costs.item." + item + ".hint").orElse(null);
    }
}
