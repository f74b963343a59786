package id.pendapa.survey.web;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.survey.book.SurveyDesk;
import id.pendapa.survey.book.SurveyPeriod;
import id.pendapa.survey.book.SurveyReport;
import id.pendapa.survey.book.SurveyReport.FollowUp;
import id.pendapa.survey.book.SurveyReport.Part;
import id.pendapa.survey.book.Trait;
import id.pendapa.survey.measure.Element;
import id.pendapa.survey.measure.SkmResult;
import id.pendapa.survey.measure.SkmResult.Index;
import id.pendapa.survey.web.ReportPage.Bar;
import id.pendapa.survey.web.ReportPage.Plan;
import id.pendapa.survey.web.ReportPage.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts results into words, for the public page, the desk and paper alike. */
@Component
class ReportPages {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", IndonesianDates.INDONESIAN);
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal STEPS = BigDecimal.valueOf(3);

    private final Words words;
    private final Catalogue catalogue;
    private final Kelurahans kelurahans;
    private final OfficeTime time;
    private final OfficeFace office;
    private final PdfPrinter printer;

    ReportPages(
            Words words,
            Catalogue catalogue,
            Kelurahans kelurahans,
            OfficeTime time,
            OfficeFace office,
            PdfPrinter printer) {
        this.words = words;
        this.catalogue = catalogue;
        this.kelurahans = kelurahans;
        this.time = time;
        this.office = office;
        this.printer = printer;
    }

    static String month(LocalDate month) {
        return MONTH.format(month);
    }

    String span(SurveyPeriod period) {
        return period.text().from().equals(period.text().to())
                ? month(period.text().from())
                : words.say(
                        "survey.span",
                        month(period.text().from()),
                        month(period.text().to()));
    }

    String element(Element element) {
        return words.say("survey.element." + element);
    }

    ReportPage page(SurveyReport report) {
        SkmResult result = report.whole().result();
        List<Element> lowest = result.lowest(SurveyDesk.LOWEST);
        return new ReportPage(
                report.period().id(),
                report.period().version(),
                report.period().text().title(),
                span(report.period()),
                result.index().map(index -> number(index.value())).orElse(null),
                result.index().map(this::grade).orElse(null),
                facts(report),
                Arrays.stream(Element.values())
                        .map(element -> bar(element, result, lowest.contains(element)))
                        .toList(),
                Stream.of(
                                table("service", report.services(), this::service),
                                table("kelurahan", report.kelurahan(), this::kelurahan),
                                table("month", report.months(), key -> month(LocalDate.parse(key))))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                traits(report),
                lowest.stream().map(this::element).toList(),
                report.followUps().stream().map(this::plan).toList());
    }

    ReportPage.Desk desk(SurveyDesk.Opened opened, @Nullable String hindrance, Form form) {
        SurveyReport report = opened.report();
        return new ReportPage.Desk(
                page(report),
                opened.words(),
                opened.manages(),
                hindrance == null ? null : words.say("error." + hindrance),
                published(report.period()),
                report.waiting(),
                Arrays.stream(Element.values())
                        .map(element -> Option.of(element.name(), element(element)))
                        .toList(),
                form);
    }

    private @Nullable String published(SurveyPeriod period) {
        Instant at = period.publishedAt();
        return at == null
                ? null
                : words.say(
                        "survey.published",
                        IndonesianDates.moment(at.atZone(time.zone())),
                        String.valueOf(period.publishedBy()));
    }

    private static String number(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }

    private String grade(Index index) {
        return words.say("survey.grade." + index.grade());
    }

    private List<SummaryRow> facts(SurveyReport report) {
        long sheets = report.whole().sheets();
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(row("answers", Long.toString(sheets)));
        facts.add(row("paper", Long.toString(report.whole().paper())));
        facts.add(row("users", Long.toString(report.period().users())));
        facts.add(row(
                "needed",
                words.say(
                        sheets >= report.needed() && sheets > 0 ? "survey.needed.reached" : "survey.needed.missed",
                        Long.toString(report.needed()),
                        Long.toString(sheets))));
        facts.add(row("weight", report.period().text().weight().printed()));
        facts.add(row("method", words.say("survey.method")));
        return facts;
    }

    private SummaryRow row(String key, String value) {
        return SummaryRow.of(words.say("survey.fact." + key), value);
    }

    private Bar bar(Element element, SkmResult result, boolean low) {
        BigDecimal mean = result.mean(element).orElse(null);
        if (mean == null) {
            return new Bar(element(element), few(), "–", 0, low);
        }
        return new Bar(
                element(element),
                number(mean),
                result.index(element)
                        .map(index -> number(index.value()) + " (" + index.grade() + ")")
                        .orElse("–"),
                mean.subtract(LEAST)
                        .multiply(WHOLE)
                        .divideToIntegralValue(STEPS)
                        .intValue(),
                low);
    }

    private String few() {
        return words.say("survey.few");
    }

    private Table table(String by, List<Part> parts, UnaryOperator<String> name) {
        List<List<Cell>> rows = parts.stream()
                .map(part -> List.of(
                        Cell.of(part.key().isEmpty() ? words.say("survey.unsaid") : name.apply(part.key())),
                        Cell.number(part.sheets() < SkmResult.FEWEST ? few() : Long.toString(part.sheets())),
                        Cell.number(part.result()
                                .index()
                                .map(index -> number(index.value()) + " (" + index.grade() + ")")
                                .orElse("–"))))
                .toList();
        return new Table(words.say("survey.by." + by), head("survey.by." + by + ".one"), rows);
    }

    private List<Cell> head(String first) {
        return List.of(
                Cell.of(words.say(first)),
                Cell.number(words.say("survey.fact.answers")),
                Cell.number(words.say("survey.index")));
    }

    private String service(String code) {
        return catalogue.listEver().stream()
                .map(service -> service.definition())
                .filter(definition -> definition.code().equals(code))
                .map(definition -> definition.card().title())
                .findFirst()
                .orElse(code);
    }

    private String kelurahan(String code) {
        return kelurahans.find(code).map(Kelurahan::name).orElse(code);
    }

    /** Values that fewer than five said are put together with what was not said. */
    private List<Table> traits(SurveyReport report) {
        List<Table> tables = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            Map<String, Long> said = report.traits().getOrDefault(trait, Map.of());
            List<List<Cell>> rows = new ArrayList<>();
            long shown = 0;
            for (String value : trait.choices()) {
                long count = said.getOrDefault(value, 0L);
                if (count >= SkmResult.FEWEST) {
                    rows.add(List.of(Cell.of(value(trait, value)), Cell.number(Long.toString(count))));
                    shown += count;
                }
            }
            long rest = report.whole().sheets() - shown;
            if (rest > 0 && !rows.isEmpty()) {
                rows.add(List.of(Cell.of(words.say("survey.trait.rest")), Cell.number(Long.toString(rest))));
            }
            if (!rows.isEmpty()) {
                tables.add(new Table(words.say("survey.trait." + trait), List.of(), rows));
            }
        }
        return tables;
    }

    String value(Trait trait, String value) {
        return words.say("survey.trait." + trait + "." + value);
    }

    private Plan plan(FollowUp followUp) {
        LocalDate done = followUp.doneOn();
        boolean late = done == null && followUp.dueOn().isBefore(time.today());
        String day = IndonesianDates.day(done == null ? followUp.dueOn() : done);
        return new Plan(
                followUp.id(),
                followUp.version(),
                element(followUp.element()),
                followUp.plan(),
                followUp.owner(),
                words.say("survey.plan." + (done != null ? "done" : late ? "late" : "due"), day),
                followUp.evidence(),
                done == null,
                late);
    }

    /** The report on paper. */
    byte[] pdf(SurveyReport report) {
        return printer.print(
                "survey/reportPaper",
                Map.of(
                        "words",
                        words,
                        "office",
                        office.get(),
                        "page",
                        page(report),
                        "made",
                        IndonesianDates.moment(time.now().atZone(time.zone()))));
    }
}
