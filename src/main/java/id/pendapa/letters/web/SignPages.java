package id.pendapa.letters.web;

import id.pendapa.letters.LetterForStaff;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages about letters that wait ready to print. */
@Component
class SignPages {

    private final Words words;
    private final LetterDates dates;

    SignPages(Words words, LetterDates dates) {
        this.words = words;
        this.dates = dates;
    }

    SignListPage list(String base, String texts, LetterForStaff.Page page, @Nullable String done) {
        List<SignListPage.Row> rows = page.letters().stream()
                .map(letter -> new SignListPage.Row(
                        letter.code(),
                        letter.title(),
                        letter.number(),
                        dates.at(letter.since()),
                        letter.signer() + ", " + letter.signerTitle(),
                        hint(letter)))
                .toList();
        return new SignListPage(base, texts, rows, done, page.next());
    }

    private @Nullable String hint(LetterForStaff letter) {
        if (letter.busy()) {
            return words.say("letters.sign.busy");
        }
        return letter.method() == SigningMethod.BASAH ? words.say("letters.sign.by-pen") : null;
    }

    SignPage one(LetterForStaff letter, List<FieldError> errors, String reason) {
        List<SummaryRow> facts = List.of(
                SummaryRow.of(words.say("letters.number"), letter.number()),
                SummaryRow.of(words.say("letters.date"), IndonesianDates.day(letter.day())),
                SummaryRow.of(words.say("letters.signer"), letter.signer(), letter.signerTitle()),
                SummaryRow.of(words.say("letters.method"), words.say("letters.method." + letter.method())),
                SummaryRow.of(words.say("letters.request"), letter.requestNumber())
                        .linkedTo("/meja/" + letter.requestNumber()),
                SummaryRow.of(words.say("letters.since"), dates.at(letter.since())));
        return new SignPage(letter, facts, letter.method() == SigningMethod.BASAH, errors, reason);
    }
}
