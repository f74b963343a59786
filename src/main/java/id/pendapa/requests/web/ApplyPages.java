package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerPrinter;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.RuleEvaluator;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.PapersToSign;
import id.pendapa.requests.draft.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The order of a draft's pages, and the pages themselves ready to draw. */
@Component
class ApplyPages {

    private final FieldForms forms;
    private final Kelurahans kelurahans;
    private final WorkingCalendars calendars;
    private final OfficeTime time;
    private final When when;
    private final Words words;

    ApplyPages(
            FieldForms forms,
            Kelurahans kelurahans,
            WorkingCalendars calendars,
            OfficeTime time,
            When when,
            Words words) {
        this.forms = forms;
        this.kelurahans = kelurahans;
        this.calendars = calendars;
        this.time = time;
        this.when = when;
        this.words = words;
    }

    Optional<Page> find(Draft draft, String pageId) {
        return asked(draft).stream().filter(page -> page.id().equals(pageId)).findFirst();
    }

    List<Field> fields(Draft draft, Page page) {
        return findings(draft, draft.answers()).fields(definition(draft), page);
    }

    /** Address of the first page with an open question, or of the last page. */
    String firstOpen(Draft draft) {
        return asked(draft).stream()
                .filter(page -> isOpen(draft, page))
                .findFirst()
                .map(page -> address(draft, page))
                .orElseGet(() -> reviewAddress(draft));
    }

    /** Where to go when a page was answered: the next one, or back to the last page where everything else is there. */
    String after(Draft draft, Page answered, boolean change) {
        List<Page> pages = asked(draft);
        if (change && pages.stream().noneMatch(page -> isOpen(draft, page))) {
            return reviewAddress(draft);
        }
        int next = pages.indexOf(answered) + 1;
        return next < pages.size() ? address(draft, pages.get(next)) : reviewAddress(draft);
    }

    boolean isComplete(Draft draft) {
        return obstacles(draft, findings(draft, draft.answers())).isEmpty();
    }

    /** Rules that forbid the request and look at an answer of this form, as errors beside its first input. */
    Map<String, String> blocked(Draft draft, List<Field> fields, FormReader.Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Finding finding : findings(draft, form.answers()).blocking()) {
            fields.stream()
                    .filter(field -> finding.inputs().contains(field.key()))
                    .findFirst()
                    .ifPresent(field ->
                            errors.putIfAbsent(firstInput(field), finding.rule().message()));
        }
        return errors;
    }

    static String firstInput(Field field) {
        if (field.kind() == Kind.GROUP) {
            return firstInput(Groups.parts(field, 0).get(0));
        }
        return field.kind() == Kind.PERSON || field.kind() == Kind.DATE ? field.key() + "-hari" : field.key();
    }

    QuestionPage question(Draft draft, Page page, boolean change) {
        return question(draft, page, change, forms.ofAnswers(fields(draft, page), draft.answers()), Map.of());
    }

    QuestionPage question(Draft draft, Page page, boolean change, FormReader.Form form, Map<String, String> errors) {
        List<FieldForm> typed = forms.ofPosted(fields(draft, page), form, errors);
        return question(draft, page, change, typed, errors);
    }

    private QuestionPage question(
            Draft draft, Page page, boolean change, List<FieldForm> fields, Map<String, String> errors) {
        List<Page> pages = asked(draft);
        int place = pages.indexOf(page);
        return new QuestionPage(
                draft.code(),
                definition(draft).card().title(),
                page.title(),
                page.help(),
                words.say("requests.step", place + 1, pages.size()),
                address(draft, page),
                change ? reviewAddress(draft) : before(draft, pages, place),
                fields.stream().anyMatch(FieldForm::takesFiles),
                change,
                fields,
                errors,
                when.day(draft.expiresAt()),
                notice(draft));
    }

    private static String before(Draft draft, List<Page> pages, int place) {
        return place == 0 ? "/layanan/" + definition(draft).code() : address(draft, pages.get(place - 1));
    }

    ReviewPage review(Draft draft, @Nullable String problem) {
        Findings findings = findings(draft, draft.answers());
        List<ReviewPage.Obstacle> obstacles = obstacles(draft, findings);
        return new ReviewPage(
                draft.code(),
                definition(draft).card().title(),
                draft.version(),
                findings.pages(definition(draft)).stream()
                        .map(page -> part(draft, findings, page))
                        .toList(),
                problem,
                obstacles,
                warnings(draft, findings),
                obstacles.isEmpty(),
                when.day(draft.expiresAt()),
                papers(draft).names(),
                notice(draft));
    }

    private static String notice(Draft draft) {
        return "/layanan/" + definition(draft).code() + "/data?versi="
                + definition(draft).version();
    }

    /** What can be printed for signing, as far as the draft's answers go. */
    PapersToSign papers(Draft draft) {
        return new PapersToSign(draft.service(), draft.answers(), findings(draft, draft.answers()));
    }

    private List<String> warnings(Draft draft, Findings findings) {
        Stream<String> ofRules =
                findings.warnings().stream().map(finding -> finding.rule().message());
        Stream<String> ofNumbers = draft.answers().doubts().stream()
                .map(doubt -> words.say(
                        "requests.doubt." + doubt.kind(),
                        definition(draft).field(doubt.key()).label()));
        return Stream.concat(ofRules, ofNumbers).toList();
    }

    private ReviewPage.Part part(Draft draft, Findings findings, Page page) {
        List<ReviewPage.Line> lines = findings.fields(definition(draft), page).stream()
                .map(field -> new ReviewPage.Line(field.label(), printed(draft.answers(), field)))
                .toList();
        return new ReviewPage.Part(page.title(), address(draft, page) + "?ubah=ya", lines);
    }

    private List<String> printed(Answers answers, Field field) {
        AnswerPrinter printer = AnswerPrinter.told(this::kelurahanName);
        return answers.find(field.key())
                .map((Answer answer) -> printer.print(field, answer))
                .orElseGet(() -> List.of(words.say("requests.unanswered")));
    }

    private String kelurahanName(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    private List<ReviewPage.Obstacle> obstacles(Draft draft, Findings findings) {
        List<ReviewPage.Obstacle> obstacles = new ArrayList<>();
        for (Finding finding : findings.blocking()) {
            obstacles.add(new ReviewPage.Obstacle(finding.rule().message(), addressOf(draft, finding)));
        }
        findings.pages(definition(draft)).stream()
                .filter(page -> isOpen(draft, page))
                .forEach(page -> obstacles.add(new ReviewPage.Obstacle(
                        words.say("requests.open-question", page.title()), address(draft, page) + "?ubah=ya")));
        return obstacles;
    }

    private String addressOf(Draft draft, Finding finding) {
        return asked(draft).stream()
                .filter(page -> page.fields().stream().anyMatch(finding.inputs()::contains))
                .reduce((first, last) -> last)
                .map(page -> address(draft, page) + "?ubah=ya")
                .orElseGet(() -> reviewAddress(draft));
    }

    private boolean isOpen(Draft draft, Page page) {
        return fields(draft, page).stream()
                .anyMatch(field ->
                        field.required() && draft.answers().find(field.key()).isEmpty());
    }

    private List<Page> asked(Draft draft) {
        return findings(draft, draft.answers()).pages(definition(draft));
    }

    private Findings findings(Draft draft, Answers answers) {
        return RuleEvaluator.evaluate(
                definition(draft), answers, time.today(), calendars.current()::workingDaysBetween);
    }

    private static ServiceDefinition definition(Draft draft) {
        return draft.service().told();
    }

    private static String address(Draft draft, Page page) {
        return "/permohonan/" + draft.code() + "/isi/" + page.id();
    }

    private static String reviewAddress(Draft draft) {
        return "/permohonan/" + draft.code() + "/periksa";
    }
}
