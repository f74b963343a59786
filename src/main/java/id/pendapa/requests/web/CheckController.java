package id.pendapa.requests.web;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.ApplicantActions;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.ApplicantCheck.Grant;
import id.pendapa.requests.ApplicantCompletion;
import id.pendapa.requests.CheckView;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cek}: the applicant follows a request. */
@Controller
class CheckController {

    private static final String START = "requests/checkStart";
    private static final String PAGE = "requests/check";

    private final ApplicantCheck check;
    private final ApplicantGrants grants;
    private final ApplicantActions actions;
    private final CheckPages pages;
    private final CodeLimits limits;
    private final ApplicantCompletion completion;
    private final FormReader reader;
    private final Words words;

    CheckController(
            ApplicantCheck check,
            ApplicantGrants grants,
            ApplicantActions actions,
            ApplicantCompletion completion,
            CheckPages pages,
            CodeLimits limits,
            FormReader reader,
            Words words) {
        this.check = check;
        this.grants = grants;
        this.actions = actions;
        this.completion = completion;
        this.pages = pages;
        this.limits = limits;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/cek")
    String start(@RequestParam(name = "nomor", defaultValue = "") String number, Model model) {
        model.addAttribute("page", new CheckStartPage(number, "", null));
        return START;
    }

    @PostMapping("/cek")
    String enter(
            @RequestParam(name = "nomor", defaultValue = "") String number,
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.tryCode(number, request);
        Optional<Grant> grant = CaseNumber.find(number).flatMap(wanted -> check.check(wanted.value(), code));
        if (grant.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new CheckStartPage(number, code, words.say("requests.check.wrong")));
            return START;
        }
        BrowserCookies.CHECK.write(request, response, check.seal(grant.get()));
        return "redirect:/cek/" + grant.get().number();
    }

    @GetMapping("/cek/{number}")
    String show(@PathVariable("number") String number, HttpServletRequest request, Model model) {
        Optional<Grant> grant = grant(request, number);
        if (grant.isEmpty()) {
            return "redirect:/cek?nomor=" + number;
        }
        try {
            return page(actions.view(grant.get()), TypedDate.NOTHING, null, model);
        } catch (NotFoundException gone) {
            LocalDate day = check.findDestroyed(grant.get()).orElseThrow(() -> gone);
            model.addAttribute("number", number);
            model.addAttribute("day", Spoken.day(day));
            return "requests/destroyed";
        }
    }

    @PostMapping("/cek/{number}/kenali")
    String identify(
            @PathVariable("number") String number,
            @RequestParam(name = "lahir-hari", defaultValue = "") String day,
            @RequestParam(name = "lahir-bulan", defaultValue = "") String month,
            @RequestParam(name = "lahir-tahun", defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Grant> grant = grant(request, number);
        if (grant.isEmpty()) {
            return "redirect:/cek?nomor=" + number;
        }
        limits.tryCode(number, request);
        TypedDate typed = TypedDate.of(day, month, year);
        Optional<Grant> more = typed.date().flatMap(date -> check.identify(grant.get(), date));
        if (more.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(actions.view(grant.get()), typed, words.say("requests.check.birth.wrong"), model);
        }
        BrowserCookies.CHECK.write(request, response, check.seal(more.get()));
        return "redirect:/cek/" + number;
    }

    @PostMapping("/cek/{number}/lengkapi")
    String complete(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Grant> grant = grant(request, number).filter(Grant::identified);
        if (grant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        CheckView view = actions.view(grant.get());
        Posted posted = new Posted(values);
        FormReader.Form form = reader.read(
                CheckPages.asked(view),
                Answers.empty(),
                posted,
                ApplyController.files(request),
                ApplicantCompletion.filesOf(number));
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.again(view, form));
            return PAGE;
        }
        completion.complete(grant.get(), version, form.answers(), formKey);
        return "redirect:/cek/" + number;
    }

    @PostMapping("/cek/{number}/terima")
    String receive(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request) {
        Optional<Grant> grant = grant(request, number).filter(Grant::identified);
        grant.ifPresent(found -> actions.receive(found, version, formKey));
        return "redirect:/cek/" + number;
    }

    @GetMapping("/cek/{number}/batalkan")
    String confirmWithdrawal(@PathVariable("number") String number, HttpServletRequest request, Model model) {
        Optional<Grant> grant = grant(request, number).filter(Grant::identified);
        if (grant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        model.addAttribute("page", pages.page(actions.view(grant.get()), TypedDate.NOTHING, null));
        return "requests/withdraw";
    }

    @PostMapping("/cek/{number}/batalkan")
    String withdraw(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request) {
        Optional<Grant> grant = grant(request, number).filter(Grant::identified);
        if (grant.isEmpty()) {
            return "redirect:/cek/" + number;
        }
        String why = reason.isBlank() ? words.in(Language.INDONESIAN).say("requests.withdraw.no-reason") : reason;
        actions.withdraw(grant.get(), version, why, formKey);
        return "redirect:/cek/" + number;
    }

    @GetMapping("/cek/{number}/surat/{letter}")
    ResponseEntity<Resource> download(
            @PathVariable("number") String number, @PathVariable("letter") String letter, HttpServletRequest request) {
        Grant grant = grant(request, number).orElseThrow(() -> new NotFoundException("request.unknown"));
        LetterFile file = actions.download(grant, letter);
        return FileDownload.of(file.fileName(), file.mediaType(), file.bytes());
    }

    private Optional<Grant> grant(HttpServletRequest request, String number) {
        return grants.find(number, request);
    }

    private String page(CheckView view, TypedDate typed, @Nullable String error, Model model) {
        model.addAttribute("page", pages.page(view, typed, error));
        return PAGE;
    }
}
