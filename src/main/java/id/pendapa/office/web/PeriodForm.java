package id.pendapa.office.web;

import id.pendapa.office.StandIns.Choice;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a form says about somebody and some days, and gathers what is wrong beside its field. */
final class PeriodForm {

    private final Map<String, String> values;
    private final Words words;
    private final Map<String, String> errors = new LinkedHashMap<>();

    PeriodForm(Map<String, String> values, Words words) {
        this.values = values;
        this.words = words;
    }

    Map<String, String> errors() {
        return errors;
    }

    void refuse(String place, String code) {
        errors.put(place, words.say("error." + code));
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** What was chosen from a list. */
    @Nullable
    Long choice(String name, List<Choice> offered) {
        String typed = text(name);
        Long chosen = offered.stream()
                .map(Choice::id)
                .filter(id -> Long.toString(id).equals(typed))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.put(name, words.say("office.choose"));
        }
        return chosen;
    }

    @Nullable
    LocalDate date(String name) {
        LocalDate date = IndonesianDates.find(
                        values.getOrDefault(name + "-hari", ""),
                        values.getOrDefault(name + "-bulan", ""),
                        values.getOrDefault(name + "-tahun", ""))
                .orElse(null);
        if (date == null) {
            errors.put(name + "-hari", words.say("office.date"));
        }
        return date;
    }

    /** A date that may be left out as a whole. */
    @Nullable
    LocalDate dateOrNone(String name) {
        boolean none = Stream.of("-hari", "-bulan", "-tahun")
                .allMatch(part -> text(name + part).isEmpty());
        return none ? null : date(name);
    }

    static List<Option> options(List<Choice> choices, Words words) {
        return Stream.concat(
                        Stream.of(Option.of("", words.say("office.choose"))),
                        choices.stream().map(choice -> Option.of(Long.toString(choice.id()), choice.label())))
                .toList();
    }

    static String period(LocalDate from, @Nullable LocalDate until) {
        return IndonesianDates.day(from) + (until == null ? "" : " – " + IndonesianDates.day(until));
    }
}
