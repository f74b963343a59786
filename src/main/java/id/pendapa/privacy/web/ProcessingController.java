package id.pendapa.privacy.web;

import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.FileDownload;
import id.pendapa.privacy.processing.ProcessingRegister;
import id.pendapa.privacy.processing.ServiceProcessing;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /pelindungan/catatan}: the register of processing, to be read, printed and taken along. */
@Controller
class ProcessingController {

    private static final String BASE = ProcessingPages.BASE;

    private final ProcessingRegister register;
    private final ProcessingPages pages;
    private final ProcessingPapers papers;

    ProcessingController(ProcessingRegister register, ProcessingPages pages, ProcessingPapers papers) {
        this.register = register;
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping(BASE)
    String read(Model model) {
        model.addAttribute("page", pages.register(register.read(), register.mayManage()));
        return "privacy/desk/processing";
    }

    @GetMapping(ProcessingPages.PROCESSORS)
    String processors(Model model) {
        model.addAttribute("page", pages.processors(register.read(), register.mayManage()));
        return "privacy/desk/processors";
    }

    @GetMapping(BASE + "/layanan/{code}")
    String service(@PathVariable("code") String code, Model model) {
        PublishedService service = register.service(code.toUpperCase(Locale.ROOT));
        ServiceProcessing processing = ServiceProcessing.of(service.definition());
        boolean retired = register.read().retired().stream()
                .anyMatch(gone -> gone.service().definition().code().equals(processing.code()));
        model.addAttribute(
                "page",
                new ProcessingPage.Service(
                        pages.title(processing),
                        pages.rows(processing, register.forServices().orElse(null)),
                        retired));
        return "privacy/desk/processingService";
    }

    @GetMapping(BASE + "/cetak")
    ResponseEntity<Resource> print() {
        return FileDownload.of("catatan-pemrosesan.pdf", "application/pdf", papers.pdf(register.read()));
    }

    @GetMapping(BASE + "/unduh")
    ResponseEntity<Resource> table() {
        return FileDownload.of("catatan-pemrosesan.csv", "text/csv;charset=UTF-8", papers.csv(register.takeAlong()));
    }
}
