package id.pendapa.survey.book;

import id.pendapa.survey.measure.Element;
import java.util.List;

/**
 * How an element is asked.
 *
 * @param id version of these words
 * @param answers four, from the worst to the best
 * @param example whether the words are ours and the office has not confirmed them
 */
public record Question(long id, Element element, String text, List<String> answers, boolean example) {
    public Question {
        answers = List.copyOf(answers);
    }
}
