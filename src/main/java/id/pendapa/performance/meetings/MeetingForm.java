package id.pendapa.performance.meetings;

import id.pendapa.performance.meetings.Meeting.Action;
import id.pendapa.performance.meetings.Meeting.Aim;
import id.pendapa.performance.meetings.Meeting.Owner;
import id.pendapa.performance.meetings.Meeting.State;
import id.pendapa.platform.Actor;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of a meeting; what is wrong is noted by field, as a code. */
final class MeetingForm {

    private static final int TEXT = 2000;
    private static final int SUBJECT = 150;
    private static final int TASK = 300;
    private static final int PROMISE = 300;
    private static final int MOST_YEARS = 2;
    private static final Owner NOBODY = new Owner(0, "");

    private final Map<String, String> typed;
    private final LocalDate today;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    MeetingForm(Map<String, String> typed, LocalDate today) {
        this.typed = typed;
        this.today = today;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    /** Everything typed, in a stable order. */
    String content() {
        Map<String, String> content = new TreeMap<>(typed);
        content.keySet().removeIf(name -> name.equals("kunci") || name.equals("_csrf"));
        return content.toString();
    }

    LocalDate heldOn() {
        LocalDate day = day("tanggal").orElse(null);
        if (day == null) {
            wrong.put("tanggal", "performance.day");
            return today;
        }
        if (day.isAfter(today)) {
            wrong.put("tanggal", "performance.future");
        }
        return day;
    }

    String subject() {
        return text("bahasan", SUBJECT);
    }

    String words(String field) {
        return text(field, TEXT);
    }

    /** What everybody reads. */
    String publicWords(String field) {
        return text(field, PROMISE);
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").replace("\u0000", "").strip();
    }

    private String optional(String field, int longest) {
        String text = value(field);
        if (text.length() > longest) {
            wrong.put(field, "performance.long");
        }
        return text;
    }

    private String text(String field, int longest) {
        String text = optional(field, longest);
        if (text.isEmpty()) {
            wrong.put(field, "performance.empty." + field);
        }
        return text;
    }

    /** One of the initiatives that may be chosen, or none. */
    @Nullable
    Aim aim(List<Aim> aims) {
        String id = value("prakarsa");
        if (id.isEmpty()) {
            return null;
        }
        Optional<Aim> found = aims.stream()
                .filter(one -> Long.toString(one.initiativeId()).equals(id))
                .findFirst();
        if (found.isEmpty()) {
            wrong.put("prakarsa", "performance.meeting.initiative");
        }
        return found.orElse(null);
    }

    /** What follows from a decision; null where nothing does. */
    @Nullable
    Action action(LocalDate heldOn, List<Actor.Staff> owners) {
        String task = optional("tindakan", TASK);
        boolean promised = value("janji").equals("ya");
        if (task.isEmpty()
                && (promised || isAnyTyped("penanggung", "tenggat-hari", "tenggat-bulan", "tenggat-tahun"))) {
            wrong.put("tindakan", promised ? "performance.meeting.promise" : "performance.meeting.task");
        }
        if (task.isEmpty() && !promised) {
            promise(false);
            return null;
        }
        return new Action(task, owner(owners), due(heldOn), State.OPEN, null, promise(promised), null);
    }

    private boolean isAnyTyped(String... fields) {
        return Stream.of(fields).anyMatch(field -> !value(field).isEmpty());
    }

    /** Words for everybody must be meant for them: without the tick they are refused, not dropped. */
    private @Nullable String promise(boolean promised) {
        if (promised) {
            return publicWords("kalimat");
        }
        if (isAnyTyped("kalimat")) {
            wrong.put("janji", "performance.meeting.tick");
        }
        return null;
    }

    private Owner owner(List<Actor.Staff> owners) {
        String id = value("penanggung");
        return owners.stream()
                .filter(one -> Long.toString(one.accountId()).equals(id))
                .findFirst()
                .map(one -> new Owner(one.accountId(), one.title()))
                .orElseGet(() -> {
                    wrong.put("penanggung", "performance.initiative.owner");
                    return NOBODY;
                });
    }

    private LocalDate due(LocalDate heldOn) {
        LocalDate day = day("tenggat").orElse(null);
        if (day == null) {
            wrong.put("tenggat", "performance.day");
            return today;
        }
        if (day.isBefore(heldOn) || day.isAfter(today.plusYears(MOST_YEARS))) {
            wrong.put("tenggat", "performance.meeting.due");
        }
        return day;
    }

    private Optional<LocalDate> day(String field) {
        return IndonesianDates.find(value(field + "-hari"), value(field + "-bulan"), value(field + "-tahun"))
                .filter(found -> found.getYear() > 1900 && found.getYear() < 3000);
    }
}
