package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.RequestCorrections.Correction;
import id.pendapa.requests.RequestHistory.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says beside an answer how it was corrected, wherever the answer is shown. */
@Component
class CorrectionNotes {

    /** Action of the history's entry of a correction that stands beside the record; its reason is the right value. */
    static final String BESIDE = "correction-beside";

    private static final String DOTS = "••••••";

    private final RequestRows rows;
    private final MoveTools tools;
    private final Words words;

    CorrectionNotes(RequestRows rows, MoveTools tools, Words words) {
        this.rows = rows;
        this.tools = tools;
        this.words = words;
    }

    /** All corrections of a request. */
    List<Correction> list(ServiceRequest request) {
        return rows.corrections().list(request.id());
    }

    /**
     * For an officer: corrections that stand beside the record, as the history has them, so that the desk needs no statement
     * more; personal values show only when the answers do.
     */
    List<String> beside(Field field, ServiceRequest request, List<Entry> past, boolean revealed) {
        boolean hide = !revealed && (field.personal() || field.specific());
        return past.stream()
                .filter(entry -> entry.action().equals(BESIDE)
                        && field.key().equals(entry.facts().get("field")))
                .map(entry -> {
                    String fresh = tools.seals()
                            .reason(request.number(), entry.version(), Objects.requireNonNull(entry.reasonSealed()));
                    return words.say(
                            "desk.correction.beside",
                            day(entry.at()),
                            hide ? hidden(fresh) : fresh,
                            entry.actorLabel());
                })
                .toList();
    }

    /** For the people whose data they are. */
    List<String> own(String field, List<Correction> all) {
        return all.stream()
                .filter(made -> made.field().equals(field))
                .map(made -> made.beside()
                        ? words.say("requests.correction.beside", day(made.at()), OwnAnswers.masked(made.fresh()))
                        : words.say("requests.correction.changed", day(made.at()), OwnAnswers.masked(made.old())))
                .toList();
    }

    private String day(Instant at) {
        return Spoken.day(at.atZone(tools.zone()).toLocalDate());
    }

    private static String hidden(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1) + DOTS;
    }
}
