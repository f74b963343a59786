package id.pendapa.survey.book;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.survey.measure.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The nine questions as the office asks them. */
@Service
public class Questionnaire {

    private static final int LONGEST = 300;

    private final SurveyQuestionRows rows;
    private final Gate gate;
    private final Audit audit;
    private final OfficeTime time;

    Questionnaire(SurveyQuestionRows rows, Gate gate, Audit audit, OfficeTime time) {
        this.rows = rows;
        this.gate = gate;
        this.audit = audit;
        this.time = time;
    }

    /** As asked today, in printed order. */
    @Transactional(readOnly = true)
    public List<Question> list() {
        return rows.list();
    }

    /** For whoever may change them. */
    @Transactional(readOnly = true)
    public List<Question> manage() {
        gate.require(Permission.SURVEY_MANAGE);
        return rows.list();
    }

    /**
     * Asks an element in other words from now on.
     *
     * @param seen version that was seen
     * @return what is wrong, by field
     * @throws ConflictException {@code survey.question-stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> change(Element element, long seen, Map<String, String> typed) {
        Actor.Staff officer = gate.require(Permission.SURVEY_MANAGE);
        Map<String, String> wrong = SheetForm.none();
        List<String> texts = new ArrayList<>();
        for (String field : List.of("tanya", "jawab-1", "jawab-2", "jawab-3", "jawab-4")) {
            String text = typed.getOrDefault(field, "").strip();
            if (text.isEmpty() || text.length() > LONGEST) {
                wrong.put(field, "survey.text|" + LONGEST);
            }
            texts.add(text);
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Question question = new Question(seen, element, texts.get(0), texts.subList(1, texts.size()), false);
        if (!rows.add(question, time.now(), officer.label())) {
            throw new ConflictException("survey.question-stale");
        }
        audit.acted(new Audit.Act(
                "survey.question-changed", new Audit.Subject("survey-question", element.name()), Map.of()));
        return wrong;
    }
}
