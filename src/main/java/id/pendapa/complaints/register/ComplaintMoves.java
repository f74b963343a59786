package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ComplaintSteps.Deed;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with a complaint. */
@Service
public class ComplaintMoves {

    private static final int LONGEST = 2000;
    private static final int SHORT = 150;
    private static final List<String> OF_KECAMATAN = List.of("KASI_PELAYANAN", "KASI_PEMERINTAHAN", "INSPEKTORAT");

    private final Gate gate;
    private final ComplaintDesk desk;
    private final ComplaintClock clock;
    private final ComplaintSteps steps;
    private final Kelurahans kelurahans;
    private final NoticeRows notices;
    private final OfficeTime time;
    private final FormKeys formKeys;

    ComplaintMoves(
            Gate gate,
            ComplaintDesk desk,
            ComplaintClock clock,
            ComplaintSteps steps,
            Kelurahans kelurahans,
            NoticeRows notices,
            OfficeTime time,
            FormKeys formKeys) {
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
        this.steps = steps;
        this.kelurahans = kelurahans;
        this.notices = notices;
        this.time = time;
        this.formKeys = formKeys;
    }

    /** To whom a complaint can be given: sections of the kecamatan, and the head of each kelurahan. */
    public List<String> handlers() {
        List<String> all = new ArrayList<>(OF_KECAMATAN);
        kelurahans
                .list()
                .forEach(kelurahan -> all.add("LURAH@" + kelurahan.code().dotted()));
        return all;
    }

    /**
     * Takes a step, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code complaint.stale} if somebody was faster
     */
    @Transactional
    public Map<String, String> take(String number, int version, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.COMPLAINT_HANDLE);
        Complaint complaint = desk.reached(number);
        Map<String, String> wrong = new LinkedHashMap<>();
        Step step = Complaint.find(Step.class, value(typed, "langkah")).orElse(null);
        if (step == null) {
            return Map.of("langkah", "complaint.step");
        } else if (!desk.may(step, complaint)) {
            throw new ForbiddenException("complaint.step", step.name());
        }
        Map<String, String> content = new TreeMap<>(typed);
        content.remove("kunci");
        Work work = new Work(complaint, step, typed, wrong);
        check(work);
        if (wrong.isEmpty()) {
            formKeys.once(formKey, number + content, () -> {
                steps.take(complaint, version, deed(work), course(work), officer);
                post(work);
                return number;
            });
        }
        return wrong;
    }

    private record Work(Complaint complaint, Step step, Map<String, String> typed, Map<String, String> wrong) {
        String get(String field) {
            return value(typed, field);
        }
    }

    private void check(Work work) {
        switch (work.step()) {
            case VERIFY -> {
                one(work, "jenis", Kind.class);
                one(work, "kategori", Category.class);
                one(work, "klas", Complaint.Klass.class);
            }
            case DISPOSE -> {
                if (!handlers().contains(work.get("kepada"))) {
                    work.wrong().put("kepada", "complaint.handler");
                }
            }
            case HAND_OVER -> text(work, "instansi", SHORT, true);
            case TICKET -> text(work, "tiket", SHORT, true);
            case ASK, ANSWER, ARCHIVE, TELL -> text(work, "pesan", LONGEST, true);
            case PUBLISH -> {
                text(work, "judul", SHORT, true);
                text(work, "ringkasan", LONGEST, true);
                text(work, "tempat", SHORT, false);
                text(work, "hasil", LONGEST, false);
            }
            case HIDE, WRITE, SOLVED, NOT_SOLVED, LAPSE -> {}
        }
        text(work, "pesan", LONGEST, false);
        text(work, "tiket", SHORT, false);
    }

    private static <T extends Enum<T>> void one(Work work, String field, Class<T> type) {
        if (Complaint.find(type, work.get(field)).isEmpty()) {
            work.wrong().put(field, "complaint.choose");
        }
    }

    private static void text(Work work, String field, int longest, boolean needed) {
        String text = work.get(field);
        if (needed && text.isEmpty()) {
            work.wrong().put(field, "complaint.message.empty");
        } else if (text.length() > longest) {
            work.wrong().put(field, "complaint.message.long");
        }
    }

    private Course course(Work work) {
        Complaint complaint = work.complaint();
        if (!work.step().isOpenIn(complaint.course().state())) {
            throw new ConflictException("complaint.stale");
        }
        return switch (work.step()) {
            case VERIFY ->
                clock.verified(
                        complaint,
                        Kind.valueOf(work.get("jenis")),
                        Category.valueOf(work.get("kategori")),
                        Complaint.Klass.valueOf(work.get("klas")));
            case DISPOSE -> clock.disposed(complaint, work.get("kepada"));
            case HAND_OVER ->
                clock.handedOver(
                        complaint, work.get("instansi"), work.get("tiket").isEmpty() ? null : work.get("tiket"));
            case TICKET -> clock.ticketed(complaint, work.get("tiket"));
            case ASK -> clock.resting(complaint, State.WAITING);
            case ANSWER -> clock.resting(complaint, State.ANSWERED);
            case ARCHIVE -> clock.ended(complaint, State.ARCHIVED);
            case TELL, PUBLISH, HIDE, WRITE, SOLVED, NOT_SOLVED, LAPSE -> complaint.course();
        };
    }

    private static Deed deed(Work work) {
        String detail =
                switch (work.step()) {
                    case VERIFY -> work.get("klas");
                    case DISPOSE -> work.get("kepada");
                    case HAND_OVER -> work.get("instansi");
                    case TICKET -> work.get("tiket");
                    case ASK, ANSWER, ARCHIVE, TELL, PUBLISH, HIDE, WRITE, SOLVED, NOT_SOLVED, LAPSE -> null;
                };
        boolean shown = work.step() != Step.DISPOSE || !work.complaint().told().bypass();
        return new Deed(work.step(), shown, detail, work.step() == Step.PUBLISH ? published(work) : work.get("pesan"));
    }

    /** What everybody reads from now on, as the thread keeps it. */
    private static String published(Work work) {
        return Stream.of("judul", "ringkasan", "tempat", "hasil")
                .map(work::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void post(Work work) {
        if (work.step() == Step.VERIFY) {
            notices.follow(work.complaint(), Category.valueOf(work.get("kategori")));
        } else if (work.step() == Step.HIDE) {
            notices.hide(work.complaint());
        } else if (work.step() == Step.PUBLISH) {
            ComplaintDesk.Posted text = new ComplaintDesk.Posted(
                    work.get("judul"),
                    work.get("ringkasan"),
                    orNull(work.get("tempat")),
                    orNull(work.get("hasil")),
                    true);
            notices.publish(work.complaint(), text, time.now());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
