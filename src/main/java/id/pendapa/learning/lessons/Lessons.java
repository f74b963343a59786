package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.Lesson.Line;
import id.pendapa.learning.lessons.Lesson.Version;
import id.pendapa.learning.lessons.LessonText.Question;
import id.pendapa.learning.lessons.VersionRows.Explained;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers read lessons and answer their checks. Wrong answers are explained and kept nowhere. */
@Service
public class Lessons {

    private final Gate gate;
    private final VersionRows versions;
    private final PassedRows passed;
    private final Audit audit;
    private final OfficeTime time;

    Lessons(Gate gate, VersionRows versions, PassedRows passed, Audit audit, OfficeTime time) {
        this.gate = gate;
        this.versions = versions;
        this.passed = passed;
        this.audit = audit;
        this.time = time;
    }

    /** All that are live, by title. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return versions.lines(gate.require(Permission.LESSON_READ).accountId());
    }

    /**
     * A live lesson.
     *
     * @param passedAt when the reader learned this very version, or null
     */
    public record Read(
            Version version, LessonText text, @Nullable Instant passedAt) {}

    /**
     * Opens a lesson.
     *
     * @throws NotFoundException {@code learning.unknown} if there is none of that code
     */
    @Transactional(readOnly = true)
    public Read open(String code) {
        Actor.Staff reader = gate.require(Permission.LESSON_READ);
        Version live = versions.live(code).orElseThrow(() -> new NotFoundException("learning.unknown"));
        return new Read(
                live, read(live), passed.find(reader.accountId(), live.id()).orElse(null));
    }

    /** What was published was checked then; screens that are gone since do no harm. */
    private static LessonText read(Version version) {
        return LessonReader.read(version.text(), screen -> true).lesson();
    }

    /**
     * What came of an answered check.
     *
     * @param read the lesson as it is now
     * @param chosen what was chosen, by question of that text; where another version was answered, only what it asks
     *     word for word
     * @param renewed whether another version was answered
     * @param open questions that were not answered, none where it was renewed
     */
    public record Answered(Read read, Map<Integer, Set<Integer>> chosen, boolean renewed, List<Integer> open) {
        public Answered {
            chosen = Map.copyOf(chosen);
            open = List.copyOf(open);
        }

        /** Whether all is right. */
        public boolean isPassed() {
            List<Question> questions = read.text().questions();
            for (int i = 0; i < questions.size(); i++) {
                if (!questions.get(i).isRight(chosen.getOrDefault(i, Set.of()))) {
                    return false;
                }
            }
            return !renewed;
        }
    }

    /**
     * Takes the answers to a check. If all are right, it is written down that the officer learned this version; once is
     * enough, however often it is sent.
     *
     * @param number version that was read
     * @param chosen what was chosen, by question
     */
    @Transactional
    public Answered answer(String code, int number, Map<Integer, Set<Integer>> chosen) {
        Actor.Staff reader = gate.require(Permission.LESSON_READ);
        Read read = open(code);
        if (read.version().number() != number) {
            return renewed(read, number, chosen);
        }
        Answered answered = answered(read, chosen);
        if (answered.isPassed()
                && passed.add(
                        reader.accountId(), read.version().id(), read.text().minutes(), time.now())) {
            audit.acted(new Audit.Act(
                    "learning.lesson-passed",
                    new Audit.Subject("lesson", code),
                    Map.of("version", Integer.toString(number))));
        }
        return answered;
    }

    /**
     * The same without writing anything down, for the page that explains the answers.
     *
     * @param number version that was answered
     */
    @Transactional(readOnly = true)
    public Answered look(String code, int number, Map<Integer, Set<Integer>> chosen) {
        Read read = open(code);
        return read.version().number() == number ? answered(read, chosen) : renewed(read, number, chosen);
    }

    private static Answered answered(Read read, Map<Integer, Set<Integer>> chosen) {
        List<Question> questions = read.text().questions();
        Map<Integer, Set<Integer>> known = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            int answers = questions.get(i).answers().size();
            known.put(
                    i,
                    Set.copyOf(chosen.getOrDefault(i, Set.of()).stream()
                            .filter(one -> one >= 0 && one < answers)
                            .toList()));
        }
        List<Integer> open = known.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new Answered(read, known, false, open);
    }

    /** What was chosen in another version is taken over where the live one asks the same. */
    private Answered renewed(Read read, int number, Map<Integer, Set<Integer>> chosen) {
        List<Question> before = versions.find(read.version().code(), number)
                .map(old -> read(old).questions())
                .orElse(List.of());
        List<Question> now = read.text().questions();
        Map<Integer, Set<Integer>> kept = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            int place = before.indexOf(now.get(i));
            if (place >= 0) {
                kept.put(i, Set.copyOf(chosen.getOrDefault(place, Set.of())));
            }
        }
        return new Answered(read, kept, true, List.of());
    }

    /**
     * The lesson that explains a screen best.
     *
     * @param address address of the screen, as anybody may have typed it
     */
    @Transactional(readOnly = true)
    public Optional<String> find(String address) {
        gate.require(Permission.LESSON_READ);
        ScreenPattern screen = ScreenPattern.of(address);
        record Candidate(ScreenPattern pattern, String code) {}
        return versions.screens().stream()
                .flatMap(lesson -> patterns(lesson).stream().map(pattern -> new Candidate(pattern, lesson.code())))
                .filter(one -> one.pattern().matches(screen))
                .min(Comparator.comparing(Candidate::pattern, ScreenPattern.CLOSEST)
                        .thenComparing(Candidate::code))
                .map(Candidate::code);
    }

    private static List<ScreenPattern> patterns(Explained lesson) {
        return lesson.screens().stream().map(ScreenPattern::of).toList();
    }
}
