package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskCorrection;
import id.pendapa.requests.DeskCorrection.Correctable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects one answer of a request beside its paper. */
@Controller
class CorrectionController {

    private static final String PAGE = "requests/desk/correct";

    private final DeskCorrection correction;
    private final FormReader reader;
    private final FieldForms forms;
    private final Words words;

    CorrectionController(DeskCorrection correction, FormReader reader, FieldForms forms, Words words) {
        this.correction = correction;
        this.reader = reader;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/meja/{number}/betulkan/{field}")
    String open(@PathVariable("number") String number, @PathVariable("field") String fieldKey, Model model) {
        Correctable found = correction.open(number, fieldKey);
        FieldForm form =
                forms.ofAnswers(List.of(found.field()), found.answers()).get(0);
        return page(found, form, "", Map.of(), model);
    }

    @PostMapping("/meja/{number}/betulkan/{field}")
    String correct(
            @PathVariable("number") String number,
            @PathVariable("field") String fieldKey,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Correctable found = correction.open(number, fieldKey);
        Posted posted = new Posted(values);
        List<id.pendapa.catalogue.ServiceDefinition.Field> fields = List.of(found.field());
        FormReader.Form read = reader.read(
                fields, found.answers(), posted, ApplyController.files(request), DeskCorrection.filesOf(number));
        Map<String, String> errors = new LinkedHashMap<>(read.errors());
        if (reason.isBlank()) {
            errors.put("alasan", words.say("error.request.need.reason"));
        }
        var corrected = read.answers().find(fieldKey);
        if (!errors.isEmpty() || corrected.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FieldForm form = forms.ofPosted(fields, read, errors).get(0);
            return page(found, form, reason, errors, model);
        }
        correction.correct(number, version, fieldKey, corrected.get(), reason, formKey);
        return "redirect:/meja/" + number;
    }

    private static String page(
            Correctable found, FieldForm form, String reason, Map<String, String> errors, Model model) {
        model.addAttribute("number", found.number());
        model.addAttribute("version", found.version());
        model.addAttribute("field", form.below());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
