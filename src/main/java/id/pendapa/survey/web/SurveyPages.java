package id.pendapa.survey.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.NotFoundException;
import id.pendapa.survey.book.Answering.Invited;
import id.pendapa.survey.book.Answering.Standing;
import id.pendapa.survey.book.PaperDesk.Batch;
import id.pendapa.survey.book.PaperDesk.Choice;
import id.pendapa.survey.book.Question;
import id.pendapa.survey.book.SurveyPeriod;
import id.pendapa.survey.book.Trait;
import id.pendapa.survey.measure.Element;
import id.pendapa.survey.web.SurveyPage.Ask;
import id.pendapa.survey.web.SurveyPage.Closed;
import id.pendapa.survey.web.SurveyPage.Desk;
import id.pendapa.survey.web.SurveyPage.Line;
import id.pendapa.survey.web.SurveyPage.Paper;
import id.pendapa.survey.web.SurveyPage.Sheet;
import id.pendapa.survey.web.SurveyPage.Start;
import id.pendapa.survey.web.SurveyPage.Worded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts questions, invitations and periods into words. */
@Component
class SurveyPages {

    static final String BASE = "/survei";
    static final String DESK = "/kepuasan";
    static final String QUESTIONS = DESK + "/pertanyaan";

    private static final int MONTHS = 24;
    private static final List<Trait> ASKED = List.of(Trait.SEX, Trait.EDUCATION, Trait.OCCUPATION);

    private final Words words;
    private final ReportPages reports;
    private final OfficeTime time;

    SurveyPages(Words words, ReportPages reports, OfficeTime time) {
        this.words = words;
        this.reports = reports;
        this.time = time;
    }

    Start start(String code, @Nullable String error, List<SurveyPeriod> published) {
        return new Start(
                code,
                error == null ? null : words.say(error),
                published.stream()
                        .map(period -> line(BASE + "/hasil/", period, reports.span(period)))
                        .toList());
    }

    private static Line line(String base, SurveyPeriod period, String facts) {
        return new Line(base + period.id(), period.text().title(), facts);
    }

    Sheet sheet(Invited invited, List<Question> questions, Form form) {
        return new Sheet(
                invited.code(),
                invited.service(),
                questions.stream().map(this::ask).toList(),
                ASKED.stream().map(this::ask).toList(),
                form);
    }

    private Ask ask(Question question) {
        return new Ask(
                question.element().name().toLowerCase(Locale.ROOT),
                question.text(),
                IntStream.rangeClosed(1, question.answers().size())
                        .mapToObj(score -> Option.of(
                                Integer.toString(score), question.answers().get(score - 1)))
                        .toList());
    }

    private Ask ask(Trait trait) {
        return new Ask(
                trait.field(),
                words.say("survey.trait." + trait),
                Stream.concat(
                                Stream.of(Option.of("", words.say("survey.trait.unsaid"))),
                                trait.choices().stream().map(value -> Option.of(value, reports.value(trait, value))))
                        .toList());
    }

    static Closed closed(Invited invited) {
        return new Closed(invited.service(), invited.standing() == Standing.USED);
    }

    Desk desk(List<SurveyPeriod> periods, boolean manages, boolean paper, Form form) {
        return new Desk(
                periods.stream()
                        .map(period -> line(
                                DESK + "/",
                                period,
                                reports.span(period)
                                        + ", "
                                        + words.say(
                                                period.publishedAt() == null
                                                        ? "survey.state.open"
                                                        : "survey.state.published")))
                        .toList(),
                manages,
                paper,
                months(),
                form);
    }

    /** The last two years, newest first: nobody has to know how a month is written. */
    private List<Option> months() {
        LocalDate first = time.today().withDayOfMonth(1);
        return IntStream.range(0, MONTHS)
                .mapToObj(first::minusMonths)
                .map(month -> Option.of(YearMonth.from(month).toString(), ReportPages.month(month)))
                .toList();
    }

    Paper paper(List<Choice> services, List<Batch> batches, Form form) {
        Map<String, String> titles = new LinkedHashMap<>();
        services.forEach(choice -> titles.put(choice.code(), choice.title()));
        return new Paper(
                months(),
                Stream.concat(
                                Stream.of(Option.of("", words.say("survey.unsaid"))),
                                services.stream().map(choice -> Option.of(choice.code(), choice.title())))
                        .toList(),
                batches.stream()
                        .map(batch -> List.of(
                                Cell.of(ReportPages.month(batch.month())),
                                Cell.of(titles.getOrDefault(batch.service(), words.say("survey.unsaid"))),
                                Cell.number(Integer.toString(batch.sheets())),
                                Cell.of(batch.enteredBy())))
                        .toList(),
                form);
    }

    Worded worded(Question question, Form form) {
        return new Worded(
                QUESTIONS + "/" + question.element(),
                reports.element(question.element()),
                question.text(),
                question.answers(),
                question.example(),
                question.id(),
                form);
    }

    /** What was typed beside what is wrong with it, in words. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    static Element element(String code) {
        return Element.find(code).orElseThrow(() -> new NotFoundException("survey.no-element"));
    }
}
