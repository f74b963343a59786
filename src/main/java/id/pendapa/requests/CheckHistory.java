package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.CheckView.Happened;
import id.pendapa.requests.CheckView.Taken;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a request in words for its applicant. */
@Component
class CheckHistory {

    /** Entries that have a sentence of their own. */
    private static final Map<String, String> LETTERS = Map.of(
            LetterSteps.REVOKED,
            "letter-revoked",
            RevisionSteps.REVISING,
            "letter-revising",
            RevisionSteps.ENDED,
            "letter-revision-ended",
            CorrectionNotes.BESIDE,
            "corrected-beside");

    private final RequestHistory history;
    private final RequestSeals seals;
    private final Words words;

    CheckHistory(RequestHistory history, RequestSeals seals, Words words) {
        this.history = history;
        this.seals = seals;
        this.words = words;
    }

    /** Everything that happened, oldest first. */
    List<Entry> list(ServiceRequest request) {
        return history.list(request.id());
    }

    List<Happened> inWords(List<Entry> past, ServiceRequest request, ServiceDefinition definition, boolean identified) {
        return past.stream()
                .map(entry -> new Happened(
                        entry.at(),
                        text(entry, definition),
                        entry.actorLabel(),
                        identified && !isHandOver(entry) ? reason(request, entry) : null,
                        entry.facts().get("legalBasis"),
                        entry.facts().get("objection"),
                        isHandOver(entry) ? taken(request, entry, identified) : null))
                .toList();
    }

    private static boolean isHandOver(Entry entry) {
        return entry.facts().containsKey(HandingOver.PROOF);
    }

    private Taken taken(ServiceRequest request, Entry entry, boolean identified) {
        return new Taken(
                words.say("requests.taken." + entry.facts().getOrDefault(HandingOver.RECEIVER, "UNKNOWN")),
                identified ? reason(request, entry) : null,
                identified ? entry.facts().get(HandingOver.PROOF) : null,
                entry.facts().containsKey(HandingOver.AUTHORITY));
    }

    private String text(Entry entry, ServiceDefinition definition) {
        if (entry.kind() == Kind.ACTION) {
            return definition
                    .flow()
                    .findAction(entry.action())
                    .map(ServiceDefinition.Action::historyText)
                    .orElse(entry.action());
        }
        String kind = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say("requests.history." + LETTERS.getOrDefault(entry.action(), kind), subject(entry, definition));
    }

    /** What the sentence names: a letter's number, a colleague's position, an action, a day. */
    private static String subject(Entry entry, ServiceDefinition definition) {
        return switch (entry.kind()) {
            case LETTER -> entry.facts().getOrDefault("number", "");
            case GIVEN, DUE_MOVED, PROMISE_MISSED, PROMISE_RENEWED ->
                entry.facts().getOrDefault("to", "");
            case LIFTED, UNDONE ->
                definition
                        .flow()
                        .findAction(entry.action())
                        .map(ServiceDefinition.Action::label)
                        .orElse(entry.action());
            default -> "";
        };
    }

    private @Nullable String reason(ServiceRequest request, Entry entry) {
        byte[] sealed = entry.reasonSealed();
        return sealed == null ? null : seals.reason(request.number(), entry.version(), sealed);
    }
}
