package id.pendapa.privacy.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.ApplicantDoor;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.rights.DataCopies;
import id.pendapa.privacy.rights.DataRequests;
import id.pendapa.shared.NotFoundException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** {@code /cek/{nomor}/hak}: what the law gives applicants about their data. */
@Controller
class RightsController {

    private static final String BASE = "/cek/{number}/hak";
    private static final String ONE = BASE + "/{id}";

    private final ApplicantDoor door;
    private final DataRequests requests;
    private final DataCopies copies;
    private final RightsPages pages;
    private final RightsPapers papers;
    private final BreachDesk breaches;
    private final BreachPages notices;
    private final Words words;

    RightsController(
            ApplicantDoor door,
            DataRequests requests,
            DataCopies copies,
            RightsPages pages,
            RightsPapers papers,
            BreachDesk breaches,
            BreachPages notices,
            Words words) {
        this.door = door;
        this.requests = requests;
        this.copies = copies;
        this.pages = pages;
        this.papers = papers;
        this.breaches = breaches;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping(BASE)
    String show(
            @PathVariable("number") String number,
            @RequestParam(name = "terkirim", defaultValue = "") String sent,
            @RequestParam(name = "data", defaultValue = "") String field,
            HttpServletRequest request,
            Model model) {
        Optional<Admitted> applicant = door.admit(number, request);
        if (applicant.isEmpty()) {
            return away(number);
        }
        Map<String, String> typed = field.isEmpty() ? Map.of() : Map.of("hak", "CORRECTION", "data", field);
        return page(applicant.get(), sent.equals("ya"), typed, Map.of(), model);
    }

    @PostMapping(BASE)
    String ask(
            @PathVariable("number") String number,
            @RequestParam(name = "hak", defaultValue = "") String kind,
            @RequestParam(name = "data", defaultValue = "") String field,
            @RequestParam(name = "uraian", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Admitted> applicant = door.admit(number, request);
        if (applicant.isEmpty()) {
            return away(number);
        }
        Map<String, String> typed = Map.of("hak", kind, "data", field, "uraian", text);
        Map<String, String> wrong;
        try {
            wrong = pages.inWords(requests.ask(applicant.get(), kind, field, text, formKey));
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            String error =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return page(applicant.get(), false, typed, Map.of(field.isEmpty() ? "hak" : "uraian", error), model);
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(applicant.get(), false, typed, wrong, model);
        }
        return "redirect:/cek/" + number + "/hak?terkirim=ya";
    }

    @PostMapping(ONE + "/tarik")
    String withdraw(
            @PathVariable("number") String number,
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            HttpServletRequest request) {
        Optional<Admitted> applicant = door.admit(number, request);
        if (applicant.isEmpty()) {
            return away(number);
        }
        requests.withdraw(applicant.get(), id, version);
        return "redirect:/cek/" + number + "/hak";
    }

    @GetMapping(ONE + "/surat")
    ResponseEntity<Resource> letter(
            @PathVariable("number") String number, @PathVariable("id") long id, HttpServletRequest request) {
        return pdf("jawaban-" + number, papers.answer(requests.get(admitted(number, request), id)));
    }

    @GetMapping(ONE + "/salinan")
    ResponseEntity<Resource> copy(
            @PathVariable("number") String number, @PathVariable("id") long id, HttpServletRequest request) {
        return pdf("salinan-data-" + number, papers.pdf(copies.fetch(admitted(number, request), id)));
    }

    @GetMapping(ONE + "/salinan.json")
    ResponseEntity<Resource> machineCopy(
            @PathVariable("number") String number, @PathVariable("id") long id, HttpServletRequest request) {
        byte[] json = papers.json(copies.fetch(admitted(number, request), id));
        return FileDownload.of("salinan-data-" + number + ".json", "application/json", json);
    }

    private static ResponseEntity<Resource> pdf(String name, byte[] content) {
        return FileDownload.of(name + ".pdf", "application/pdf", content);
    }

    private Admitted admitted(String number, HttpServletRequest request) {
        return door.admit(number, request).orElseThrow(() -> new NotFoundException("data-request"));
    }

    private static String away(String number) {
        return "redirect:/cek/" + number;
    }

    private String page(
            Admitted applicant, boolean sent, Map<String, String> typed, Map<String, String> errors, Model model) {
        List<BreachPage.Notice> told =
                breaches.listToldOf(applicant).stream().map(notices::notice).toList();
        String field = typed.getOrDefault("data", "");
        model.addAttribute(
                "page", pages.page(applicant.number(), told, requests.list(applicant, field), sent, typed, errors));
        return "privacy/rights";
    }
}
