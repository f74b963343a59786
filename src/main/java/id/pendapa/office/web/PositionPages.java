package id.pendapa.office.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.SigningMethod;
import id.pendapa.office.incumbents.HolderChange;
import id.pendapa.office.incumbents.ManagedPosition;
import id.pendapa.office.incumbents.ManagedPosition.Holding;
import id.pendapa.office.incumbents.ManagedPosition.Incumbent;
import id.pendapa.office.incumbents.PositionBook;
import id.pendapa.office.incumbents.PositionDesk;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of positions ready to draw. */
@Component
class PositionPages {

    static final String NEW = "baru";
    static final String NOBODY = "kosong";

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final PositionBook book;
    private final OfficeTime time;
    private final Mode mode;
    private final Words words;

    PositionPages(PositionBook book, OfficeTime time, Mode mode, Words words) {
        this.book = book;
        this.time = time;
        this.mode = mode;
        this.words = words;
    }

    PositionListPage list() {
        PositionBook.All all = book.list();
        Map<String, List<PositionListPage.Row>> units = new LinkedHashMap<>();
        all.positions()
                .forEach(position -> units.computeIfAbsent(position.unit(), unit -> new ArrayList<>())
                        .add(row(position)));
        return new PositionListPage(
                units.entrySet().stream()
                        .map(unit -> new PositionListPage.Unit(unit.getKey(), unit.getValue()))
                        .toList(),
                all.missing());
    }

    private PositionListPage.Row row(ManagedPosition position) {
        String plan = plan(position);
        return new PositionListPage.Row(
                position.id(),
                position.title(),
                position.on(time.today())
                        .map(holding -> words.say(
                                "office.position.since", holding.who().name(), IndonesianDates.day(holding.from())))
                        .orElseGet(() -> words.say("office.position.vacant")),
                plan == null ? "" : plan);
    }

    private @Nullable String plan(ManagedPosition position) {
        LocalDate today = time.today();
        if (!position.hasPlan(today)) {
            return null;
        }
        return position.after(today)
                .map(next -> words.say("office.position.next", next.who().name(), IndonesianDates.day(next.from())))
                .orElseGet(() -> position.on(today)
                        .map(Holding::until)
                        .map(last -> words.say("office.position.next.vacant", IndonesianDates.day(last.plusDays(1))))
                        .orElse(""));
    }

    PositionPage one(long id, Map<String, String> typed, Map<String, String> errors) {
        PositionBook.One found = book.get(id);
        ManagedPosition position = found.position();
        Holding now = position.on(time.today()).orElse(null);
        Map<String, String> shown = new HashMap<>();
        if (now != null) {
            shown.put("tercetak-nama", now.who().name());
            shown.put("tercetak-pangkat", text(now.who().rank()));
            shown.put("tercetak-nip", text(now.who().nip()));
        }
        shown.put("cara", position.method().name());
        shown.putAll(typed);
        return new PositionPage(
                id,
                position.title(),
                position.version(),
                found.own(),
                facts(position, now),
                plan(position),
                now != null,
                past(position),
                people(),
                methods(),
                shown,
                errors);
    }

    private List<SummaryRow> facts(ManagedPosition position, @Nullable Holding now) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("office.position.unit"), position.unit()));
        facts.add(SummaryRow.of(
                words.say("office.position.method"),
                words.say("office.position.method." + position.method().name())));
        facts.add(SummaryRow.of(
                words.say("office.position.holder"),
                now == null ? words.say("office.position.vacant") : now.who().name()));
        if (now != null) {
            String none = words.say("office.position.none");
            facts.add(SummaryRow.of(
                    words.say("office.position.rank"), or(now.who().rank(), none)));
            facts.add(
                    SummaryRow.of(words.say("office.position.nip"), or(now.who().nip(), none)));
            facts.add(SummaryRow.of(words.say("office.position.from"), IndonesianDates.day(now.from())));
            facts.add(SummaryRow.of(words.say("office.position.sk"), or(now.skNumber(), none)));
        }
        return facts;
    }

    private List<String> past(ManagedPosition position) {
        return position.holdings().stream()
                .flatMap(holding -> java.util.stream.Stream.ofNullable(holding.until())
                        .filter(until -> until.isBefore(time.today()))
                        .map(until -> holding.who().name() + ", " + IndonesianDates.day(holding.from()) + " – "
                                + IndonesianDates.day(until)))
                .toList();
    }

    private List<Option> people() {
        List<Option> people = new ArrayList<>(List.of(
                Option.of("", words.say("office.choose")),
                Option.of(NEW, words.say("office.position.person.new")),
                Option.of(NOBODY, words.say("office.position.person.nobody"))));
        book.listPeople()
                .forEach(person -> people.add(Option.of(
                        Long.toString(person.officialId()),
                        person.nip() == null ? person.name() : person.name() + " (" + person.nip() + ")")));
        return people;
    }

    private List<Option> methods() {
        return Arrays.stream(SigningMethod.values())
                .filter(method -> method != SigningMethod.LOKAL || mode.isExample())
                .map(method -> Option.of(method.name(), words.say("office.position.method." + method.name())))
                .toList();
    }

    PositionPage.Preview preview(long id, HolderChange change, PositionDesk.Preview found, Map<String, String> typed) {
        ManagedPosition position = book.get(id).position();
        Incumbent leaving = found.leaving();
        Incumbent arriving = found.arriving();
        String vacant = words.say("office.position.vacant");
        List<SummaryRow> facts = List.of(
                SummaryRow.of(
                        words.say("office.position.before"),
                        leaving == null
                                ? vacant
                                : words.say(
                                        "office.position.until",
                                        leaving.name(),
                                        IndonesianDates.day(change.from().minusDays(1)))),
                SummaryRow.of(
                        words.say("office.position.after"),
                        arriving == null
                                ? words.say("office.position.vacant.from", IndonesianDates.day(change.from()))
                                : words.say(
                                        "office.position.since", arriving.name(), IndonesianDates.day(change.from()))));
        return new PositionPage.Preview(id, position.title(), facts, block(position, arriving), found.effects(), typed);
    }

    private List<String> block(ManagedPosition position, @Nullable Incumbent arriving) {
        if (arriving == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(position.title().toUpperCase(INDONESIAN), arriving.name()));
        if (arriving.rank() != null) {
            lines.add(arriving.rank());
        }
        if (arriving.nip() != null) {
            lines.add("NIP " + arriving.nip());
        }
        return lines;
    }

    private static String text(@Nullable String text) {
        return or(text, "");
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
