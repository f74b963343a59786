package id.pendapa.requests.flow;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks that everything an action asks for was entered. */
public final class Needs {

    /** Ways in which an identity can be checked; texts under {@code requests.identity.<code>}. */
    public static final List<String> IDENTITY_METHODS =
            List.of("KTP_ASLI", "KTP_DIGITAL", "DIKENAL_LANGSUNG", "KUNJUNGAN");

    private static final int MAX_TEXT = 2000;

    private Needs() {}

    /** The needs of the action that the input does not meet; empty when it may be done. */
    public static Set<Need> missing(Action action, ActionInput input) {
        EnumSet<Need> missing = EnumSet.noneOf(Need.class);
        for (Need need : action.needs()) {
            if (!isMet(need, action, input)) {
                missing.add(need);
            }
        }
        return missing;
    }

    private static boolean isMet(Need need, Action action, ActionInput input) {
        return switch (need) {
            case REASON -> isText(input.reason());
            case LEGAL_BASIS -> isText(input.legalBasis()) && isText(input.objection());
            case ITEMS ->
                !input.items().isEmpty()
                        && input.items().stream().allMatch(item -> isText(item.fieldKey()) && isText(item.reason()));
            case CHECKLIST ->
                IntStream.range(0, action.checklist().size())
                        .allMatch(line -> input.ticked().contains(line));
            case IDENTITY -> input.identityMethod() != null && IDENTITY_METHODS.contains(input.identityMethod());
            case STAMP -> true;
            case HAND_OVER -> input.handOver() != null;
        };
    }

    /** Parts of a hand-over that are missing or do not fit, as codes; empty when the papers may go. */
    public static List<String> missing(HandOver handOver, boolean represented) {
        List<String> missing = new ArrayList<>();
        Receiver receiver = handOver.receiver();
        if (receiver == null) {
            missing.add("who");
        } else if (receiver == Receiver.REPRESENTATIVE && !represented) {
            missing.add("nobody");
        }
        if (receiver != Receiver.APPLICANT && !isText(handOver.name())) {
            missing.add("name");
        }
        if (!isText(handOver.proof())) {
            missing.add("proof");
        }
        boolean sent = receiver == Receiver.REPRESENTATIVE || receiver == Receiver.OTHER;
        if (sent && !handOver.authoritySeen()) {
            missing.add("authority");
        }
        return missing;
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= MAX_TEXT;
    }
}
