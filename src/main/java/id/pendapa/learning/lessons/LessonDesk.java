package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.Lesson.DraftState;
import id.pendapa.learning.lessons.Lesson.Kind;
import id.pendapa.learning.lessons.Lesson.Listed;
import id.pendapa.learning.lessons.Lesson.Move;
import id.pendapa.learning.lessons.Lesson.Opened;
import id.pendapa.learning.lessons.Lesson.Version;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.forms.TypedForm;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers write lessons. A draft may have faults; with any it is not put forward. */
@Service
public class LessonDesk {

    /** Code of the refusal where somebody was faster. */
    public static final String STALE = "learning.stale";

    /** More than a lesson may have, so that a long one can be kept and shortened. */
    static final int LONGEST_DRAFT = 3 * LessonText.LONGEST;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{3,40}");

    /** Addresses beside the lessons. */
    private static final Set<String> TAKEN =
            Set.of("cara", "catatan", "hari-pertama", "baru", "impor", "tugas", "luar");

    private final Gate gate;
    private final LessonRows rows;
    private final VersionRows versions;
    private final StaffScreens screens;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    LessonDesk(
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

    /** All, by code, withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Listed> list() {
        gate.require(Permission.LESSON_WRITE);
        return rows.listed();
    }

    /** Asks whether whoever looks may write lessons. */
    public void require() {
        gate.require(Permission.LESSON_WRITE);
    }

    private Reading read(String text) {
        return LessonReader.read(text, screens::isScreen);
    }

    /** How a text would read, with its faults; nothing is kept. */
    public Reading preview(String text) {
        gate.require(Permission.LESSON_WRITE);
        return read(clean(text));
    }

    /**
     * A lesson with its draft and its versions.
     *
     * @throws NotFoundException {@code learning.unknown} if there is none of that code
     */
    @Transactional(readOnly = true)
    public Opened open(String code) {
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        Lesson lesson = get(code);
        List<Version> all = versions.list(lesson.id());
        Version live =
                all.stream().filter(one -> one.retiredAt() == null).findFirst().orElse(null);
        Reading reading = lesson.draft() == null ? null : read(lesson.draft());
        boolean wrote = rows.writers(lesson.id()).contains(officer.key());
        List<Move> moves = Arrays.stream(Move.values())
                .filter(move -> gate.may(move.needed()) && isPossible(move, lesson, reading, live, wrote))
                .toList();
        return new Opened(lesson, reading, live, all, rows.steps(lesson.id()), moves, wrote);
    }

    private static boolean isPossible(
            Move move, Lesson lesson, @Nullable Reading reading, @Nullable Version live, boolean wrote) {
        return switch (move) {
            case AJUKAN -> lesson.state() == DraftState.DRAFT && reading != null && reading.isRight();
            case BUANG -> lesson.state() != null;
            case TERBITKAN -> lesson.state() == DraftState.PROPOSED && !wrote;
            case KEMBALIKAN -> lesson.state() == DraftState.PROPOSED;
            case TARIK -> live != null;
        };
    }

    private Lesson get(String code) {
        return rows.find(code).orElseThrow(() -> new NotFoundException("learning.unknown"));
    }

    /** A version that was published, live or not. */
    @Transactional(readOnly = true)
    public LessonText open(String code, int number) {
        gate.require(Permission.LESSON_WRITE);
        return versions.find(code, number)
                .map(version -> read(version.text()).lesson())
                .orElseThrow(() -> new NotFoundException("learning.unknown"));
    }

    /** What came of a form: what is wrong by field, and the code of what was written where nothing is. */
    public record Written(Map<String, String> wrong, String code) {}

    /** Begins a lesson with a first draft, once per form. */
    @Transactional
    public Written begin(Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        TypedForm form = new TypedForm(typed, time.today());
        String code = form.value("kode");
        String text = text(form);
        if (!isCode(code)) {
            form.refuse("kode", "learning.code");
        }
        if (!form.isRight()) {
            return new Written(form.wrong(), code);
        }
        String begun = formKeys.once(formKey, "lesson " + form.content(), () -> begin(code, text, officer));
        if (begun.isEmpty()) {
            form.refuse("kode", "learning.code.taken");
        }
        return new Written(form.wrong(), code);
    }

    private String begin(String code, String text, Actor officer) {
        Long id = rows.add(code).orElse(null);
        if (id == null) {
            return "";
        }
        put(new Lesson(id, code, 1, null, null), 1, text, officer);
        return code;
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches() && !TAKEN.contains(code);
    }

    /**
     * Writes the draft of a lesson, once per form; one that was put forward has to be put forward again.
     *
     * @param seen version of the lesson that was before the eyes of whoever wrote
     * @return what is wrong, code by field
     * @throws ConflictException {@link #STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> write(String code, int seen, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        Lesson lesson = get(code);
        TypedForm form = new TypedForm(typed, time.today());
        String text = text(form);
        if (form.isRight()) {
            formKeys.once(formKey, "draft " + code + " " + form.content(), () -> {
                put(lesson, seen, text, officer);
                return "";
            });
        }
        return form.wrong();
    }

    private static String text(TypedForm form) {
        return clean(form.text("teks", LONGEST_DRAFT, "learning.no-text"));
    }

    /** As it is kept: one kind of line end, and nothing behind the last line. */
    static String clean(String text) {
        return text.replace("\u0000", "")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .strip() + "\n";
    }

    /** Takes a text as the draft of a lesson that has none, or of a new one. */
    void take(String code, String text, Actor by) {
        rows.add(code);
        Lesson lesson = get(code);
        if (lesson.state() != null) {
            throw new ConflictException(STALE);
        }
        put(lesson, lesson.version(), text, by);
    }

    /** Takes a text as the draft of a lesson. */
    private void put(Lesson lesson, int seen, String text, Actor by) {
        if (!rows.put(lesson.id(), seen, text, DraftState.DRAFT)) {
            throw new ConflictException(STALE);
        }
        rows.step(lesson.id(), Kind.WRITTEN, null, null, time.now(), by);
        audit.acted(new Audit.Act(
                "learning.lesson-written",
                new Audit.Subject("lesson", lesson.code()),
                Map.of("hash", VersionRows.hash(text))));
    }
}
