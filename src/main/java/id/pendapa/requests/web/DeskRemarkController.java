package id.pendapa.requests.web;

import id.pendapa.platform.page.Words;
import id.pendapa.requests.DraftRemarks;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/{nomor}/tanggapan}: what the applicant wrote about the draft of a letter, and the answer to it. */
@Controller
class DeskRemarkController {

    private static final String ADDRESS = "/meja/{number}/tanggapan";

    private final DraftRemarks remarks;
    private final CheckPages pages;
    private final Words words;

    DeskRemarkController(DraftRemarks remarks, CheckPages pages, Words words) {
        this.remarks = remarks;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String read(@PathVariable("number") String number, Model model) {
        return page(number, Map.of(), Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String answer(
            @PathVariable("number") String number,
            @RequestParam("tanggapan") UUID remark,
            @RequestParam(name = "hasil", defaultValue = "") String outcome,
            @RequestParam(name = "jawaban", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> typed = Map.of("hasil-" + remark, outcome, "jawaban-" + remark, text);
        if (!outcome.equals("dibetulkan") && !outcome.equals("tetap")) {
            return again(number, typed, Map.of("hasil-" + remark, words.say("desk.remarks.choose")), response, model);
        }
        try {
            remarks.answer(number, remark, outcome.equals("dibetulkan"), text, formKey);
        } catch (InvalidException refused) {
            String wrong =
                    words.say("error." + refused.code(), refused.arguments().toArray());
            return again(number, typed, Map.of("jawaban-" + remark, wrong), response, model);
        }
        return "redirect:/meja/" + number + "/tanggapan";
    }

    private String again(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, typed, errors, model);
    }

    private String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("remarks", pages.remarks(remarks.read(number).remarks()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "requests/desk/remarks";
    }
}
