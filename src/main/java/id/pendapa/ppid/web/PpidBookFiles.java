package id.pendapa.ppid.web;

import id.pendapa.ppid.register.PpidBook.Named;
import id.pendapa.ppid.register.PpidBook.Objection;
import id.pendapa.ppid.register.PpidBook.Row;
import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Known;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what stands in the columns of the registers, on the page and in the workbook alike. */
@Component
class PpidBookFiles {

    private static final String NONE = "–";

    private final PpidWords words;

    PpidBookFiles(PpidWords words) {
        this.words = words;
    }

    PpidWorkbook open(OutputStream out, boolean named) {
        return new PpidWorkbook(out, this, named);
    }

    String say(String key) {
        return words.say("ppid.book." + key);
    }

    List<String> requestHead(boolean named) {
        Stream<String> plain =
                Stream.of("number", "received", "requester", "way", "state", "outcome", "ground", "answered", "days");
        return (named ? Stream.concat(plain, Stream.of("name", "contact", "wanted", "purpose")) : plain)
                .map(this::say)
                .toList();
    }

    List<String> objectionHead() {
        return Stream.of("number", "filed", "grounds", "due", "decision", "decided", "by")
                .map(this::say)
                .toList();
    }

    List<String> cells(Row row) {
        Outcome outcome = row.outcome();
        Integer days = row.days();
        return List.of(
                row.number(),
                words.day(row.receivedAt()),
                words.say("ppid.requester." + row.requester()),
                words.say("ppid.way." + row.way()),
                words.say("ppid.state." + row.state()),
                outcome == null ? NONE : words.say("ppid.outcome." + outcome),
                Objects.requireNonNullElse(row.ground(), NONE),
                day(row.answeredAt()),
                days == null ? NONE : Integer.toString(days));
    }

    List<String> cells(Named named) {
        Known known = named.known();
        List<String> cells = new ArrayList<>(cells(named.row()));
        if (known != null) {
            cells.add(known.name());
            cells.add(known.contact());
            cells.add(Objects.requireNonNullElse(named.wanted(), NONE));
            cells.add(Objects.requireNonNullElse(named.purpose(), NONE));
        }
        return cells;
    }

    List<String> cells(Objection objection) {
        Decision decision = objection.decision();
        return List.of(
                objection.number(),
                words.day(objection.filedAt()),
                objection.ground(),
                words.day(objection.due()),
                decision == null ? NONE : words.say("ppid.decision." + decision),
                day(objection.decidedAt()),
                Objects.requireNonNullElse(objection.decidedBy(), NONE));
    }

    private String day(@Nullable Instant at) {
        return at == null ? NONE : words.day(at);
    }
}
