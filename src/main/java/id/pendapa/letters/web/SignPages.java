package id.pendapa.letters.web;

import id.pendapa.letters.LetterForStaff;
import id.pendapa.letters.LetterSigning;
import id.pendapa.office.SigningMethod;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.IndonesianDates;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A list of letters for others' hands: nothing is signed from it. */
    SignListPage list(String base, String texts, LetterForStaff.Page page, @Nullable String done) {
        return new SignListPage(base, texts, rows(page), done, next(page, false), null);
    }

    /** The signatory's own list, from which several letters are signed at once. */
    SignListPage own(
            String base,
            LetterForStaff.Page page,
            boolean many,
            @Nullable String done,
            List<String> picked,
            List<FieldError> errors) {
        List<LetterForStaff> able =
                page.letters().stream().filter(letter -> pick(letter) != null).toList();
        Set<SigningMethod> ways = able.stream().map(LetterForStaff::method).collect(Collectors.toSet());
        List<FieldError> placed = able.isEmpty()
                ? List.of()
                : errors.stream().map(error -> placed(error, able.get(0), ways)).toList();
        SignListPage.Together together = ways.isEmpty()
                ? null
                : new SignListPage.Together(
                        ways.contains(SigningMethod.LOKAL), ways.contains(SigningMethod.BSRE), many, picked, placed);
        return new SignListPage(base, "letters.sign", rows(page), done, next(page, many), together);
    }

    private static @Nullable String next(LetterForStaff.Page page, boolean many) {
        return page.next() == null ? null : (many ? "?banyak=ya&sesudah=" : "?sesudah=") + page.next();
    }

    private static FieldError placed(FieldError error, LetterForStaff first, Set<SigningMethod> ways) {
        String secret = ways.contains(SigningMethod.BSRE) ? "frasa" : "sandi";
        return new FieldError(error.id().equals("pilih") ? "pilih-" + first.code() : secret, error.text());
    }

    SignListPage.Outcomes outcomes(LetterSigning.Progress progress) {
        long signed =
                progress.tried().stream().filter(one -> one.fault() == null).count();
        return new SignListPage.Outcomes(
                words.say("letters.together.signed", signed, progress.of()),
                progress.isOver()
                        ? null
                        : words.say(
                                "letters.together.going-on", progress.tried().size(), progress.of()),
                progress.tried().stream()
                        .map(one -> new SignListPage.Outcome(one.number(), one.title(), say(one.fault())))
                        .toList());
    }

    private @Nullable String say(@Nullable DomainException fault) {
        return fault == null
                ? null
                : words.say("error." + fault.code(), fault.arguments().toArray());
    }

    private List<SignListPage.Row> rows(LetterForStaff.Page page) {
        return page.letters().stream()
                .map(letter -> new SignListPage.Row(
                        letter.code(),
                        letter.title(),
                        letter.number(),
                        dates.at(letter.since()),
                        letter.signer() + ", " + letter.signerTitle(),
                        hint(letter),
                        pick(letter)))
                .toList();
    }

    private static @Nullable String pick(LetterForStaff letter) {
        boolean pen = letter.method() == SigningMethod.BASAH;
        return pen || letter.busy() || letter.remarked() || !letter.signable()
                ? null
                : letter.code() + ":" + letter.version();
    }

    private @Nullable String hint(LetterForStaff letter) {
        if (letter.busy()) {
            return words.say("letters.sign.busy");
        }
        if (letter.remarked()) {
            return words.say("letters.sign.remarked");
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
