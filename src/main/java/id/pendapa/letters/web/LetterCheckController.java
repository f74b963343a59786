package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.letters.LetterChecking;
import id.pendapa.letters.LetterChecking.Judged;
import id.pendapa.letters.LetterProof;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.LetterOfRequest.LetterFile;
import id.pendapa.requests.SecretCodes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /verifikasi}: anybody checks a letter, by its code or by the file itself. */
@Controller
class LetterCheckController {

    private static final String BASE = "/verifikasi";
    private static final String START = "letters/checkStart";
    private static final String PROOF = "letters/proof";
    private static final String CODE = "[2-9A-HJ-NP-Z]{16}";

    private final LetterChecking checking;
    private final CheckLimits limits;
    private final LetterDates dates;
    private final Words words;

    LetterCheckController(LetterChecking checking, CheckLimits limits, LetterDates dates, Words words) {
        this.checking = checking;
        this.limits = limits;
        this.dates = dates;
        this.words = words;
    }

    @GetMapping(BASE)
    String start(Model model) {
        return start("", List.of(), null, model);
    }

    /** Leads to the page of a typed code, in the one way in which it is printed. */
    @PostMapping(BASE)
    String find(
            @RequestParam(name = "kode", defaultValue = "") String typed, HttpServletResponse response, Model model) {
        String code = SecretCodes.fromTyped(typed);
        if (!code.matches(CODE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(typed, List.of(new FieldError("kode", words.say("letters.check.code.shape"))), null, model);
        }
        return "redirect:" + BASE + "/" + code;
    }

    @GetMapping(BASE + "/{code}")
    String proof(
            @PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        Optional<LetterProof> found = checking.find(code);
        if (found.isEmpty()) {
            limits.unknownCode(request);
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return start(code, List.of(new FieldError("kode", words.say("letters.check.unknown"))), null, model);
        }
        return proof(found.get(), false, List.of(), model);
    }

    /** The whole letter, for whoever holds the paper with its second code. */
    @PostMapping(BASE + "/{code}/lengkap")
    Object whole(
            @PathVariable("code") String code,
            @RequestParam(name = "kode-pemegang", defaultValue = "") String holderCode,
            HttpServletRequest request) {
        limits.holderCode(request, code);
        Optional<LetterFile> whole = checking.openWhole(code, holderCode);
        if (whole.isPresent()) {
            LetterFile file = whole.get();
            ResponseEntity<Resource> download = FileDownload.of(file.fileName(), file.mediaType(), file.bytes());
            return download;
        }
        Optional<LetterProof> letter = checking.find(code);
        FieldError wrong = new FieldError("kode-pemegang", words.say("letters.check.holder.wrong"));
        ModelAndView page = new ModelAndView();
        page.setStatus(letter.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND);
        page.setViewName(letter.isPresent() ? PROOF : START);
        FieldError unknown = new FieldError("kode", words.say("letters.check.unknown"));
        page.addObject(
                "page",
                letter.isPresent()
                        ? page(letter.get(), false, List.of(wrong))
                        : new CheckStartPage(code, List.of(unknown), null));
        return page;
    }

    @PostMapping(BASE + "/berkas")
    String upload(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start("", List.of(new FieldError("berkas", words.say("letters.check.file.missing"))), null, model);
        }
        limits.upload(request);
        Judged judged = checking.judge(file.getBytes());
        LetterProof letter = judged.letter();
        return letter == null
                ? start("", List.of(), judged.judgement().name(), model)
                : proof(letter, true, List.of(), model);
    }

    private String start(String code, List<FieldError> errors, @Nullable String judged, Model model) {
        model.addAttribute("page", new CheckStartPage(code, errors, judged));
        return START;
    }

    private String proof(LetterProof letter, boolean file, List<FieldError> errors, Model model) {
        model.addAttribute("page", page(letter, file, errors));
        return PROOF;
    }

    private ProofPage page(LetterProof letter, boolean file, List<FieldError> errors) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("letters.kind"), letter.title()).written(Language.INDONESIAN));
        facts.add(SummaryRow.of(words.say("letters.number"), letter.number()));
        facts.add(SummaryRow.of(words.say("letters.date"), Spoken.day(letter.day())));
        facts.add(SummaryRow.of(words.say("letters.signer"), letter.signer(), letter.signerTitle())
                .written(Language.INDONESIAN));
        if (letter.signedAt() != null) {
            facts.add(SummaryRow.of(words.say("letters.signed-at"), dates.at(letter.signedAt())));
        }
        if (letter.destroyed()) {
            facts.add(SummaryRow.of(words.say("letters.archive"), words.say("letters.archive.destroyed")));
        }
        if (letter.revoked() != null) {
            facts.add(SummaryRow.of(
                    words.say("letters.revoked"), dates.at(letter.revoked().at())));
            facts.add(SummaryRow.of(
                            words.say("letters.revoked.reason"),
                            letter.revoked().reason())
                    .written(Language.INDONESIAN));
        }
        revision(letter, facts);
        if (!letter.holder().isEmpty()) {
            facts.add(SummaryRow.of(words.say("letters.holder"), letter.holder()));
        }
        return new ProofPage(letter, facts, file, errors);
    }

    private void revision(LetterProof letter, List<SummaryRow> facts) {
        if (letter.replaces() != null) {
            facts.add(other("letters.replaces", letter.replaces()));
        }
        if (letter.replacedBy() != null) {
            facts.add(other("letters.replaced-by", letter.replacedBy()));
        }
        if (letter.revision() != null) {
            facts.add(SummaryRow.of(
                            words.say("letters.revision"), letter.revision().reason())
                    .written(Language.INDONESIAN));
            facts.add(SummaryRow.of(
                    words.say("letters.revision.asked"),
                    words.say(
                            "letters.revision.by",
                            dates.at(letter.revision().at()),
                            letter.revision().by())));
        }
    }

    private SummaryRow other(String key, LetterProof.Other other) {
        return SummaryRow.of(words.say(key), words.say("letters.other", other.number(), Spoken.day(other.day())))
                .linkedTo(BASE + "/" + other.code());
    }
}
