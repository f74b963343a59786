package id.pendapa.ppid.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.ppid.register.PpidReports.Counts;
import id.pendapa.ppid.register.PpidReports.Objections;
import id.pendapa.ppid.register.PpidReports.Year;
import id.pendapa.ppid.web.PpidDeskPage.Report;
import id.pendapa.shared.IndonesianDates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the year into words, for the page and for paper. */
@Component
class PpidReportPages {

    private static final String NONE = "–";

    private final Words words;
    private final OfficeTime time;
    private final OfficeFace office;
    private final PdfPrinter printer;

    PpidReportPages(Words words, OfficeTime time, OfficeFace office, PdfPrinter printer) {
        this.words = words;
        this.time = time;
        this.office = office;
        this.printer = printer;
    }

    Report page(Year year) {
        Counts counts = year.counts();
        Objections objections = year.objections();
        BigDecimal average = year.average();
        return new Report(
                year.year(),
                List.of(
                        row("all", counts.all()),
                        row("given", counts.given()),
                        row("partly", counts.partly()),
                        row("refused", counts.refused()),
                        row("elsewhere", counts.elsewhere()),
                        row("lapsed", counts.lapsed()),
                        row("running", counts.running()),
                        row("late", counts.late()),
                        SummaryRow.of(
                                words.say("ppid.report.average"),
                                average == null
                                        ? NONE
                                        : words.say(
                                                "ppid.report.days",
                                                average.toPlainString().replace('.', ',')))),
                year.grounds().stream()
                        .map(why -> SummaryRow.of(why.ground(), Long.toString(why.count())))
                        .toList(),
                List.of(
                        row("all-objections", objections.all()),
                        row("granted", objections.granted()),
                        row("upheld", objections.upheld()),
                        row("undecided", objections.running())));
    }

    private SummaryRow row(String key, long count) {
        return SummaryRow.of(words.say("ppid.report." + key), count == 0 ? NONE : Long.toString(count));
    }

    byte[] pdf(Report page) {
        return printer.print(
                "ppid/reportPaper",
                Map.of(
                        "words",
                        words,
                        "office",
                        office.get(),
                        "page",
                        page,
                        "made",
                        IndonesianDates.moment(time.now().atZone(time.zone()))));
    }
}
