package id.pendapa.performance.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.shared.IndonesianDates;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The board on A4 in black and white, for the meeting and the folder. */
@Component
class BoardPaper {

    private final PdfPrinter printer;
    private final OfficeFace office;
    private final Words words;
    private final OfficeTime time;

    BoardPaper(PdfPrinter printer, OfficeFace office, Words words, OfficeTime time) {
        this.printer = printer;
        this.office = office;
        this.words = words;
        this.time = time;
    }

    byte[] print(LeaderPage page) {
        return printer.print(
                "performance/boardPaper",
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
