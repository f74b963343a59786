package id.pendapa.requests.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.QrPicture;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.Receipts;
import id.pendapa.requests.SecretCodes;
import id.pendapa.requests.draft.Draft;
import id.pendapa.requests.draft.DraftKeeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What one does with a draft besides answering: set it aside, take it up elsewhere, remove it, keep its receipt. */
@Controller
class DraftController {

    private static final String ASIDE = "requests/setAside";
    private static final String TAKE_UP = "requests/takeUp";
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}";

    private final DraftKeeping drafts;
    private final DraftAccess access;
    private final ApplicantCheck check;
    private final Receipts receipts;
    private final ReceiptPages receiptPages;
    private final When when;
    private final CodeLimits limits;
    private final Words words;

    DraftController(
            DraftKeeping drafts,
            DraftAccess access,
            ApplicantCheck check,
            Receipts receipts,
            ReceiptPages receiptPages,
            When when,
            CodeLimits limits,
            Words words) {
        this.drafts = drafts;
        this.access = access;
        this.check = check;
        this.receipts = receipts;
        this.receiptPages = receiptPages;
        this.when = when;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/permohonan/{code}/simpan")
    String setAside(
            @PathVariable("code") String code,
            @RequestParam(name = "dikirim", required = false) @Nullable String sent,
            HttpServletRequest request,
            Model model) {
        Draft draft = access.get(code, request);
        model.addAttribute("page", aside(draft, "", null, sent != null, request));
        return ASIDE;
    }

    @PostMapping("/permohonan/{code}/simpan")
    String mail(
            @PathVariable("code") String code,
            @RequestParam(name = "email", defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = access.get(code, request);
        String typed = email.strip();
        if (!typed.matches(EMAIL)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", aside(draft, typed, words.say("answer.email"), false, request));
            return ASIDE;
        }
        limits.begin(request);
        drafts.mailWayBack(draft, typed);
        return "redirect:/permohonan/" + code + "/simpan?dikirim";
    }

    private AsidePage aside(
            Draft draft, String email, @Nullable String error, boolean sent, HttpServletRequest request) {
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return new AsidePage(
                draft.code(),
                draft.service().toldCard().title(),
                SecretCodes.inGroups(draft.code()),
                address + "/permohonan/lanjutkan",
                QrPicture.of(address + "/permohonan/lanjutkan", words.say("requests.aside.qr")),
                when.day(draft.expiresAt()),
                email,
                error,
                sent,
                check.isSignedIn(request));
    }

    @GetMapping("/permohonan/lanjutkan")
    String askForCode(Model model) {
        model.addAttribute("page", new TakeUpPage("", TypedDate.NOTHING, null));
        return TAKE_UP;
    }

    @PostMapping("/permohonan/lanjutkan")
    String takeUp(
            @RequestParam(name = "kode", defaultValue = "") String typedCode,
            @RequestParam(name = "lahir-hari", defaultValue = "") String day,
            @RequestParam(name = "lahir-bulan", defaultValue = "") String month,
            @RequestParam(name = "lahir-tahun", defaultValue = "") String year,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limits.tryCode("draf " + typedCode, request);
        TypedDate birth = TypedDate.of(day, month, year);
        String browser = BrowserCookies.DRAFT.read(request).orElseGet(SecretCodes::create);
        Optional<String> code = birth.date().flatMap(date -> drafts.takeUp(typedCode, date, browser));
        if (code.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new TakeUpPage(typedCode, birth, words.say("requests.take-up.wrong")));
            return TAKE_UP;
        }
        BrowserCookies.DRAFT.write(request, response, browser);
        return "redirect:/permohonan/" + code.get();
    }

    @GetMapping("/permohonan/{code}/hapus")
    String confirmRemoval(@PathVariable("code") String code, HttpServletRequest request, Model model) {
        Draft draft = access.get(code, request);
        model.addAttribute("code", code);
        model.addAttribute("serviceTitle", draft.service().toldCard().title());
        return "requests/removeDraft";
    }

    @PostMapping("/permohonan/{code}/hapus")
    String remove(@PathVariable("code") String code, HttpServletRequest request) {
        drafts.discard(access.get(code, request));
        return "redirect:/permohonan/terhapus";
    }

    @GetMapping("/permohonan/terhapus")
    String removed() {
        return "requests/draftRemoved";
    }

    @GetMapping("/permohonan/{code}/terima")
    String receipt(@PathVariable("code") String code, HttpServletRequest request, Model model) {
        Draft draft = access.get(code, request);
        String number = draft.requestNumber();
        if (number == null) {
            return "redirect:/permohonan/" + code;
        }
        model.addAttribute("code", code);
        model.addAttribute("page", receiptPages.page(receipts.get(number)));
        return "requests/receipt";
    }

    @GetMapping("/permohonan/{code}/terima.pdf")
    ResponseEntity<Resource> receiptPdf(@PathVariable("code") String code, HttpServletRequest request) {
        Draft draft = access.get(code, request);
        String number = draft.requestNumber();
        if (number == null) {
            throw new id.pendapa.shared.NotFoundException("request.unknown");
        }
        byte[] pdf = receiptPages.pdf(receipts.get(number), ReceiptPages.Paper.A5);
        return FileDownload.of("tanda-terima-" + number + ".pdf", "application/pdf", pdf);
    }

    /** For phones that are shared: this browser forgets its drafts and its request. */
    @PostMapping("/permohonan/keluar")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        BrowserCookies.DRAFT.forget(request, response);
        BrowserCookies.CHECK.forget(request, response);
        return "redirect:/";
    }
}
