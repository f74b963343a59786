package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.rights.DataRequest;
import id.pendapa.privacy.rights.DataRequest.CarriedOut;
import id.pendapa.privacy.rights.DataRequest.Decision;
import id.pendapa.privacy.rights.DataRequest.Kind;
import id.pendapa.privacy.rights.DataRequest.State;
import id.pendapa.privacy.rights.DataRequests;
import id.pendapa.privacy.web.RightsPage.Answer;
import id.pendapa.privacy.web.RightsPage.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts demands about data into words. */
@Component
class RightsPages {

    private static final int LONGEST = 1000;
    private static final long DAY = 24;

    private final OfficeTime time;
    private final Words words;

    RightsPages(OfficeTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    Demand demand(DataRequest request) {
        return demand(request, Map.of());
    }

    /**
     * A demand in words.
     *
     * @param labels what the answers of its request are called, by their keys
     */
    Demand demand(DataRequest request, Map<String, String> labels) {
        boolean open = request.state() == State.OPEN;
        Instant ended = request.endedAt();
        Decision decision = request.decision();
        return new Demand(
                request.id(),
                request.version(),
                words.say("privacy.right." + request.kind()),
                request.text(),
                at(request.askedAt()),
                request.paper() != null,
                at(request.dueAt()),
                open,
                (ended == null ? time.now() : ended).isAfter(request.dueAt()),
                ended == null ? null : at(ended),
                decision == null ? null : answer(decision),
                request.hasCopy(),
                request.field() == null ? null : labels.getOrDefault(request.field(), request.field()),
                carriedOut(request.carriedOut()));
    }

    private @Nullable String carriedOut(@Nullable CarriedOut done) {
        return done == null
                ? null
                : words.say(
                        done.beside() ? "privacy.rights.done.beside" : "privacy.rights.done.changed",
                        at(done.at()),
                        done.by());
    }

    private Answer answer(Decision decision) {
        return new Answer(
                words.say("privacy.outcome." + decision.outcome()),
                decision.ground() == null ? null : words.say("privacy.ground." + decision.ground()),
                decision.reason(),
                decision.by());
    }

    RightsPage page(
            String number,
            List<BreachPage.Notice> notices,
            DataRequests.Listed all,
            boolean sent,
            Map<String, String> typed,
            Map<String, String> errors) {
        List<Demand> demands = all.demands().stream()
                .map(demand -> demand(demand, all.labels()))
                .toList();
        return new RightsPage(
                number,
                notices,
                demands,
                sent && !demands.isEmpty() && demands.get(0).open() ? demands.get(0) : null,
                kinds(),
                at(time.now().plus(Duration.ofDays(3))),
                all.wrong(),
                typed,
                errors);
    }

    /** What can be demanded, each with what it means. */
    List<Option> kinds() {
        return Arrays.stream(Kind.values())
                .map(kind -> Option.of(kind.name(), words.say("privacy.right." + kind))
                        .withHint(words.say("privacy.right." + kind + ".meaning")))
                .toList();
    }

    <T extends Enum<T>> List<Option> options(String prefix, List<T> values) {
        return values.stream()
                .map(value -> Option.of(value.name(), words.say(prefix + value)))
                .toList();
    }

    /** Codes of mistakes as people read them. */
    Map<String, String> inWords(Map<String, String> errors) {
        Map<String, String> said = new LinkedHashMap<>();
        errors.forEach((field, code) -> said.put(field, words.say("error." + code, Integer.toString(LONGEST))));
        return said;
    }

    /** How much time is left, for the desk. */
    String left(Duration left) {
        return words.say(left.isNegative() ? "protection.left.late" : "protection.left", length(left.abs()));
    }

    private String length(Duration length) {
        if (length.toHours() >= 2 * DAY) {
            return words.say("protection.days", length.toDays(), length.toHours() % DAY);
        }
        if (length.toHours() >= 1) {
            return words.say("shell.hours", length.toHours());
        }
        return length.toMinutes() < 1
                ? words.say("protection.under-minute")
                : words.say("shell.minutes", length.toMinutes());
    }

    String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(time.zone()));
    }
}
