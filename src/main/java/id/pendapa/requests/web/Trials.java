package id.pendapa.requests.web;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Finding.Result;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.RuleSentences;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import id.pendapa.catalogue.ServiceDefinition.RuleKind;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.ApplicantReader;
import id.pendapa.requests.flow.FlowEngine;
import id.pendapa.requests.web.WalkInPage.Judged;
import id.pendapa.requests.web.WalkInPage.Numbered;
import id.pendapa.requests.web.WalkInPage.Step;
import id.pendapa.requests.web.WalkInPage.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Plays a citizen who was typed in through a version. Nothing is stored, nothing is sent, no number is taken. */
@Component
class Trials {

    private final RuleSentences sentences;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final ObjectProvider<Catalogue.Prints> prints;
    private final Words words;

    Trials(
            RuleSentences sentences,
            WorkingCalendars calendars,
            OfficeTime time,
            ObjectProvider<Catalogue.Prints> prints,
            Words words) {
        this.sentences = sentences;
        this.calendars = calendars;
        this.time = time;
        this.prints = prints;
        this.words = words;
    }

    Trial play(ServiceDefinition definition, Answers answers) {
        Findings findings =
                RuleEvaluator.evaluate(definition, answers, time.today(), calendars.current()::workingDaysBetween);
        Set<String> asked = findings.asked(definition);
        List<Action> way = new FlowEngine(definition.flow()).way();
        String kelurahan = ApplicantReader.read(definition, answers).kelurahanCode();
        return new Trial(
                findings,
                findings.all().stream().map(found -> judged(definition, found)).toList(),
                definition.data().stream()
                        .filter(field -> !asked.contains(field.key()))
                        .map(Field::label)
                        .toList(),
                way.stream().map(action -> step(definition, action)).toList(),
                way.stream()
                        .flatMap(action -> Optional.ofNullable(action.makesLetter()).stream())
                        .distinct()
                        .map(definition::letter)
                        .map(letter -> new Numbered(letter.title(), letter.signatory(), number(letter, kelurahan)))
                        .toList());
    }

    /** What the system does after a signature is told as the signature. */
    private Step step(ServiceDefinition definition, Action action) {
        String state = definition.flow().state(action.to()).label();
        if (action.afterLetter() == null) {
            return new Step(action.duty(), action.label(), state);
        }
        Letter letter = definition.letter(action.afterLetter());
        return new Step(letter.signatory(), words.say("catalogue.trial.signs", letter.title()), state);
    }

    private Judged judged(ServiceDefinition definition, Finding found) {
        RuleKind kind = found.rule().kind();
        boolean told = found.result() == Result.FAILS && kind != RuleKind.SHOW;
        return new Judged(
                kind,
                sentences.say(definition, found.rule().condition()),
                found.result(),
                told ? found.rule().message() : "");
    }

    private @Nullable String number(Letter letter, @Nullable String kelurahanCode) {
        Catalogue.Prints printer = prints.getIfAvailable();
        return printer == null
                ? null
                : printer.sampleNumber(letter, kelurahanCode).orElse(null);
    }
}
