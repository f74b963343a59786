package id.pendapa.learning.web;

import id.pendapa.learning.lessons.Lesson;
import id.pendapa.learning.lessons.Lesson.DraftState;
import id.pendapa.learning.lessons.Lesson.Listed;
import id.pendapa.learning.lessons.Lesson.Opened;
import id.pendapa.learning.lessons.Lesson.Step;
import id.pendapa.learning.lessons.Lesson.Version;
import id.pendapa.learning.lessons.LessonText;
import id.pendapa.learning.lessons.LessonText.LineFault;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.learning.web.LessonDeskPage.Edit;
import id.pendapa.learning.web.LessonDeskPage.MoveForm;
import id.pendapa.learning.web.LessonDeskPage.Preview;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lessons as pages for whoever writes or publishes them. */
@Component
class LessonDeskPages {

    private static final int SHORT = 12;

    private final Words words;
    private final LessonPages lessons;
    private final Gate gate;
    private final OfficeTime time;

    LessonDeskPages(Words words, LessonPages lessons, Gate gate, OfficeTime time) {
        this.gate = gate;
        this.words = words;
        this.lessons = lessons;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say("learning.desk." + key, arguments);
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    boolean maySetDuties() {
        return gate.may(Permission.LESSON_DUTY_SET);
    }

    List<Cell> head() {
        return Stream.of("head.lesson", "head.version", "head.standing")
                .map(key -> Cell.of(say(key)))
                .toList();
    }

    List<List<Cell>> list(List<Listed> all) {
        return all.stream()
                .map(one -> List.of(
                        Cell.link(one.title(), LessonDeskController.BASE + "/" + one.code()),
                        Cell.of(one.number() == null ? "–" : one.number().toString()),
                        Cell.of(standing(one))))
                .toList();
    }

    private String standing(Listed one) {
        String live = one.number() == null ? "standing.none" : one.example() ? "standing.example" : "standing.live";
        return one.state() == null ? say(live) : say(live) + ", " + say("standing." + one.state());
    }

    LessonDeskPage one(Opened opened, Form form, String open) {
        Lesson lesson = opened.lesson();
        Reading reading = opened.reading();
        Preview draft = reading == null ? null : preview(reading);
        return new LessonDeskPage(
                lesson.code(),
                lesson.version(),
                title(opened),
                facts(opened),
                lesson.state() != null,
                opened.live() != null,
                draft,
                notice(opened),
                opened.moves().stream()
                        .map(move -> new MoveForm(move.address(), move.asksReason()))
                        .toList(),
                form,
                open,
                opened.versions().stream().map(this::version).toList(),
                opened.steps().stream().map(this::step).toList());
    }

    private static String title(Opened opened) {
        Reading reading = opened.reading();
        String title = reading == null ? "" : reading.lesson().title();
        return title.isEmpty() ? opened.lesson().code() : title;
    }

    private List<SummaryRow> facts(Opened opened) {
        Version live = opened.live();
        SummaryRow read = live == null
                ? SummaryRow.of(say("live"), say("live.none"))
                : SummaryRow.of(
                        say("live"),
                        say(live.example() ? "live.example" : "live.of", live.number(), day(live.publishedAt())));
        DraftState state = opened.lesson().state();
        return List.of(
                SummaryRow.of(say("code"), opened.lesson().code()),
                live == null ? read : read.linkedTo(LessonController.BASE + "/" + live.code()),
                SummaryRow.of(say("draft"), say(state == null ? "draft.none" : "draft." + state)));
    }

    private @Nullable String notice(Opened opened) {
        boolean proposed = opened.lesson().state() == DraftState.PROPOSED;
        return proposed && opened.wrote() ? say("notice.own") : null;
    }

    private SummaryRow version(Version version) {
        return SummaryRow.of(
                        say("version", version.number()),
                        say("version.by", day(version.publishedAt()), version.publishedBy()),
                        say("version.hash", version.hash().substring(0, SHORT)),
                        version.retiredAt() == null ? say("version.live") : say("version.old"))
                .linkedTo(LessonDeskController.BASE + "/" + version.code() + "/" + version.number());
    }

    private SummaryRow step(Step step) {
        String what = say("step." + step.kind(), step.number() == null ? "" : step.number());
        String by = step.by() + ", " + Spoken.weekdayMoment(step.at().atZone(time.zone()));
        String reason = step.reason();
        return reason == null ? SummaryRow.of(what, by) : SummaryRow.of(what, reason, by);
    }

    private String day(Instant at) {
        return Spoken.day(at.atZone(time.zone()).toLocalDate());
    }

    Preview preview(Reading reading) {
        return preview(
                reading.lesson(), reading.faults().stream().map(this::fault).toList());
    }

    Preview preview(LessonText text) {
        return preview(text, List.of());
    }

    private Preview preview(LessonText text, List<String> faults) {
        return new Preview(
                text.title(),
                text.summary(),
                words.say("learning.minutes", text.minutes()),
                Markdown.of(text.body()).html(),
                lessons.explained(text, Map.of()),
                String.join(", ", text.screens()),
                faults);
    }

    String fault(LineFault fault) {
        return words.say("learning.fault." + fault.code(), fault.line(), fault.detail());
    }

    /** A new lesson, with a pattern to write on. */
    Edit begin(@Nullable Preview preview, Form form) {
        return new Edit(null, 0, say("new"), preview, form);
    }

    Edit edit(Opened opened, @Nullable Preview preview, Form form) {
        Version live = opened.live();
        String draft = opened.lesson().draft();
        String text = draft != null ? draft : live == null ? "" : live.text();
        Map<String, String> typed = form.typed().containsKey("teks") ? form.typed() : Map.of("teks", text);
        return new Edit(
                opened.lesson().code(),
                opened.lesson().version(),
                say("edit"),
                preview,
                new Form(typed, form.errors()));
    }
}
