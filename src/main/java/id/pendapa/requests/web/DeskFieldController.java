package id.pendapa.requests.web;

import id.pendapa.files.Upload;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.FieldChecks;
import id.pendapa.requests.FieldChecks.Finding;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /meja/{nomor}/lapangan}: a check on the spot, made for the phone in the officer's hand. */
@Controller
class DeskFieldController {

    private static final String ADDRESS = "/meja/{number}/lapangan";

    private static final Set<String> ABOUT_TEXT = Set.of("request.field-check.empty", "request.field-check.long");

    private final FieldChecks checks;
    private final CheckPages pages;
    private final Words words;

    DeskFieldController(FieldChecks checks, CheckPages pages, Words words) {
        this.checks = checks;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable("number") String number, Model model) {
        return page(number, "", "", Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String add(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "hasil", defaultValue = "") String finding,
            @RequestParam(name = "keterangan", defaultValue = "") String text,
            @RequestParam(name = "foto", required = false) @Nullable List<MultipartFile> photos,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Optional<Finding> found = Arrays.stream(Finding.values())
                .filter(one -> one.name().equals(finding))
                .findFirst();
        if (found.isEmpty()) {
            return again(number, finding, text, Map.of("hasil", words.say("desk.field-check.choose")), response, model);
        }
        List<Upload> uploads = Stream.ofNullable(photos)
                .flatMap(List::stream)
                .filter(photo -> !photo.isEmpty())
                .map(Upload::of)
                .toList();
        try {
            checks.add(number, version, found.get(), text, uploads, formKey);
        } catch (InvalidException refused) {
            String wrong =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            boolean aboutText = ABOUT_TEXT.contains(refused.code());
            return again(number, finding, text, Map.of(aboutText ? "keterangan" : "foto", wrong), response, model);
        }
        return "redirect:/meja/" + number + "/lapangan";
    }

    private String again(
            String number,
            String finding,
            String text,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, finding, text, errors, model);
    }

    private String page(String number, String finding, String text, Map<String, String> errors, Model model) {
        FieldChecks.Overview overview = checks.open(number);
        model.addAttribute("overview", overview);
        model.addAttribute("checks", pages.checks(overview.checks()));
        model.addAttribute("finding", finding);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        return "requests/desk/fieldCheck";
    }
}
