package id.pendapa.learning.lessons;

import java.util.List;
import java.util.Set;

/**
 * A lesson as it is written: a short head, the steps in Markdown, and at the end a check with a reason for each answer.
 *
 * @param title what one can do afterwards
 * @param summary one sentence for the list
 * @param minutes how long it takes
 * @param screens staff screens that it explains, for example {@code /meja/{number}}
 * @param body the steps, in Markdown
 */
public record LessonText(
        String title, String summary, int minutes, List<String> screens, String body, List<Question> questions) {

    /** Longest text of a lesson: more than this is not read in ten minutes. */
    public static final int LONGEST = 12_000;

    static final int MOST_MINUTES = 10;

    public LessonText {
        screens = List.copyOf(screens);
        questions = List.copyOf(questions);
    }

    /**
     * A question of the check.
     *
     * @param answers in the order in which they are written
     */
    public record Question(String text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        /** Whether more than one answer is right, so that several may be ticked. */
        public boolean hasSeveral() {
            return answers.stream().filter(Answer::right).count() > 1;
        }

        /** Whether exactly the right answers were chosen. */
        public boolean isRight(Set<Integer> chosen) {
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).right() != chosen.contains(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * An answer.
     *
     * @param reason why it is right or wrong
     */
    public record Answer(String text, boolean right, String reason) {}

    /**
     * Something that keeps a text from being published.
     *
     * @param line where it is, from 1
     * @param code what it is, with a sentence under {@code learning.fault.}
     * @param detail what the sentence names, or empty
     */
    public record LineFault(int line, String code, String detail) {}

    /**
     * What came of reading.
     *
     * @param lesson as far as it could be read, for a preview
     * @param faults by line; a text with any is not published
     */
    public record Reading(LessonText lesson, List<LineFault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }

        public boolean isRight() {
            return faults.isEmpty();
        }
    }
}
