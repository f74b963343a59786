package id.pendapa.learning.lessons;

import id.pendapa.learning.lessons.FolderRows.Brought;
import id.pendapa.learning.lessons.Lesson.Version;
import id.pendapa.learning.lessons.LessonText.LineFault;
import id.pendapa.learning.lessons.LessonText.Reading;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lessons are taken home as a folder and brought back as drafts; nothing that is brought is published. */
@Service
public class FolderDesk {

    private final Gate gate;
    private final LessonDesk desk;
    private final LessonRows rows;
    private final VersionRows versions;
    private final FolderRows folders;
    private final FormKeys formKeys;
    private final OfficeTime time;

    FolderDesk(
            Gate gate,
            LessonDesk desk,
            LessonRows rows,
            VersionRows versions,
            FolderRows folders,
            FormKeys formKeys,
            OfficeTime time) {
        this.gate = gate;
        this.desk = desk;
        this.rows = rows;
        this.versions = versions;
        this.folders = folders;
        this.formKeys = formKeys;
        this.time = time;
    }

    /** Asks whether whoever looks may bring and take lessons. */
    public void require() {
        gate.require(Permission.LESSON_WRITE);
    }

    /** The live lessons as one ZIP file. */
    @Transactional(readOnly = true)
    public byte[] export() {
        gate.require(Permission.LESSON_WRITE);
        return LessonFolder.write(versions.listLive().stream().collect(Collectors.toMap(Version::code, Version::text)));
    }

    /** Most bytes that are read of a file. */
    public int mostBytes() {
        return LessonFolder.MOST_BYTES;
    }

    /**
     * Keeps a folder to look at; its number.
     *
     * @throws InvalidException {@code learning.folder.…} if it is none
     */
    @Transactional
    public long bring(byte[] packed) {
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        return folders.add(LessonFolder.read(packed), time.now(), officer);
    }

    /** What would become of a file. */
    public enum Fate {
        /** A lesson that the office does not have. */
        NEW,
        /** A next version of one that it has. */
        CHANGED,
        /** What the office has already. */
        SAME,
        /** Somebody writes on this lesson already; their draft stays. */
        BUSY,
        /** Has to be mended first. */
        FAULTY;

        boolean isTaken() {
            return this == NEW || this == CHANGED;
        }
    }

    /**
     * A file of a folder.
     *
     * @param faults by line
     */
    public record Filed(String code, Fate fate, List<LineFault> faults) {
        public Filed {
            faults = List.copyOf(faults);
        }
    }

    /** A folder, file by file in the order of their names. */
    public record Opened(long id, boolean taken, List<Filed> files) {
        public Opened {
            files = List.copyOf(files);
        }

        /** How many would become drafts. */
        public long takes() {
            return files.stream().filter(file -> file.fate().isTaken()).count();
        }
    }

    /**
     * Looks at a folder that the same officer brought.
     *
     * @throws NotFoundException {@code learning.folder.unknown} if there is none
     */
    @Transactional(readOnly = true)
    public Opened open(long id) {
        Brought brought = get(id, gate.require(Permission.LESSON_WRITE));
        return new Opened(id, brought.taken(), files(brought));
    }

    private Brought get(long id, Actor by) {
        return folders.find(id, by).orElseThrow(() -> new NotFoundException("learning.folder.unknown"));
    }

    private List<Filed> files(Brought brought) {
        Map<String, Lesson> lessons = rows.list().stream().collect(Collectors.toMap(Lesson::code, lesson -> lesson));
        Map<String, String> live = versions.listLive().stream().collect(Collectors.toMap(Version::code, Version::text));
        return new TreeMap<>(brought.files())
                .entrySet().stream()
                        .map(file -> filed(file.getKey(), file.getValue(), lessons, live))
                        .toList();
    }

    private Filed filed(String code, String text, Map<String, Lesson> lessons, Map<String, String> live) {
        Lesson lesson = lessons.get(code);
        Reading reading = desk.preview(text);
        if (text.equals(live.get(code)) || (lesson != null && text.equals(lesson.draft()))) {
            return new Filed(code, Fate.SAME, List.of());
        }
        if (!reading.isRight()) {
            return new Filed(code, Fate.FAULTY, reading.faults());
        }
        if (lesson == null) {
            return new Filed(code, Fate.NEW, List.of());
        }
        return new Filed(code, lesson.state() == null ? Fate.CHANGED : Fate.BUSY, List.of());
    }

    /**
     * Makes drafts of what is new or changed, once per form.
     *
     * @throws ConflictException {@link LessonDesk#STALE} if it was taken before, or somebody writes on one of them by now
     */
    @Transactional
    public void take(long id, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.LESSON_WRITE);
        Brought brought = get(id, officer);
        formKeys.once(formKey, "lesson-import " + id, () -> {
            if (!folders.take(id, time.now())) {
                throw new ConflictException(LessonDesk.STALE);
            }
            files(brought).stream()
                    .filter(file -> file.fate().isTaken())
                    .forEach(file -> desk.take(file.code(), brought.files().getOrDefault(file.code(), ""), officer));
            return "";
        });
    }
}
