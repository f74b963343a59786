package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.privacy.HeldData.Item;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Prints the answers of a request for the people whose they are: in the language of the page, and with the numbers of
 * NIK, family card and telephone masked, because phones are lent and looked at over the shoulder.
 */
@Component
class OwnAnswers {

    private static final Pattern SIXTEEN = Pattern.compile("(?<!\\d)(\\d{2})\\d{10}(\\d{4})(?!\\d)");
    private static final Pattern TELEPHONE = Pattern.compile("(\\+\\d{5})\\d{2,}(\\d{3})(?!\\d)");

    private final Kelurahans kelurahans;

    OwnAnswers(Kelurahans kelurahans) {
        this.kelurahans = kelurahans;
    }

    /** Everything that can be corrected, as it stands. */
    List<Item> list(ServiceDefinition definition, Answers kept) {
        AnswerPrinter printer = AnswerPrinter.told(this::kelurahanName);
        return definition.data().stream()
                .filter(field -> isCorrectable(field.kind()))
                .flatMap(field -> kept
                        .find(field.key())
                        .map((Answer answer) -> new Item(
                                field.key(),
                                field.label(),
                                printer.print(field, answer).stream()
                                        .map(OwnAnswers::masked)
                                        .toList()))
                        .stream())
                .toList();
    }

    /** Whether an answer is one that can be typed anew. */
    static boolean isCorrectable(Kind kind) {
        return kind != Kind.FILE && kind != Kind.DECLARATION;
    }

    /** A text in which no number of a person, a family or a telephone is whole. */
    static String masked(String text) {
        String numbers = SIXTEEN.matcher(text).replaceAll("$1••••••••••$2");
        return TELEPHONE.matcher(numbers).replaceAll("$1••••$2");
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }
}
