package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskView;
import id.pendapa.requests.flow.ActionInput;
import id.pendapa.requests.flow.ActionInput.HandOver;
import id.pendapa.requests.flow.ActionInput.Receiver;
import id.pendapa.shared.InvalidException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The form of one action of the flow. Its inputs carry the action's code, so that several forms fit on one screen.
 *
 * @param action the action
 * @param receivers who may come for the papers
 * @param typed what was typed into the page's forms before
 */
public record ActionForm(Action action, DeskView.Receivers receivers, Posted typed) {

    private static final int MOST_LINES = 30;

    public boolean asks(String need) {
        return action.asks(Need.valueOf(need));
    }

    public String name(String part) {
        return name(action.code(), part);
    }

    public String value(String part) {
        return typed.text(name(part));
    }

    /** Whether the papers go to another office, so that nobody is chosen. */
    public boolean toOffice() {
        return receivers.toOffices().contains(action.code());
    }

    public boolean isTicked(String part) {
        return !value(part).isEmpty();
    }

    /** Name of an input of an action's form. */
    static String name(String actionCode, String part) {
        return actionCode.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + part;
    }

    /** What is wrong with the form of an action, by name of the input. */
    static Map<String, String> errors(String actionCode, InvalidException refused, Words words) {
        if (!refused.code().equals("request.need.hand-over")
                || refused.arguments().isEmpty()) {
            return Map.of(
                    place(actionCode, refused.code()),
                    words.say("error." + refused.code(), refused.arguments().toArray()));
        }
        Map<String, String> errors = new LinkedHashMap<>();
        for (Object part : refused.arguments()) {
            String input =
                    switch (String.valueOf(part)) {
                        case "name" -> "penerima";
                        case "proof" -> "bukti";
                        case "authority" -> "kuasa";
                        default -> "siapa";
                    };
            errors.put(name(actionCode, input), words.say("desk.hand-over.missing." + part));
        }
        return errors;
    }

    /** Input beside which a refusal is shown. */
    private static String place(String actionCode, String refusal) {
        return name(
                actionCode,
                switch (refusal) {
                    case "request.need.legal-basis" -> "dasar";
                    case "request.need.items" -> "kurang";
                    case "request.need.checklist" -> "periksa";
                    case "request.need.identity" -> "identitas";
                    case "request.need.hand-over" -> "siapa";
                    default -> "alasan";
                });
    }

    /** What was entered with an action. */
    static ActionInput read(String actionCode, Posted posted) {
        String items = name(actionCode, "kurang-");
        return new ActionInput(
                posted.text(name(actionCode, "alasan")),
                posted.text(name(actionCode, "dasar")),
                posted.text(name(actionCode, "keberatan")),
                items(posted, items),
                ticked(actionCode, posted),
                posted.text(name(actionCode, "identitas")),
                handOver(actionCode, posted));
    }

    private static HandOver handOver(String actionCode, Posted posted) {
        String who = posted.text(name(actionCode, "siapa"));
        return new HandOver(
                Arrays.stream(Receiver.values())
                        .filter(receiver -> receiver.name().equals(who))
                        .findFirst()
                        .orElse(null),
                posted.text(name(actionCode, "penerima")),
                posted.text(name(actionCode, "bukti")),
                !posted.text(name(actionCode, "kuasa")).isEmpty());
    }

    /** A reason in an item's box asks for that item. */
    private static List<ActionInput.AskedItem> items(Posted posted, String prefix) {
        return posted.values().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> !posted.text(name).isEmpty())
                .sorted()
                .map(name -> new ActionInput.AskedItem(name.substring(prefix.length()), posted.text(name)))
                .toList();
    }

    private static Set<Integer> ticked(String actionCode, Posted posted) {
        return IntStream.range(0, MOST_LINES)
                .filter(line ->
                        !posted.text(name(actionCode, "periksa-" + line)).isEmpty())
                .boxed()
                .collect(Collectors.toSet());
    }
}
