package id.pendapa.privacy.web;

import id.pendapa.platform.page.Option;
import id.pendapa.privacy.HeldData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant demands about the own data, ready to print.
 *
 * @param notices what failures of protection the applicant was told of
 * @param sent what was just sent, or null
 * @param kinds what can be demanded
 * @param due until when the office would answer a demand made now
 * @param wrong the answer that the applicant says is wrong, or null
 * @param typed what was typed, by field
 * @param errors what is wrong with it, by field
 */
public record RightsPage(
        String number,
        List<BreachPage.Notice> notices,
        List<Demand> demands,
        @Nullable Demand sent,
        List<Option> kinds,
        String due,
        HeldData.@Nullable Item wrong,
        Map<String, String> typed,
        Map<String, String> errors) {

    public RightsPage {
        notices = List.copyOf(notices);
        demands = List.copyOf(demands);
        kinds = List.copyOf(kinds);
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
    }

    /**
     * One demand.
     *
     * @param kind what is demanded
     * @param text words of who demands it; may be empty
     * @param received when the office got it
     * @param paper whether it came on paper
     * @param open whether it waits
     * @param late whether its time is over
     * @param ended when it was decided or taken back, or null
     * @param answer null unless decided
     * @param copy whether the copy may be fetched
     * @param data what the answer is called that a correction is about, or null
     * @param carriedOut what became of a correction that was granted, or null
     */
    public record Demand(
            long id,
            int version,
            String kind,
            String text,
            String received,
            boolean paper,
            String due,
            boolean open,
            boolean late,
            @Nullable String ended,
            @Nullable Answer answer,
            boolean copy,
            @Nullable String data,
            @Nullable String carriedOut) {}

    /**
     * The answer.
     *
     * @param outcome what was decided
     * @param ground on which ground it was refused, or null
     * @param reason words of the officer
     * @param by position of the officer
     */
    public record Answer(String outcome, @Nullable String ground, String reason, String by) {}
}
