package id.pendapa.residents.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.residents.register.Choices;
import id.pendapa.residents.register.Item;
import id.pendapa.residents.register.ResidentView;
import id.pendapa.residents.register.RightDesk.RegisterRight;
import id.pendapa.residents.web.ResidentPage.Happened;
import id.pendapa.residents.web.ResidentPage.Input;
import id.pendapa.residents.web.ResidentPage.Line;
import id.pendapa.residents.web.ResidentPage.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts people of the register into words. */
@Component
class ResidentPages {

    static final String BASE = "/penduduk";

    private static final String HERE = "HERE";
    private static final List<String> EVENTS = List.of("MOVED", "DIED", "MARRIED", "DIVORCED");
    private static final List<String> WAYS = List.of("ENTERED", "ARRIVED", "BORN");

    private final OfficeTime time;
    private final Words words;
    private final Choices choices;

    ResidentPages(OfficeTime time, Words words, Choices choices) {
        this.time = time;
        this.words = words;
        this.choices = choices;
    }

    Line line(ResidentView.Line line, String lookup) {
        return new Line(
                lookup.isEmpty() ? "" : address(line.id(), lookup),
                line.name(),
                String.join(
                        ", ",
                        Stream.of(line.nik(), line.bornYear(), line.kelurahan(), line.role())
                                .filter(fact -> !fact.isEmpty())
                                .toList()),
                standing(line.standing()));
    }

    static String address(long id, String lookup) {
        return BASE + "/orang/" + id + "?cari=" + lookup;
    }

    private String standing(String code) {
        return code.equals(HERE) ? "" : words.say("residents.standing." + code);
    }

    Person person(ResidentView view, boolean edits, Form form) {
        String lookup = view.lookup().toString();
        boolean here = view.standing().equals(HERE);
        List<String> events = here ? EVENTS : view.standing().equals("MOVED") ? List.of("RETURNED") : List.of();
        Long into = view.mergedInto();
        return new Person(
                view.id(),
                view.version(),
                lookup,
                view.values().getOrDefault(Item.NAME, ""),
                standing(view.standing()),
                view.revealed(),
                facts(view.values()),
                view.family().stream().map(line -> line(line, lookup)).toList(),
                view.events().stream().map(this::happened).toList(),
                into == null ? null : address(into, lookup),
                edits && !events.isEmpty(),
                events.stream().map(this::event).toList(),
                edits && view.temporary() && here,
                form);
    }

    private List<SummaryRow> facts(Map<Item, String> values) {
        List<SummaryRow> rows = new ArrayList<>();
        for (Item item : Item.values()) {
            String value = values.get(item);
            if (value != null) {
                rows.add(SummaryRow.of(label(item), value));
            }
        }
        return rows;
    }

    String label(Item item) {
        return words.say("residents.item." + item.name());
    }

    private Option event(String code) {
        return Option.of(code, words.say("residents.event." + code));
    }

    private Happened happened(ResidentView.Happened happened) {
        String what = words.say("residents.event." + happened.kind());
        return new Happened(
                happened.day().isEmpty()
                        ? what
                        : words.say("residents.event.on", what, Spoken.day(LocalDate.parse(happened.day()))),
                happened.reason(),
                words.say("residents.event.recorded", at(happened.recordedAt()), happened.recordedBy()));
    }

    String at(Instant at) {
        return Spoken.moment(at.atZone(time.zone()));
    }

    ResidentPage.Entry entry(List<Option> kelurahan, List<Line> alike, Form form) {
        List<Input> inputs = new ArrayList<>();
        for (Item item : Item.values()) {
            List<Option> options = item == Item.KELURAHAN
                    ? kelurahan
                    : choices.list(item).stream()
                            .map(choice -> Option.of(choice.code(), choice.word()))
                            .toList();
            String id = item.name().toLowerCase(Locale.ROOT).replace('_', '-');
            inputs.add(new Input(
                    id,
                    label(item),
                    item == Item.NO_NIK ? words.say("residents.item.NO_NIK.hint") : null,
                    options.isEmpty() ? options : choice(options, form.get(id))));
        }
        return new ResidentPage.Entry(inputs, WAYS.stream().map(this::event).toList(), alike, form);
    }

    /** What may be chosen: nothing, what is on the list, and a word of another list that is there already. */
    private List<Option> choice(List<Option> options, String now) {
        List<Option> all = new ArrayList<>(List.of(Option.of("", words.say("residents.item.unknown"))));
        all.addAll(options);
        if (all.stream().noneMatch(option -> option.value().equals(now))) {
            all.add(Option.of(now, now));
        }
        return all;
    }

    ResidentPage.Rights rights(boolean open, List<RegisterRight> rights, Form form) {
        return new ResidentPage.Rights(
                open,
                rights.isEmpty() ? 0 : rights.get(0).id(),
                rights.stream().map(this::right).toList(),
                form);
    }

    private List<SummaryRow> right(RegisterRight right) {
        RegisterRight.Text text = right.text();
        return List.of(
                SummaryRow.of(
                        words.say("residents.right.document"),
                        words.say("residents.right.kind." + text.kind()) + " " + text.number()
                                + (right.example() ? " " + words.say("residents.right.example") : ""),
                        words.say("residents.right.signed-on", Spoken.day(text.signedOn()))),
                SummaryRow.of(
                        words.say("residents.right.term"),
                        words.say("residents.right.from-until", Spoken.day(text.from()), Spoken.day(text.until()))),
                SummaryRow.of(words.say("residents.right.purpose"), text.purpose()),
                SummaryRow.of(words.say("residents.right.entered"), at(right.enteredAt()) + ", " + right.enteredBy()));
    }

    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }
}
