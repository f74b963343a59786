package id.pendapa.requests.web;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.Actor;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.CheckView;
import id.pendapa.requests.CheckView.Completion;
import id.pendapa.requests.CheckView.Happened;
import id.pendapa.requests.CheckView.Promises;
import id.pendapa.requests.DraftRemarks;
import id.pendapa.requests.FieldChecks;
import id.pendapa.requests.web.CheckPage.CheckLine;
import id.pendapa.requests.web.CheckPage.Line;
import id.pendapa.requests.web.CheckPage.RemarkLine;
import id.pendapa.requests.web.CheckPage.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of one request ready to print: times in words, promises as lines. */
@Component
class CheckPages {

    /** Those who hold no position, by what history calls them. */
    private static final Map<String, String> SAID_BY = Map.of(
            new Actor.Citizen().label(),
            "requests.history.by.citizen",
            new Actor.Office("").label(),
            "requests.history.by.office");

    private final Words words;
    private final When when;
    private final FieldForms forms;

    CheckPages(Words words, When when, FieldForms forms) {
        this.words = words;
        this.when = when;
        this.forms = forms;
    }

    CheckPage page(CheckView view, TypedDate typed, @Nullable String error) {
        return page(view, typed, error, forms.ofAnswers(asked(view), Answers.empty()), Map.of());
    }

    /** The page again, with the completion as it was typed and what is wrong with it. */
    CheckPage again(CheckView view, FormReader.Form form) {
        List<FieldForm> typed = forms.ofPosted(asked(view), form, form.errors());
        return page(view, TypedDate.NOTHING, null, typed, form.errors());
    }

    /** What the applicant is asked to complete; only one who is known gets the form. */
    static List<Field> asked(CheckView view) {
        Completion completion = view.completion();
        return completion == null || !view.identified()
                ? List.of()
                : completion.items().stream()
                        .map(CheckView.Item::field)
                        .map(CheckPages::required)
                        .toList();
    }

    /** What was asked for must be given, also where the form left it open. */
    private static Field required(Field field) {
        return new Field(
                field.key(),
                field.kind(),
                field.label(),
                field.question(),
                field.hint(),
                true,
                field.personal(),
                field.specific(),
                field.export(),
                field.choices(),
                field.limits(),
                field.paperAllowed(),
                field.register(),
                field.fields());
    }

    private CheckPage page(
            CheckView view,
            TypedDate typed,
            @Nullable String error,
            List<FieldForm> asked,
            Map<String, String> errors) {
        Completion completion = view.completion();
        Instant until = completion == null ? null : completion.until();
        return new CheckPage(
                view,
                promises(view.promises()),
                when.atOrNull(until),
                asked,
                errors,
                view.history().stream().map(this::step).toList(),
                typed,
                error);
    }

    List<CheckLine> checks(List<FieldChecks.Check> checks) {
        return checks.stream()
                .map(check -> new CheckLine(
                        check.finding().name(), check.text(), check.photos(), when.at(check.at()), check.by()))
                .toList();
    }

    List<RemarkLine> remarks(List<DraftRemarks.Remark> remarks) {
        return remarks.stream().map(this::remark).toList();
    }

    private RemarkLine remark(DraftRemarks.Remark remark) {
        DraftRemarks.Answer answer = remark.answer();
        return new RemarkLine(
                remark.key().toString(),
                remark.text(),
                when.at(remark.at()),
                answer == null ? null : answer.text(),
                answer != null && answer.mended(),
                answer == null ? null : when.at(answer.at()),
                answer == null ? null : answer.by());
    }

    private Step step(Happened happened) {
        String by = SAID_BY.get(happened.by());
        return new Step(
                when.at(happened.at()),
                happened.text(),
                by == null ? happened.by() : words.say(by),
                by == null,
                happened.reason(),
                happened.legalBasis(),
                happened.objection(),
                happened.taken());
    }

    List<Line> promises(Promises promises) {
        List<Line> lines = new ArrayList<>();
        add(lines, "submitted", promises.submittedAt());
        if (promises.completeAt() == null && promises.endedAt() == null) {
            add(lines, "check", promises.dueCheckAt());
        }
        add(lines, "complete", promises.completeAt());
        if (promises.endedAt() == null) {
            add(lines, "finish", promises.dueFinishAt());
            add(lines, "renewed", promises.renewedAt());
        }
        add(lines, "paused", promises.pausedSince());
        addLength(lines, "waited", promises.pausedMinutes());
        add(lines, "other", promises.otherSince());
        addLength(lines, "other-waited", promises.otherMinutes());
        add(lines, "ended", promises.endedAt());
        return lines;
    }

    private void addLength(List<Line> lines, String key, long minutes) {
        if (minutes > 0) {
            lines.add(new Line(words.say("requests.promise." + key), Spoken.length(minutes)));
        }
    }

    private void add(List<Line> lines, String key, @Nullable Instant at) {
        if (at != null) {
            lines.add(new Line(words.say("requests.promise." + key), when.at(at)));
        }
    }
}
