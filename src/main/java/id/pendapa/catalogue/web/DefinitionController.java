package id.pendapa.catalogue.web;

import id.pendapa.catalogue.DefinitionDesk;
import id.pendapa.catalogue.DefinitionDesk.Fault;
import id.pendapa.catalogue.DefinitionDesk.Outcome;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Whole definitions below {@code /pengaturan/layanan}: read them, take them home, bring them back changed. */
@Controller
class DefinitionController {

    private static final String BASE = "/pengaturan/layanan";
    private static final int MOST_BYTES = 512 * 1024;

    private final DefinitionDesk desk;
    private final DefinitionPages pages;
    private final Words words;

    DefinitionController(DefinitionDesk desk, DefinitionPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE + "/{code}/isi")
    String read(@PathVariable("code") String code, Model model) {
        model.addAttribute("page", pages.reading(desk.read(code(code))));
        return "catalogue/definition";
    }

    @GetMapping(BASE + "/{code}/definisi.json")
    ResponseEntity<String> export(@PathVariable("code") String code) {
        String name = code(code).toLowerCase(Locale.ROOT) + ".json";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(desk.export(code(code)));
    }

    @GetMapping(BASE + "/unggah")
    String bring(Model model) {
        desk.requireProposer();
        return form("", Map.of(), List.of(), model);
    }

    @PostMapping(BASE + "/unggah")
    String propose(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model)
            throws IOException {
        desk.requireProposer();
        Map<String, String> errors = new TreeMap<>();
        byte[] content = file == null ? new byte[0] : file.getInputStream().readNBytes(MOST_BYTES + 1);
        if (content.length == 0 || content.length > MOST_BYTES) {
            errors.put("berkas", words.say(content.length == 0 ? "error.definition.none" : "error.definition.big"));
        }
        if (reason.isBlank()) {
            errors.put("alasan", words.say("error.catalogue.card.reason"));
        }
        Outcome outcome = errors.isEmpty() ? desk.propose(content, reason, formKey) : new Outcome(null, List.of());
        if (outcome.proposal() != null) {
            return "redirect:" + BASE + "/usulan/" + outcome.proposal();
        }
        errors.putIfAbsent(
                "berkas", words.say("error.definition.faults", outcome.faults().size()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(reason, errors, outcome.faults(), model);
    }

    private String form(String reason, Map<String, String> errors, List<Fault> faults, Model model) {
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("head", pages.faultsHead());
        model.addAttribute("faults", pages.faults(faults));
        return "catalogue/definitionUpload";
    }

    private static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }
}
