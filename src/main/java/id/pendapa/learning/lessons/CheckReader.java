package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.LessonText.Answer;
import id.pendapa.learning.lessons.LessonText.LineFault;
import id.pendapa.learning.lessons.LessonText.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the check at the end of a lesson: questions as headings, answers as a list with a reason for each. */
final class CheckReader {

    private static final Pattern ANSWER = Pattern.compile("[-*] \\[([ xX])] *(.*)");
    private static final Pattern REASON = Pattern.compile("^(.*?)\\s+(?:—|–|--)\\s+(.*)$");
    private static final String HEADING = "## ";
    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final int LONGEST = 300;

    private final List<String> lines;
    private final List<LineFault> faults;
    private final List<Question> questions = new ArrayList<>();
    private final List<Line> answers = new ArrayList<>();
    private @Nullable Line question;

    private CheckReader(List<String> lines, List<LineFault> faults) {
        this.lines = lines;
        this.faults = faults;
    }

    /** Words that begin on a line, and go on below it. */
    private record Line(int place, String words) {
        Line and(String more) {
            return new Line(place, words + " " + more);
        }
    }

    /**
     * Reads a check.
     *
     * @param heading line of its heading
     * @param faults what is wrong is added there
     */
    static List<Question> read(List<String> lines, int heading, List<LineFault> faults) {
        CheckReader reader = new CheckReader(lines, faults);
        for (int i = heading + 1; i < lines.size(); i++) {
            reader.take(i, lines.get(i));
        }
        reader.close();
        if (heading < lines.size() && (reader.questions.size() < FEWEST || reader.questions.size() > MOST)) {
            reader.refuse(heading, "questions", Integer.toString(reader.questions.size()));
        }
        return reader.questions;
    }

    private void refuse(int place, String code, String detail) {
        faults.add(new LineFault(Math.min(place, lines.size() - 1) + 1, code, detail));
    }

    private void take(int place, String line) {
        String words = line.strip();
        if (words.startsWith(HEADING)) {
            close();
            question = new Line(place, words.substring(HEADING.length()).strip());
        } else if (ANSWER.matcher(words).matches() && question != null) {
            answers.add(new Line(place, words));
        } else if (line.startsWith("  ") && !words.isEmpty() && !answers.isEmpty()) {
            answers.set(answers.size() - 1, answers.get(answers.size() - 1).and(words));
        } else if (!words.isEmpty()) {
            refuse(place, "check-line", LessonReader.shortened(words));
        }
    }

    private void close() {
        Line asked = question;
        if (asked == null) {
            return;
        }
        List<Answer> read = answers.stream().map(this::answer).toList();
        if (read.size() < FEWEST || read.size() > MOST) {
            refuse(asked.place(), "answers", Integer.toString(read.size()));
        }
        if (read.stream().noneMatch(Answer::right)) {
            refuse(asked.place(), "no-right", "");
        }
        if (read.stream().map(Answer::text).distinct().count() < read.size()) {
            refuse(asked.place(), "same", "");
        }
        if (asked.words().isEmpty() || asked.words().length() > LONGEST) {
            refuse(asked.place(), "question", "");
        }
        questions.add(new Question(asked.words(), read));
        question = null;
        answers.clear();
    }

    private Answer answer(Line line) {
        Matcher answer = ANSWER.matcher(line.words());
        String words = answer.matches() ? answer.group(2).strip() : line.words();
        boolean right = answer.matches() && !answer.group(1).isBlank();
        Matcher reason = REASON.matcher(words);
        if (!reason.matches() || reason.group(1).isBlank() || reason.group(2).isBlank()) {
            refuse(line.place(), "no-reason", LessonReader.shortened(words));
            return new Answer(words, right, "");
        }
        if (words.length() > 2 * LONGEST) {
            refuse(line.place(), "long-answer", "");
        }
        return new Answer(reason.group(1).strip(), right, reason.group(2).strip());
    }
}
