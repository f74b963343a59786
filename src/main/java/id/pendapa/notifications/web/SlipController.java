package id.pendapa.notifications.web;

import id.pendapa.files.FileDownload;
import id.pendapa.notifications.delivery.CounterSlips;
import id.pendapa.notifications.delivery.CounterSlips.Slip;
import id.pendapa.platform.pdf.PdfPrinter;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/pesan}: messages that nobody could be told by machine, to be printed and handed out. */
@Controller
class SlipController {

    private static final String ADDRESS = "/meja/pesan";
    private static final int MOST = 25;

    private final CounterSlips slips;
    private final SlipPages pages;
    private final PdfPrinter printer;

    SlipController(CounterSlips slips, SlipPages pages, PdfPrinter printer) {
        this.slips = slips;
        this.pages = pages;
        this.printer = printer;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam(name = "sesudah", defaultValue = "0") long after, Model model) {
        List<Slip> found = slips.list(after, MOST + 1);
        List<Slip> shown = found.subList(0, Math.min(MOST, found.size()));
        model.addAttribute(
                "page",
                pages.list(shown, found.size() > MOST ? shown.get(MOST - 1).id() : null));
        return "notifications/slips";
    }

    @GetMapping(ADDRESS + "/{id}")
    ResponseEntity<Resource> print(
            @PathVariable("id") long id, @RequestParam(name = "kertas", defaultValue = "a5") String paper) {
        byte[] pdf = printer.print("notifications/slipPaper", pages.paper(slips.get(id), paper));
        return FileDownload.of("pesan-" + id + ".pdf", "application/pdf", pdf);
    }

    @PostMapping(ADDRESS + "/{id}/serahkan")
    String handOut(@PathVariable("id") long id) {
        slips.handOut(id);
        return "redirect:" + ADDRESS;
    }
}
