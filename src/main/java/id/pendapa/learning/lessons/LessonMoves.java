package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.Lesson.DraftState;
import id.pendapa.learning.lessons.Lesson.Kind;
import id.pendapa.learning.lessons.Lesson.Move;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.NotFoundException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft is put forward, and somebody who did not write on it publishes it or gives it back. */
@Service
public class LessonMoves {

    private static final int REASON = 500;

    private final Gate gate;
    private final LessonRows rows;
    private final VersionRows versions;
    private final StaffScreens screens;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    LessonMoves(
            Gate gate,
            LessonRows rows,
            VersionRows versions,
            StaffScreens screens,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.rows = rows;
        this.versions = versions;
        this.screens = screens;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Does one thing with a lesson, once per form.
     *
     * @param seen version of the lesson that was before the eyes of whoever acts
     * @param typed the name of the move, and why where that is asked
     * @return what is wrong, code by field
     * @throws NotFoundException {@code learning.unknown} if there is no such lesson or move
     * @throws ForbiddenException {@code learning.own} for whoever wrote on the draft and would publish it
     * @throws ConflictException {@link LessonDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> act(String code, int seen, Map<String, String> typed, UUID formKey) {
        TypedForm form = new TypedForm(typed, time.today());
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        Move move = Move.find(form.value("langkah")).orElseThrow(() -> new NotFoundException("learning.unknown"));
        gate.require(move.needed());
        Lesson lesson = rows.find(code).orElseThrow(() -> new NotFoundException("learning.unknown"));
        String reason = move.asksReason() ? form.text("alasan-" + move.address(), REASON, "learning.reason") : null;
        if (form.isRight()) {
            formKeys.once(formKey, "move " + code + " " + form.content(), () -> {
                act(lesson, seen, move, reason, officer);
                return "";
            });
        }
        return form.wrong();
    }

    private void act(Lesson lesson, int seen, Move move, @Nullable String reason, Actor.Staff officer) {
        switch (move) {
            case AJUKAN -> {
                require(lesson.state() == DraftState.DRAFT && read(lesson).isRight());
                put(lesson, seen, lesson.draft(), DraftState.PROPOSED);
                done(lesson, Kind.PROPOSED, null, null, officer);
            }
            case BUANG -> {
                require(lesson.state() != null);
                put(lesson, seen, null, null);
                done(lesson, Kind.DROPPED, null, null, officer);
            }
            case KEMBALIKAN -> {
                require(lesson.state() == DraftState.PROPOSED);
                put(lesson, seen, lesson.draft(), DraftState.DRAFT);
                done(lesson, Kind.RETURNED, null, reason, officer);
            }
            case TARIK -> {
                put(lesson, seen, lesson.draft(), lesson.state());
                int number = versions.retire(lesson.id(), time.now()).orElseThrow(LessonMoves::stale);
                done(lesson, Kind.WITHDRAWN, number, reason, officer);
            }
            case TERBITKAN -> publish(lesson, seen, officer);
        }
    }

    private void publish(Lesson lesson, int seen, Actor.Staff officer) {
        Reading reading = read(lesson);
        String text = lesson.draft();
        if (rows.writers(lesson.id()).contains(officer.key())) {
            throw new ForbiddenException("learning.own");
        }
        require(lesson.state() == DraftState.PROPOSED && reading.isRight());
        put(lesson, seen, null, null);
        int number = versions.publish(
                lesson.id(), reading.lesson(), text == null ? "" : text, false, time.now(), officer.label());
        done(lesson, Kind.PUBLISHED, number, null, officer);
    }

    private Reading read(Lesson lesson) {
        return LessonReader.read(lesson.draft() == null ? "" : lesson.draft(), screens::isScreen);
    }

    private void put(Lesson lesson, int seen, @Nullable String draft, @Nullable DraftState state) {
        require(rows.put(lesson.id(), seen, draft, state));
    }

    private static void require(boolean stillSo) {
        if (!stillSo) {
            throw stale();
        }
    }

    private static ConflictException stale() {
        return new ConflictException(LessonDesk.STALE);
    }

    private void done(Lesson lesson, Kind kind, @Nullable Integer number, @Nullable String reason, Actor officer) {
        rows.step(lesson.id(), kind, number, reason, time.now(), officer);
        audit.acted(new Audit.Act(
                "learning.lesson-" + kind.name().toLowerCase(Locale.ROOT),
                new Audit.Subject("lesson", lesson.code()),
                number == null ? Map.of() : Map.of("version", number.toString())));
    }
}
