package id.pendapa.integrity.web;

import id.pendapa.integrity.gifts.GiftBook.Named;
import id.pendapa.integrity.gifts.GiftBook.Row;
import id.pendapa.integrity.gifts.GiftBook.Total;
import id.pendapa.integrity.gifts.GiftReport.Decider;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what stands in the columns of the register, on the page and in the workbook alike. */
@Component
class GiftBookFiles {

    private static final String NONE = "–";

    private final GiftWords words;

    GiftBookFiles(GiftWords words) {
        this.words = words;
    }

    GiftWorkbook open(OutputStream out, boolean named) {
        return new GiftWorkbook(out, this, named);
    }

    String say(String key) {
        return words.say("book." + key);
    }

    List<String> head(boolean named) {
        Stream<String> plain = Stream.of(
                "number",
                "reported",
                "received",
                "manner",
                "kind",
                "relation",
                "occasion",
                "value",
                "exact",
                "photos",
                "limit",
                "state",
                "late",
                "ticket",
                "passed",
                "decider",
                "outcome",
                "decided",
                "handed");
        return (named ? Stream.concat(plain, Stream.of("reporter", "giver", "item", "place")) : plain)
                .map(this::say)
                .toList();
    }

    List<String> cells(Row row) {
        Decider decider = row.decider();
        return List.of(
                row.number(),
                Spoken.day(row.reportedOn()),
                Spoken.day(row.receivedOn()),
                words.say("manner." + row.manner()),
                words.say("kind." + row.kind()),
                words.say("relation." + row.relation()),
                words.say("occasion." + row.occasion()),
                Spoken.rupiah(row.value()),
                words.say(row.estimated() ? "exact.kira" : "exact.ya"),
                Integer.toString(row.photos()),
                words.say("book.verdict." + row.verdict()),
                words.say("state." + row.state()),
                say(row.late() ? "late.yes" : "late.no"),
                Objects.requireNonNullElse(row.ticket(), NONE),
                day(row.passedOn()),
                decider == null ? NONE : words.say("decider." + decider),
                Objects.requireNonNullElse(row.outcome(), NONE),
                day(row.decidedOn()),
                day(row.handedOn()));
    }

    List<String> cells(Named named) {
        List<String> cells = new ArrayList<>(cells(named.row()));
        if (named.giver() != null) {
            Stream.of(named.reporter(), named.giver(), named.item(), named.place())
                    .map(text -> Objects.requireNonNullElse(text, NONE))
                    .forEach(cells::add);
        }
        return cells;
    }

    List<String> totalHead() {
        return List.of(say("total"), say("count"), say("value"));
    }

    List<String> cells(Total total) {
        String what =
                switch (total.what()) {
                    case "manner" -> words.say("manner." + total.key());
                    case "state" -> words.say("state." + total.key());
                    case "outcome" -> say("total.outcome") + " " + total.key();
                    default -> say("total." + total.what());
                };
        return List.of(what, Long.toString(total.count()), Spoken.rupiah(total.value()));
    }

    List<Cell> totalCells(Total total) {
        List<String> cells = cells(total);
        return List.of(Cell.of(cells.get(0)), Cell.number(cells.get(1)), Cell.number(cells.get(2)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NONE : Spoken.day(day);
    }
}
