package id.pendapa.ledger.web;

import id.pendapa.ledger.proof.LogBook.Check;
import id.pendapa.ledger.proof.LogBook.Head;
import id.pendapa.ledger.proof.LogBook.Proof;
import id.pendapa.ledger.proof.LogBook.Standing;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes what the log tells ready to draw. */
@Component
class LogPages {

    private final Words words;
    private final OfficeFace office;
    private final OfficeSeat seat;

    LogPages(Words words, OfficeFace office, OfficeSeat seat) {
        this.words = words;
        this.office = office;
        this.seat = seat;
    }

    LogPage about(Standing standing, String code, List<FieldError> errors) {
        Head head = standing.head();
        Instant late = standing.lateSince();
        return new LogPage(
                head == null ? List.of() : head(head),
                standing.verifier(),
                late == null ? null : at(late),
                standing.checks().stream().map(this::check).toList(),
                seat.address() + "/bukti",
                code,
                errors);
    }

    private List<SummaryRow> head(Head head) {
        return List.of(
                SummaryRow.of(words.say("proof.size"), Spoken.number(head.size())),
                SummaryRow.of(words.say("proof.root"), head.root()),
                SummaryRow.of(words.say("proof.signed-at"), at(head.signedAt())));
    }

    private LogPage.Night check(Check check) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                check.wrong() == 0 ? "proof.check.entries" : "proof.check.wrong", check.size(), check.wrong()));
        lines.add(words.say(check.rootHolds() ? "proof.check.root" : "proof.check.root.wrong"));
        if (check.late() > 0) {
            lines.add(words.say("proof.check.late", check.late()));
        }
        check.counts()
                .forEach(count -> lines.add(words.say(
                        "proof.given." + count.kind(), Spoken.number(count.given()), Spoken.number(count.kept()))));
        return new LogPage.Night(at(check.at()), check.holds(), lines);
    }

    EntryPage proof(String code, Proof proof) {
        Map<String, String> facts = proof.facts();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(words.say("proof.what"), words.say("proof.action." + proof.action())));
        rows.add(SummaryRow.of(
                words.say("proof.when"), at(Instant.parse(facts.getOrDefault("@at", Instant.EPOCH.toString())))));
        facts.forEach((name, value) -> words.find("proof.fact." + name)
                .ifPresent(label -> rows.add(SummaryRow.of(label, plain(name, value)))));
        Head head = proof.head();
        return new EntryPage(code, rows, head == null ? List.of() : head(head), proof.file() != null);
    }

    /** "request:TKR-2026-000001" is shown without its kind. */
    private static String plain(String name, String value) {
        return name.equals("@subject") ? value.substring(value.indexOf(':') + 1) : value;
    }

    String at(Instant at) {
        return Spoken.moment(at.atZone(office.get().zone()));
    }
}
