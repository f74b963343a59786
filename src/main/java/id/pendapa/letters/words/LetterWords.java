package id.pendapa.letters.words;

import id.pendapa.letters.paper.LetterSheet;
import id.pendapa.letters.paper.LetterSheet.Attested;
import id.pendapa.letters.paper.LetterSheet.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The sentences of a letter on its day, with what they name put in. */
@Component
public class LetterWords {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private static final String UNKNOWN = "…";

    private final WordsRows rows;
    private final ShippedWords shipped;

    LetterWords(WordsRows rows, ShippedWords shipped) {
        this.rows = rows;
        this.shipped = shipped;
    }

    /** What stands on a letter of this service that is dated on this day. */
    public Wording of(String serviceCode, String letterCode, String template, LocalDate day) {
        return rows.find(serviceCode, letterCode, template, day)
                .map(WordsRows.Row::wording)
                .orElseGet(() -> shipped(template));
    }

    /** The sentences that ship with a template; none where the template says all by itself. */
    public Wording shipped(String template) {
        return shipped.find(template).map(ShippedWords.Template::wording).orElse(Wording.NONE);
    }

    /** The sentences with the placeholders of this sheet put in. */
    public static Wording filled(Wording words, LetterSheet sheet) {
        return new Wording(
                filled(words.opening(), sheet), filled(words.closing(), sheet), filled(words.ending(), sheet));
    }

    private static List<String> filled(List<String> lines, LetterSheet sheet) {
        return lines.stream()
                .map(line -> PLACEHOLDER
                        .matcher(line)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), sheet))))
                .toList();
    }

    private static String value(String name, LetterSheet sheet) {
        Attested attested = sheet.attested();
        String value =
                switch (name) {
                    case "jabatan" -> sheet.signature().position();
                    case "pemegang" -> sheet.value("holder");
                    case "unit" -> sheet.head().unit();
                    case "penerbit" -> attested == null ? "" : attested.issuer();
                    case "yangBertempat" ->
                        sheet.has("namaLembaga")
                                ? "lembaga tersebut berkedudukan"
                                : "yang bersangkutan bertempat tinggal";
                    default -> sheet.value(name);
                };
        return value.isEmpty() ? UNKNOWN : value;
    }
}
