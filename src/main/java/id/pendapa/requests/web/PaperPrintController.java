package id.pendapa.requests.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.pdf.PaperSize;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.PapersToSign;
import id.pendapa.requests.draft.Draft;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Prints the papers to be signed: of a draft for the browser that began it, of a request for its applicant.
 */
@Controller
class PaperPrintController {

    private static final String PAPER = "/cetak/{paper}";

    private final DraftAccess access;
    private final ApplyPages drafts;
    private final ApplicantGrants grants;
    private final ApplicantActions applicants;
    private final PaperPrints prints;

    PaperPrintController(
            DraftAccess access,
            ApplyPages drafts,
            ApplicantGrants grants,
            ApplicantActions applicants,
            PaperPrints prints) {
        this.access = access;
        this.drafts = drafts;
        this.grants = grants;
        this.applicants = applicants;
        this.prints = prints;
    }

    @GetMapping("/permohonan/{code}" + PAPER)
    ResponseEntity<Resource> ofDraft(
            @PathVariable("code") String code,
            @PathVariable("paper") String paper,
            @RequestParam(name = "kertas", defaultValue = "") String size,
            HttpServletRequest request) {
        Draft draft = access.get(code, request);
        return print(drafts.papers(draft), paper, size);
    }

    @GetMapping("/cek/{number}" + PAPER)
    ResponseEntity<Resource> ofApplicant(
            @PathVariable("number") String number,
            @PathVariable("paper") String paper,
            @RequestParam(name = "kertas", defaultValue = "") String size,
            HttpServletRequest request) {
        Grant grant = grants.find(number, request).orElseThrow(() -> new NotFoundException("request.unknown"));
        return print(applicants.papers(grant, paper), paper, size);
    }

    private ResponseEntity<Resource> print(PapersToSign papers, String paper, String size) {
        return FileDownload.of(paper + ".pdf", "application/pdf", prints.print(papers, paper, PaperSize.named(size)));
    }
}
