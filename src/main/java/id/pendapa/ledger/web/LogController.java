package id.pendapa.ledger.web;

import id.pendapa.ledger.proof.LogBook;
import id.pendapa.ledger.proof.LogBook.Head;
import id.pendapa.ledger.proof.LogBook.Proof;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /bukti}: anybody takes what proves that the office's book was not changed, and checks it elsewhere. */
@Controller
class LogController {

    private static final String BASE = "/bukti";
    private static final String CODE = "[2-9A-HJ-NP-Z]{16}";
    private static final Limit UNKNOWN = new Limit("proof.unknown-code", 30, Duration.ofMinutes(10));
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final LogBook log;
    private final LogPages pages;
    private final RateLimits limits;
    private final Words words;

    LogController(LogBook log, LogPages pages, RateLimits limits, Words words) {
        this.log = log;
        this.pages = pages;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping(BASE)
    String about(Model model) {
        return about("", List.of(), model);
    }

    private String about(String code, List<FieldError> errors, Model model) {
        model.addAttribute("page", pages.about(log.read(1), code, errors));
        return "ledger/log";
    }

    /** Leads to the proof of a typed code, in the one way in which it is printed. */
    @PostMapping(BASE)
    String find(
            @RequestParam(name = "kode", defaultValue = "") String typed, HttpServletResponse response, Model model) {
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (!code.matches(CODE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return about(typed, List.of(new FieldError("kode", words.say("proof.code.shape"))), model);
        }
        return "redirect:" + BASE + "/" + code;
    }

    @GetMapping(value = BASE + "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    String proof(
            @PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        Optional<Proof> found = findProof(code, request);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return about(code, List.of(new FieldError("kode", words.say("proof.unknown"))), model);
        }
        model.addAttribute("page", pages.proof(code, found.get()));
        return "ledger/proof";
    }

    private Optional<Proof> findProof(String code, HttpServletRequest request) {
        Optional<Proof> found = code.matches(CODE) ? log.findProof(code) : Optional.empty();
        if (found.isEmpty()) {
            limits.take(UNKNOWN, ClientAddress.of(request));
        }
        return found;
    }

    /** The same as a file, for whoever did not ask for a page. */
    @GetMapping(value = BASE + "/{code}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> proofText(@PathVariable("code") String code, HttpServletRequest request) {
        return file(code, request);
    }

    @GetMapping(BASE + "/{code}.tlog-proof")
    ResponseEntity<String> file(@PathVariable("code") String code, HttpServletRequest request) {
        Optional<Proof> found = findProof(code, request);
        if (found.isEmpty()) {
            throw new NotFoundException("proof.unknown");
        }
        String text = found.get().file();
        if (text == null) {
            throw new NotFoundException("proof.waits");
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", attachment("bukti-" + code + ".tlog-proof"))
                .body(text);
    }

    @GetMapping(BASE + "/checkpoint")
    ResponseEntity<String> checkpoint() {
        Head head = log.findHead().orElseThrow(() -> new NotFoundException("proof.empty"));
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(FRESH))
                .body(head.note());
    }

    /** Parts of the log for those who mirror it. They never change. */
    @GetMapping(BASE + "/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring((BASE + "/tile/").length());
        byte[] bytes = log.findTile(path).orElseThrow(() -> new NotFoundException("proof.no-tile"));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes);
    }

    /** The program that checks all of this; one file that anybody can read. */
    @GetMapping(BASE + "/pemeriksa")
    ResponseEntity<Resource> verifier() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .header("Content-Disposition", attachment("PeriksaBukti.java"))
                .body(new ClassPathResource("verifier/PeriksaBukti.java"));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
