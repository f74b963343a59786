package id.pendapa.letters.web;

import id.pendapa.letters.RegisterBook;
import id.pendapa.letters.RegisterBook.Entry;
import id.pendapa.letters.RegisterBook.HandedOver;
import id.pendapa.letters.RegisterBook.Line;
import id.pendapa.letters.RegisterBook.Standing;
import id.pendapa.letters.RegisterBook.Step;
import id.pendapa.letters.register.OutsideDesk;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the pages of the agenda book ready to print. */
@Component
class RegisterPages {

    private static final String NOTHING = "–";

    private final Words words;
    private final LetterDates dates;
    private final OutsideDesk outside;

    RegisterPages(Words words, LetterDates dates, OutsideDesk outside) {
        this.words = words;
        this.dates = dates;
        this.outside = outside;
    }

    /** What was typed into the forms of a letter. */
    record Typed(String purpose, String reason, String revision) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    RegisterPage list(RegisterBook.Page book, String sought, String year, List<FieldError> errors) {
        return new RegisterPage(
                sought,
                year,
                !sought.isBlank() || !year.isBlank(),
                cells("letters.number", "letters.date", "letters.kind", "letters.signer", "register.standing"),
                book.lines().stream().map(this::row).toList(),
                next(book.next(), sought, year),
                outside.mayReserve(),
                errors);
    }

    private List<Cell> cells(String... keys) {
        return Stream.of(keys).map(key -> Cell.of(words.say(key))).toList();
    }

    private List<Cell> row(Line line) {
        return List.of(
                Cell.link(line.number(), (line.standing().isOutside() ? "/surat/luar/" : "/surat/") + line.code()),
                Cell.of(IndonesianDates.day(line.day())),
                Cell.of(line.title().isEmpty() ? NOTHING : line.title()),
                Cell.of(line.signerTitle().isEmpty() ? NOTHING : line.signerTitle()),
                Cell.of(words.say("register.standing." + line.standing())));
    }

    private static @Nullable String next(@Nullable Long before, String sought, String year) {
        return before == null
                ? null
                : UriComponentsBuilder.fromPath("/surat")
                        .queryParam("cari", "{sought}")
                        .queryParam("tahun", "{year}")
                        .queryParam("sebelum", before)
                        .encode()
                        .buildAndExpand(sought, year)
                        .toUriString();
    }

    RegisteredPage one(Entry entry, @Nullable String done, Typed typed, List<FieldError> errors) {
        Line line = entry.line();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("letters.number"), line.number()));
        facts.add(SummaryRow.of(words.say("letters.date"), IndonesianDates.day(line.day())));
        facts.add(SummaryRow.of(words.say("letters.signer"), entry.signer(), line.signerTitle()));
        if (entry.signedAt() != null) {
            facts.add(SummaryRow.of(words.say("letters.signed-at"), dates.at(entry.signedAt())));
        }
        facts.add(SummaryRow.of(words.say("register.standing"), words.say("register.standing." + line.standing())));
        for (RegisterBook.Related other : entry.related()) {
            facts.add(SummaryRow.of(words.say("register." + other.how()), other.number())
                    .linkedTo("/surat/" + other.code()));
        }
        HandedOver handed = entry.handedOver();
        if (handed != null) {
            facts.add(SummaryRow.of(
                    words.say("register.handed-over"),
                    words.say("register.handed-over.to", handed.receiver(), handed.proof()),
                    words.say("register.handed-over.by", dates.at(handed.at()), handed.by())));
        }
        facts.add(SummaryRow.of(words.say("letters.request"), line.requestNumber())
                .linkedTo("/meja/" + line.requestNumber()));
        if (line.standing() != Standing.WAITING) {
            facts.add(SummaryRow.of(words.say("register.check"), "/verifikasi/" + line.code())
                    .linkedTo("/verifikasi/" + line.code()));
        }
        return new RegisteredPage(
                entry,
                facts,
                cells("register.when", "register.what", "register.who"),
                entry.steps().stream().map(this::step).toList(),
                done,
                outside.maySub(line.day()),
                typed.purpose(),
                typed.reason(),
                typed.revision(),
                errors);
    }

    private List<Cell> step(Step step) {
        String what = words.say("register.step." + step.kind());
        return List.of(
                Cell.of(dates.at(step.at())),
                Cell.of(step.reason() == null ? what : what + ": " + step.reason()),
                Cell.of(step.by()));
    }
}
