package id.pendapa.requests.web;

import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskNotes;
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

/** {@code /meja/{nomor}/catatan}: a note for colleagues. */
@Controller
class DeskNoteController {

    private final DeskNotes notes;
    private final Words words;

    DeskNoteController(DeskNotes notes, Words words) {
        this.notes = notes;
        this.words = words;
    }

    @GetMapping("/meja/{number}/catatan")
    String write(@PathVariable("number") String number, Model model) {
        notes.requireWriter(number);
        return page(number, "", Map.of(), model);
    }

    @PostMapping("/meja/{number}/catatan")
    String add(
            @PathVariable("number") String number,
            @RequestParam(name = "catatan", defaultValue = "") String text,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        try {
            notes.add(number, text, formKey);
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    number,
                    text,
                    Map.of(
                            "catatan",
                            words.say("error." + e.code(), e.arguments().toArray())),
                    model);
        }
        return "redirect:/meja/" + number;
    }

    private static String page(String number, String text, Map<String, String> errors, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("text", text);
        model.addAttribute("errors", errors);
        return "requests/desk/note";
    }
}
