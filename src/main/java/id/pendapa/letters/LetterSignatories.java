package id.pendapa.letters;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.office.Signatories;
import id.pendapa.office.Signatory;
import id.pendapa.office.SignatoryWish;
import id.pendapa.office.SigningMethod;
import id.pendapa.requests.LetterOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who signs a letter on a day, as its definition wishes. */
@Component
class LetterSignatories {

    private final Signatories signatories;

    LetterSignatories(Signatories signatories) {
        this.signatories = signatories;
    }

    /**
     * Who signs.
     *
     * @throws id.pendapa.shared.InvalidException if nobody can on that day
     */
    Signatory choose(LetterOrder order, LocalDate day) {
        ServiceDefinition.Letter kind = order.letter();
        String kelurahan = kind.letterhead() == Level.KELURAHAN ? order.kelurahanCode() : null;
        Signatory chosen = signatories.choose(
                new SignatoryWish(kind.signatory(), kelurahan, giverOfPower(kind.onBehalfOf()), kind.delegable()), day);
        return kind.pen() ? byHand(chosen) : chosen;
    }

    /** On papers that citizens sign too, the official signs as they do. */
    private static Signatory byHand(Signatory chosen) {
        return new Signatory(
                chosen.officialId(),
                chosen.positionId(),
                chosen.name(),
                chosen.rank(),
                chosen.nip(),
                chosen.headingLines(),
                chosen.positionTitle(),
                SigningMethod.BASAH);
    }

    /** Definitions write the heading with its "a.n."; the office puts that in itself. */
    private static @Nullable String giverOfPower(@Nullable String onBehalfOf) {
        return onBehalfOf == null ? null : onBehalfOf.replaceFirst("(?i)^a\\.\\s*n\\.\\s*", "");
    }
}
