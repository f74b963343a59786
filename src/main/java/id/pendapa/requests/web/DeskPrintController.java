package id.pendapa.requests.web;

import id.pendapa.files.FileDownload;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Gate;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.requests.Desk;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints a request for the paper file, where an office still keeps one; each sight is written down. */
@Controller
class DeskPrintController {

    private final Desk desk;
    private final DeskPages pages;
    private final PaperPrints papers;
    private final PdfPrinter printer;
    private final OfficeProfiles profiles;
    private final OfficeTime time;
    private final When when;
    private final Gate gate;
    private final Words words;

    DeskPrintController(
            Desk desk,
            DeskPages pages,
            PaperPrints papers,
            PdfPrinter printer,
            OfficeProfiles profiles,
            OfficeTime time,
            When when,
            Gate gate,
            Words words) {
        this.desk = desk;
        this.pages = pages;
        this.papers = papers;
        this.printer = printer;
        this.profiles = profiles;
        this.time = time;
        this.when = when;
        this.gate = gate;
        this.words = words;
    }

    /** A paper that is to be signed, filled in from the request. */
    @GetMapping("/meja/{number}/cetak/{paper}")
    ResponseEntity<Resource> toSign(
            @PathVariable("number") String number,
            @PathVariable("paper") String paper,
            @RequestParam(name = "kertas", defaultValue = "") String size) {
        byte[] pdf = papers.print(desk.papers(number, paper), paper, PaperSize.named(size));
        return FileDownload.of(paper + ".pdf", "application/pdf", pdf);
    }

    @PostMapping("/meja/{number}/cetak")
    ResponseEntity<Resource> print(@PathVariable("number") String number) {
        RequestPage page = pages.request(desk.print(number), false, Map.of(), Map.of());
        String printed = words.say(
                "desk.sheet.printed", when.at(time.now()), gate.actor().label());
        byte[] pdf = printer.print(
                "requests/desk/sheet",
                Map.of("page", page, "words", words, "office", profiles.get().kecamatan(), "printed", printed));
        return FileDownload.of(number + ".pdf", "application/pdf", pdf);
    }
}
