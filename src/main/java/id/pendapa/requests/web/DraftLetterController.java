package id.pendapa.requests.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.DraftRemarks;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cek/{nomor}/konsep}: the applicant reads the letter before it is signed, and says what is wrong. */
@Controller
class DraftLetterController {

    private static final String ADDRESS = "/cek/{number}/konsep";

    private final ApplicantGrants grants;
    private final DraftRemarks remarks;
    private final CheckPages pages;
    private final Words words;

    DraftLetterController(ApplicantGrants grants, DraftRemarks remarks, CheckPages pages, Words words) {
        this.grants = grants;
        this.remarks = remarks;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable("number") String number, HttpServletRequest request, Model model) {
        Optional<Grant> grant = grant(request, number);
        return grant.isEmpty() ? "redirect:/cek/" + number : page(grant.get(), "", Map.of(), model);
    }

    @GetMapping(ADDRESS + "/{letter}")
    ResponseEntity<Resource> print(
            @PathVariable("number") String number, @PathVariable("letter") String letter, HttpServletRequest request) {
        Grant grant = grant(request, number).orElseThrow(() -> new NotFoundException("request.unknown"));
        return FileDownload.of("konsep-" + number + ".pdf", "application/pdf", remarks.print(grant, letter));
    }

    @PostMapping(ADDRESS)
    String write(
            @PathVariable("number") String number,
            @RequestParam(name = "tanggapan", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Grant> grant = grant(request, number);
        if (grant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        try {
            remarks.write(grant.get(), text, formKey);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String wrong =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return page(grant.get(), text, Map.of("tanggapan", wrong), model);
        }
        return "redirect:/cek/" + number + "/konsep";
    }

    private Optional<Grant> grant(HttpServletRequest request, String number) {
        return grants.findIdentified(number, request);
    }

    private String page(Grant grant, String text, Map<String, String> errors, Model model) {
        DraftRemarks.Overview overview = remarks.open(grant);
        model.addAttribute("overview", overview);
        model.addAttribute("remarks", pages.remarks(overview.remarks()));
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        return "requests/draftLetter";
    }
}
