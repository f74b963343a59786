package id.pendapa.learning.web;

import id.pendapa.learning.lessons.LearningRecord;
import id.pendapa.learning.lessons.LearningRecord.Passed;
import id.pendapa.learning.lessons.LearningRecord.Target;
import id.pendapa.learning.outside.OutsideTraining;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an officer has learned, as a page and as a table for a spreadsheet. */
@Component
class RecordPages {

    private final Words words;
    private final OutsideTrainingPages outside;
    private final OfficeTime time;

    RecordPages(Words words, OutsideTrainingPages outside, OfficeTime time) {
        this.words = words;
        this.outside = outside;
        this.time = time;
    }

    RecordPage page(LearningRecord record, List<OutsideTraining> elsewhere, boolean decides) {
        return new RecordPage(
                sums(record, elsewhere),
                Stream.of("lesson", "on", "minutes")
                        .map(name -> "learning.record.head." + name)
                        .map(key -> Cell.of(words.say(key)))
                        .toList(),
                record.passed().stream().map(this::row).toList(),
                outside.own(elsewhere),
                decides);
    }

    private List<String> sums(LearningRecord record, List<OutsideTraining> elsewhere) {
        List<String> sums = new ArrayList<>();
        sums.add(words.say("learning.record.minutes", record.year(), record.minutes()));
        int hours = elsewhere.stream()
                .filter(one -> one.countsIn(record.year()))
                .mapToInt(one -> one.written().hours())
                .sum();
        if (hours > 0) {
            sums.add(words.say("learning.outside.sum", hours));
        }
        Target target = record.target();
        if (target != null) {
            sums.add(words.say(
                    "learning.record.hours",
                    hours(record.minutes() + hours * target.minutes(), target.minutes()),
                    target.hours(),
                    target.minutes()));
            sums.add(words.say(
                    target.example() ? "learning.record.basis.example" : "learning.record.basis", target.basis()));
        }
        return sums;
    }

    /** Hours of learning with one decimal, never rounded up. */
    static String hours(int minutes, int length) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(length), 1, RoundingMode.DOWN)
                .toPlainString()
                .replace('.', ',');
    }

    private List<Cell> row(Passed passed) {
        String title = words.say(
                passed.live() ? "learning.record.lesson" : "learning.record.lesson.old",
                passed.title(),
                passed.number());
        return List.of(
                passed.live() ? Cell.link(title, LessonController.BASE + "/" + passed.code()) : Cell.of(title),
                Cell.of(Spoken.day(day(passed))),
                Cell.number(Integer.toString(passed.minutes())));
    }

    private LocalDate day(Passed passed) {
        return passed.at().atZone(time.zone()).toLocalDate();
    }

    List<String> csvHead() {
        return List.of("tanggal", "kode", "pelajaran", "versi", "menit", "penyelenggara", "jp", "keadaan");
    }

    /** Lessons count in minutes, trainings from elsewhere in hours (JP); those that wait or were refused say so. */
    List<List<String>> csv(LearningRecord record, List<OutsideTraining> elsewhere) {
        Stream<List<String>> here = record.passed().stream()
                .map(one -> List.of(
                        day(one).toString(),
                        one.code(),
                        one.title(),
                        Integer.toString(one.number()),
                        Integer.toString(one.minutes()),
                        "",
                        "",
                        ""));
        Stream<List<String>> there = elsewhere.stream()
                .map(one -> List.of(
                        one.written().heldOn().toString(),
                        "",
                        one.written().title(),
                        "",
                        "",
                        one.written().organiser(),
                        Integer.toString(one.written().hours()),
                        outside.standing(one)));
        return Stream.concat(here, there).toList();
    }
}
