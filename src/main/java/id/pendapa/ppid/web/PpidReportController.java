package id.pendapa.ppid.web;

import id.pendapa.files.FileDownload;
import id.pendapa.ppid.register.PpidReports;
import id.pendapa.shared.NotFoundException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /meja/ppid/laporan}: the year in numbers at the desk, and on paper. */
@Controller
class PpidReportController {

    private final PpidReports reports;
    private final PpidReportPages pages;

    PpidReportController(PpidReports reports, PpidReportPages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/meja/ppid/laporan/{tahun}")
    String desk(@PathVariable("tahun") String typed, Model model) {
        model.addAttribute("page", pages.page(reports.open(year(typed))));
        return "ppid/desk/report";
    }

    @GetMapping("/meja/ppid/laporan/{tahun}/cetak.pdf")
    ResponseEntity<Resource> paper(@PathVariable("tahun") String typed) {
        int year = year(typed);
        return FileDownload.of(
                "laporan-ppid-" + year + ".pdf", "application/pdf", pages.pdf(pages.page(reports.open(year))));
    }

    static int year(String typed) {
        if (!typed.matches("[0-9]{4}")) {
            throw new NotFoundException("ppid.year");
        }
        return Integer.parseInt(typed);
    }
}
