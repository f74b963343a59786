package id.pendapa.letters;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Sample;
import id.pendapa.letters.LetterPrinting.Dated;
import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.LetterWords;
import id.pendapa.letters.words.Specimen;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.LetterOrder;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints the letter of a definition's sample citizen, so that the office sees its new sentences on paper. */
@Component
class WordsSpecimen implements Specimen {

    private final LetterPrinting printing;
    private final LetterSignatories signatories;
    private final Kelurahans kelurahans;
    private final OfficeTime time;

    WordsSpecimen(LetterPrinting printing, LetterSignatories signatories, Kelurahans kelurahans, OfficeTime time) {
        this.printing = printing;
        this.signatories = signatories;
        this.kelurahans = kelurahans;
        this.time = time;
    }

    @Override
    public byte[] print(ServiceDefinition definition, String letterCode, Wording words) {
        LocalDate today = time.today();
        LetterOrder order = order(definition, letterCode, today);
        LetterSheet facts = printing.facts(order, signatories.choose(order, today), new Dated(null, today), null, null);
        return printing.preview(
                order.letter().template(), facts.saying(LetterWords.filled(words, facts)), PaperSize.A4);
    }

    /** Samples live where the product ships to; the letter is made for the first kelurahan of this office that can sign. */
    private LetterOrder order(ServiceDefinition definition, String letterCode, LocalDate today) {
        Answers answers = definition.tests().stream()
                .filter(sample -> sample.blockedBy() == null)
                .findFirst()
                .map(WordsSpecimen::answers)
                .orElseThrow(() -> new InvalidException("letters.words.no-sample"));
        String holder = holder(definition, answers);
        return kelurahans.list().stream()
                .map(area -> new LetterOrder(
                        "", 0, definition, letterCode, area.code().dotted(), holder, answers))
                .filter(order -> canSign(order, today))
                .findFirst()
                .orElseThrow(() -> new InvalidException("letters.words.nobody-signs"));
    }

    private boolean canSign(LetterOrder order, LocalDate day) {
        try {
            signatories.choose(order, day);
            return true;
        } catch (NotFoundException | InvalidException nobody) {
            return false;
        }
    }

    private static Answers answers(Sample sample) {
        return Answers.fromJson(JsonMapper.shared().writeValueAsString(sample.answers()));
    }

    private static String holder(ServiceDefinition definition, Answers answers) {
        return definition.data().stream()
                .flatMap(field -> answers.find(field.key(), Answer.Person.class).stream())
                .findFirst()
                .map(Answer.Person::name)
                .orElse("");
    }
}
