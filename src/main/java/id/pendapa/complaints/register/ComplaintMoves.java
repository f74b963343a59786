package id.pendapa.complaints.register;

import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.Complaint.State;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.ComplaintSteps.Deed;
import id.pendapa.office.Kelurahans;
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
    private final FormKeys formKeys;

    ComplaintMoves(
            Gate gate,
            ComplaintDesk desk,
            ComplaintClock clock,
            ComplaintSteps steps,
            Kelurahans kelurahans,
            FormKeys formKeys) {
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
        this.steps = steps;
        this.kelurahans = kelurahans;
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
            case WRITE, SOLVED, NOT_SOLVED, LAPSE -> {}
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
            case TELL, WRITE, SOLVED, NOT_SOLVED, LAPSE -> complaint.course();
        };
    }

    private static Deed deed(Work work) {
        String detail =
                switch (work.step()) {
                    case VERIFY -> work.get("klas");
                    case DISPOSE -> work.get("kepada");
                    case HAND_OVER -> work.get("instansi");
                    case TICKET -> work.get("tiket");
                    case ASK, ANSWER, ARCHIVE, TELL, WRITE, SOLVED, NOT_SOLVED, LAPSE -> null;
                };
        boolean shown = work.step() != Step.DISPOSE || !work.complaint().told().bypass();
        return new Deed(work.step(), shown, detail, work.get("pesan"));
    }

    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
