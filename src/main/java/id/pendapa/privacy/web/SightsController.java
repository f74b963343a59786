package id.pendapa.privacy.web;

import id.pendapa.platform.page.Words;
import id.pendapa.privacy.ApplicantDoor;
import id.pendapa.privacy.ApplicantDoor.Admitted;
import id.pendapa.privacy.DataQuestions;
import id.pendapa.privacy.DataSights;
import id.pendapa.privacy.web.SightsPage.Form;
import id.pendapa.privacy.web.SightsPage.Line;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cek/{nomor}/jejak}: the applicant sees who saw the data of the request, and asks about it. */
@Controller
class SightsController {

    private static final String SIGHTS = "/cek/{number}/jejak";
    private static final String ASK = "/cek/{number}/tanya";

    private final ApplicantDoor door;
    private final DataSights sights;
    private final DataQuestions questions;
    private final SightsPages pages;
    private final Words words;

    SightsController(ApplicantDoor door, DataSights sights, DataQuestions questions, SightsPages pages, Words words) {
        this.door = door;
        this.sights = sights;
        this.questions = questions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(SIGHTS)
    String show(
            @PathVariable("number") String number,
            @RequestParam(name = "sebelum", required = false) @Nullable Long before,
            @RequestParam(name = "sendiri", defaultValue = "") String own,
            HttpServletRequest request,
            Model model) {
        Optional<Admitted> applicant = door.admit(number, request);
        if (applicant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        model.addAttribute("page", pages.page(sights.read(applicant.get(), before, own.equals("ya"))));
        return "privacy/sights";
    }

    @GetMapping("/saya/jejak")
    String showAll(
            @RequestParam(name = "sebelum", required = false) @Nullable Long before,
            @RequestParam(name = "sendiri", defaultValue = "") String own,
            HttpServletRequest request,
            Model model) {
        Optional<List<Admitted>> applicant = door.admitAll(request);
        if (applicant.isEmpty()) {
            return "redirect:/saya/masuk";
        }
        model.addAttribute("page", pages.together(sights.readAll(applicant.get(), before, own.equals("ya"))));
        return "privacy/allSights";
    }

    @GetMapping(ASK)
    String form(
            @PathVariable("number") String number,
            @RequestParam(name = "baris", required = false) @Nullable Long sight,
            HttpServletRequest request,
            Model model) {
        Optional<Admitted> applicant = door.admit(number, request);
        return applicant.isEmpty() ? "redirect:/cek/" + number : form(applicant.get(), sight, "", null, model);
    }

    @PostMapping(ASK)
    String ask(
            @PathVariable("number") String number,
            @RequestParam(name = "baris", required = false) @Nullable Long sight,
            @RequestParam(name = "pertanyaan", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Admitted> applicant = door.admit(number, request);
        if (applicant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        try {
            questions.ask(applicant.get(), sight, text, formKey);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(applicant.get(), sight, text, error(refused), model);
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(applicant.get(), sight, text, error(refused), model);
        }
        return "redirect:/cek/" + number + "/jejak";
    }

    private String error(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }

    private String form(Admitted applicant, @Nullable Long sight, String typed, @Nullable String error, Model model) {
        Line line = sight == null ? null : pages.line(questions.sight(applicant, sight));
        model.addAttribute("page", new Form(applicant.number(), line, typed, error));
        return "privacy/ask";
    }
}
