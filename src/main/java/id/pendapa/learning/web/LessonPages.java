package id.pendapa.learning.web;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.accounts.StaffDirectory.MissingLesson;
import id.pendapa.learning.lessons.Lesson.Line;
import id.pendapa.learning.lessons.LessonText;
import id.pendapa.learning.lessons.LessonText.Answer;
import id.pendapa.learning.lessons.LessonText.Question;
import id.pendapa.learning.lessons.Lessons.Answered;
import id.pendapa.learning.lessons.Lessons.Read;
import id.pendapa.learning.web.LessonPage.Ask;
import id.pendapa.learning.web.LessonPage.Explained;
import id.pendapa.learning.web.LessonPage.Listed;
import id.pendapa.learning.web.LessonPage.Result;
import id.pendapa.learning.web.LessonPage.Row;
import id.pendapa.learning.web.LessonPage.Said;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lessons as pages for whoever learns. */
@Component
class LessonPages {

    private final Words words;
    private final Gate gate;
    private final StaffDirectory staff;
    private final DutyPages duties;
    private final OfficeTime time;

    LessonPages(Words words, Gate gate, StaffDirectory staff, DutyPages duties, OfficeTime time) {
        this.words = words;
        this.staff = staff;
        this.duties = duties;
        this.gate = gate;
        this.time = time;
    }

    /** The list, with a sentence above it where no lesson explains the screen that the reader came from. */
    Listed list(List<Line> all, boolean nothingFound) {
        List<MissingLesson> missing = staff.listMissingLessons();
        Set<String> asked = missing.stream().map(MissingLesson::code).collect(Collectors.toSet());
        List<Line> lines =
                all.stream().filter(line -> !asked.contains(line.code())).toList();
        return new Listed(
                nothingFound ? words.say("learning.nothing-found") : null,
                gate.may(Permission.LESSON_WRITE),
                missing.stream().map(one -> asked(one, all)).toList(),
                rows(lines, line -> line.passedAt() == null && !line.passedBefore()),
                rows(lines, line -> line.passedAt() == null && line.passedBefore()),
                rows(lines, line -> line.passedAt() != null));
    }

    private Row asked(MissingLesson missing, List<Line> lines) {
        String summary = lines.stream()
                .filter(line -> line.code().equals(missing.code()))
                .map(Line::summary)
                .findFirst()
                .orElse("");
        return new Row(
                LessonController.BASE + "/" + missing.code(),
                missing.title(),
                summary,
                words.say(
                        missing.lost() ? "learning.asked.lost" : "learning.asked.until",
                        Spoken.day(missing.until()),
                        duties.what(missing)));
    }

    private List<Row> rows(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(this::row).toList();
    }

    private Row row(Line line) {
        Instant at = line.passedAt();
        String facts = at == null ? length(line.minutes(), line.example()) : words.say("learning.passed-on", day(at));
        return new Row(LessonController.BASE + "/" + line.code(), line.title(), line.summary(), facts);
    }

    private String length(int minutes, boolean example) {
        return words.say(example ? "learning.minutes.example" : "learning.minutes", minutes);
    }

    private String day(Instant at) {
        return Spoken.day(at.atZone(time.zone()).toLocalDate());
    }

    LessonPage open(Read read) {
        return page(read, Map.of(), null, List.of());
    }

    /** The lesson again: with what was left open, or in its new version with what was chosen already. */
    LessonPage again(Answered answered) {
        return page(
                answered.read(),
                answered.chosen(),
                answered.renewed() ? words.say("learning.renewed") : null,
                answered.open());
    }

    private LessonPage page(Read read, Map<Integer, Set<Integer>> chosen, @Nullable String notice, List<Integer> open) {
        LessonText text = read.text();
        Instant at = read.passedAt();
        return new LessonPage(
                read.version().code(),
                read.version().number(),
                text.title(),
                length(text.minutes(), read.version().example()),
                text.summary(),
                Markdown.of(text.body()).html(),
                at == null ? null : words.say("learning.passed-on", day(at)),
                notice,
                asks(text, chosen, open),
                open.stream()
                        .map(place -> new FieldError(name(place), words.say("learning.left-open", place + 1)))
                        .toList());
    }

    private static String name(int place) {
        return LessonController.ANSWER + (place + 1);
    }

    /** The check of a text, with what was chosen. */
    List<Ask> asks(LessonText text, Map<Integer, Set<Integer>> chosen, List<Integer> open) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < text.questions().size(); i++) {
            Question question = text.questions().get(i);
            asks.add(new Ask(
                    name(i),
                    words.say("learning.question", i + 1, question.text()),
                    question.hasSeveral(),
                    options(question),
                    chosen.getOrDefault(i, Set.of()).stream()
                            .sorted()
                            .map(String::valueOf)
                            .toList(),
                    open.contains(i) ? words.say("learning.choose") : null));
        }
        return asks;
    }

    private static List<Option> options(Question question) {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < question.answers().size(); i++) {
            options.add(Option.of(Integer.toString(i), question.answers().get(i).text()));
        }
        return options;
    }

    Result result(Answered answered) {
        LessonText text = answered.read().text();
        boolean passed = answered.isPassed();
        return new Result(
                answered.read().version().code(),
                text.title(),
                passed,
                words.say(passed ? "learning.result.passed" : "learning.result.again"),
                explained(text, answered.chosen()));
    }

    /** All questions with the reasons of all answers. */
    List<Explained> explained(LessonText text, Map<Integer, Set<Integer>> chosen) {
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < text.questions().size(); i++) {
            Question question = text.questions().get(i);
            Set<Integer> own = chosen.getOrDefault(i, Set.of());
            boolean right = question.isRight(own);
            explained.add(new Explained(
                    words.say("learning.question", i + 1, question.text()),
                    right,
                    words.say(right ? "learning.right" : "learning.not-yet"),
                    said(question, own)));
        }
        return explained;
    }

    private List<Said> said(Question question, Set<Integer> own) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < question.answers().size(); i++) {
            Answer answer = question.answers().get(i);
            String key = "learning.answer." + (answer.right() ? "right" : "wrong") + (own.contains(i) ? ".own" : "");
            said.add(new Said(answer.text(), words.say(key), answer.reason()));
        }
        return said;
    }
}
