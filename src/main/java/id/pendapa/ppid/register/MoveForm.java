package id.pendapa.ppid.register;

import id.pendapa.ppid.register.PpidRequest.Decision;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.register.PpidRequest.Step;
import id.pendapa.ppid.terms.PpidGrounds.Ground;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a step as an officer typed it; what is wrong is noted by field, as a code. */
final class MoveForm {

    private static final int LONGEST = 5000;
    private static final int SHORT = 200;

    private final Map<String, String> typed;
    private final List<Ground> grounds;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    MoveForm(Map<String, String> typed, List<Ground> grounds) {
        this.typed = typed;
        this.grounds = grounds;
    }

    /**
     * A step.
     *
     * @param outcome of an answer; meaningless otherwise
     * @param decision on an objection; meaningless otherwise
     * @param ground of a refusal, or null
     * @param elsewhere who has it, or null
     * @param detail what the thread says beside the text, or null
     */
    record Move(
            Step step,
            Outcome outcome,
            Decision decision,
            @Nullable String ground,
            @Nullable String elsewhere,
            @Nullable String detail,
            String text) {}

    Map<String, String> wrong() {
        return wrong;
    }

    /** Reads it; meaningless where something is wrong. */
    Move read(Step step) {
        return switch (step) {
            case ANSWER -> answer();
            case DECIDE -> decision();
            case ACCEPT -> plain(step, text("pesan", LONGEST, false));
            case ASK, EXTEND, TELL, WRITE, OBJECT, LAPSE -> plain(step, text("pesan", LONGEST, true));
        };
    }

    private static Move plain(Step step, String text) {
        return new Move(step, Outcome.GIVEN, Decision.UPHELD, null, null, null, text);
    }

    private Move answer() {
        Outcome outcome = PpidRequest.find(Outcome.class, value("hasil"))
                .orElseGet(() -> wrong("hasil", "ppid.choose", Outcome.GIVEN));
        String ground = outcome.isRefusal() ? ground() : null;
        String test = outcome.isRefusal() ? text("konsekuensi", LONGEST, true) : "";
        String elsewhere = outcome == Outcome.ELSEWHERE ? text("instansi", SHORT, true) : null;
        String text = text("pesan", LONGEST, true);
        String detail = outcome + "|" + (ground != null ? ground : elsewhere != null ? elsewhere : "");
        return new Move(
                Step.ANSWER,
                outcome,
                Decision.UPHELD,
                ground,
                elsewhere,
                detail,
                test.isEmpty() ? text : text + PpidRequest.Entry.TEST + test);
    }

    private String ground() {
        return grounds.stream()
                .filter(ground -> Long.toString(ground.id()).equals(value("alasan")))
                .findFirst()
                .map(Ground::whole)
                .orElseGet(() -> wrong("alasan", "ppid.refusal.ground", ""));
    }

    private Move decision() {
        Decision decision = PpidRequest.find(Decision.class, value("putusan"))
                .orElseGet(() -> wrong("putusan", "ppid.choose", Decision.UPHELD));
        String text = text("pesan", LONGEST, true);
        return new Move(Step.DECIDE, Outcome.GIVEN, decision, null, null, decision.name(), text);
    }

    private String text(String field, int longest, boolean needed) {
        String text = value(field);
        if (needed && text.isEmpty()) {
            wrong.put(field, "ppid.message.empty");
        } else if (text.length() > longest) {
            wrong.put(field, "ppid.message.long");
        }
        return text;
    }

    private <T> T wrong(String field, String code, T instead) {
        wrong.put(field, code);
        return instead;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").replace(PpidRequest.Entry.TEST, "").strip();
    }
}
