package id.pendapa.learning.web;

import id.pendapa.accounts.StaffDirectory.MissingLesson;
import id.pendapa.learning.duties.DutyLesson;
import id.pendapa.learning.duties.LessonDuties.Overview;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Permission;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rules by which duties ask for lessons, as pages. */
@Component
class DutyPages {

    private final Words words;
    private final OfficeTime time;

    DutyPages(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    private String say(String key, Object... arguments) {
        return words.say("learning.duty." + key, arguments);
    }

    Form refused(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    /** What a permission lets an officer do. */
    String may(String permission) {
        return words.find("accounts.may." + permission)
                .map(DutyPages::capitalised)
                .orElse(permission);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    DutyPage list(Overview overview, Form form) {
        return new DutyPage(
                Stream.of("what", "lesson", "days", "since")
                        .map(key -> Cell.of(say("head." + key)))
                        .toList(),
                overview.rules().stream().map(this::row).toList(),
                overview.missing().entrySet().stream()
                        .sorted(Comparator.comparing(one -> one.getKey().title()))
                        .map(one -> missing(one.getKey(), one.getValue()))
                        .toList(),
                duties(),
                Stream.concat(
                                Stream.of(Option.of("", say("choose"))),
                                overview.lessons().stream().map(one -> Option.of(one.code(), one.title())))
                        .toList(),
                overview.days(),
                form);
    }

    private List<Cell> row(DutyLesson rule) {
        return List.of(
                Cell.link(may(rule.permission()), DutyController.BASE + "/" + rule.id()),
                Cell.of(rule.live() ? rule.title() : say("rests", rule.title())),
                Cell.of(say("days", rule.days())),
                Cell.of(since(rule)));
    }

    private String since(DutyLesson rule) {
        String day = Spoken.day(rule.since().atZone(time.zone()).toLocalDate());
        return rule.example() ? say("example", day) : day;
    }

    private SummaryRow missing(Actor.Staff officer, List<MissingLesson> missing) {
        return SummaryRow.of(
                say("officer", officer.title(), officer.name()),
                missing.stream().map(this::missing).toList());
    }

    private String missing(MissingLesson one) {
        return say(one.lost() ? "lost" : "until", one.title(), Spoken.day(one.until()), what(one));
    }

    /** What hangs on a lesson, as part of a sentence. */
    String what(MissingLesson one) {
        return one.what().stream()
                .map(permission -> words.say("accounts.may." + permission))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Option> duties() {
        return Stream.concat(
                        Stream.of(Option.of("", say("choose"))),
                        Arrays.stream(Permission.values())
                                .filter(Permission::mayAskLesson)
                                .map(one -> Option.of(one.name(), may(one.name())))
                                .sorted(Comparator.comparing(Option::label)))
                .toList();
    }

    DutyPage.One one(DutyLesson rule, Form form) {
        return new DutyPage.One(
                rule,
                may(rule.permission()),
                List.of(
                        SummaryRow.of(say("head.lesson"), rule.live() ? rule.title() : say("rests", rule.title())),
                        SummaryRow.of(say("head.since"), since(rule))),
                form);
    }
}
