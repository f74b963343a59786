package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.platform.page.Option;
import id.pendapa.requests.DeskCorrection;
import id.pendapa.requests.DeskCorrection.Correctable;
import id.pendapa.requests.DeskCorrection.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

/** {@code /pelindungan/permintaan/{id}/terapkan}: carries out a correction that was granted. */
@Controller
class DemandCorrectionController {

    private static final String ONE = "/pelindungan/permintaan/{id}/terapkan";

    private final DeskCorrection.OnDemand corrections;
    private final FormReader reader;
    private final FieldForms forms;

    DemandCorrectionController(DeskCorrection.OnDemand corrections, FormReader reader, FieldForms forms) {
        this.corrections = corrections;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("id") long id, @RequestParam(name = "data", defaultValue = "") String chosen, Model model) {
        Open open = corrections.open(id, chosen);
        Correctable found = open.found();
        FieldForm form = found == null
                ? null
                : forms.ofAnswers(List.of(found.field()), found.answers()).get(0);
        return page(open, form, Map.of(), model);
    }

    @PostMapping(ONE)
    String carryOut(
            @PathVariable("id") long id,
            @RequestParam(name = "data", defaultValue = "") String chosen,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Open open = corrections.open(id, chosen);
        Correctable found = open.found();
        if (found == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(open, null, Map.of(), model);
        }
        List<Field> fields = List.of(found.field());
        FormReader.Form read = reader.read(
                fields,
                found.answers(),
                new Posted(values),
                ApplyController.files(request),
                DeskCorrection.filesOf(found.number()));
        String key = found.field().key();
        Optional<Answer> corrected = read.answers().find(key);
        if (!read.errors().isEmpty() || corrected.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FieldForm form = forms.ofPosted(fields, read, read.errors()).get(0);
            return page(open, form, read.errors(), model);
        }
        corrections.carryOut(id, version, key, corrected.get(), formKey);
        return "redirect:/pelindungan/permintaan/" + id;
    }

    private static String page(Open open, @Nullable FieldForm form, Map<String, String> errors, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("field", form == null ? null : form.below());
        model.addAttribute(
                "choices",
                open.choices().entrySet().stream()
                        .map(choice -> Option.of(choice.getKey(), choice.getValue()))
                        .toList());
        model.addAttribute("errors", errors);
        return "requests/desk/carryOut";
    }
}
