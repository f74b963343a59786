package id.pendapa.requests.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.draft.Draft;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the papers of a draft, for the browser that began it. They are Indonesian: RT, RW and officers read them. */
@Controller
class PaperPrintController {

    private final DraftAccess access;
    private final PaperPrints prints;

    PaperPrintController(DraftAccess access, PaperPrints prints) {
        this.access = access;
        this.prints = prints;
    }

    @GetMapping("/permohonan/{code}/cetak/{paper}")
    ResponseEntity<Resource> print(
            @PathVariable("code") String code,
            @PathVariable("paper") String paper,
            @RequestParam(name = "kertas", defaultValue = "") String size,
            HttpServletRequest request) {
        Draft draft = access.get(code, request);
        byte[] pdf = Language.call(Language.INDONESIAN, () -> prints.print(draft, paper, PaperSize.named(size)));
        return FileDownload.of(paper + ".pdf", "application/pdf", pdf);
    }
}
