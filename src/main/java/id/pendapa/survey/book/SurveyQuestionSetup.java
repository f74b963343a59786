package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import id.pendapa.survey.measure.Element;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an office the nine questions. Seven are worded as a kecamatan's own questionnaire has them; the two about the
 * officers' skill and about complaints are ours until the office confirms them.
 */
@Component
class SurveyQuestionSetup implements OfficeSetup {

    private static final Set<Element> OURS = EnumSet.of(Element.KOMPETENSI, Element.PENGADUAN);

    private final SurveyQuestionRows rows;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;

    SurveyQuestionSetup(SurveyQuestionRows rows, TransactionTemplate transaction, Words words, OfficeTime time) {
        this.rows = rows;
        this.transaction = transaction;
        this.words = words;
        this.time = time;
    }

    @Override
    public int order() {
        return 530;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (rows.list().isEmpty()) {
                for (Element element : Element.values()) {
                    rows.add(shipped(element), time.now(), "Pendapa");
                }
            }
        });
    }

    private Question shipped(Element element) {
        Words indonesian = words.in(Language.INDONESIAN);
        List<String> answers = IntStream.rangeClosed(1, 4)
                .mapToObj(score -> indonesian.say("survey.shipped." + element + "." + score))
                .toList();
        return new Question(0, element, indonesian.say("survey.shipped." + element), answers, OURS.contains(element));
    }
}
