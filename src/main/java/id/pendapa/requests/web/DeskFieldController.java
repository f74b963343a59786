package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Export;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Limits;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.FieldChecks;
import id.pendapa.requests.FieldChecks.Finding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** {@code /meja/{nomor}/lapangan}: a check on the spot, made for the phone in the officer's hand. */
@Controller
class DeskFieldController {

    private static final String ADDRESS = "/meja/{number}/lapangan";

    private static final String PHOTOS = "foto";

    private final FieldChecks checks;
    private final FormReader reader;
    private final FieldForms forms;
    private final CheckPages pages;
    private final Words words;

    DeskFieldController(FieldChecks checks, FormReader reader, FieldForms forms, CheckPages pages, Words words) {
        this.checks = checks;
        this.reader = reader;
        this.forms = forms;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(@PathVariable("number") String number, Model model) {
        FieldForm empty = forms.ofAnswers(List.of(photos()), Answers.empty()).get(0);
        return page(number, new Posted(Map.of()), empty, Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String add(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        checks.requireWritable(number);
        List<Field> fields = List.of(photos());
        FormReader.Form form = reader.readPhotos(
                fields.get(0), new Posted(values), ApplyController.files(request), FieldChecks.filesOf(number));
        Map<String, String> errors = errors(form);
        if (form.errors().containsKey(PHOTOS) && checks.isWritten(number, formKey)) {
            return "redirect:/meja/" + number + "/lapangan";
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FieldForm typed = forms.ofPosted(fields, form, errors).get(0);
            return page(number, form.posted(), typed, errors, model);
        }
        List<String> photos = form.answers().papers().values().stream()
                .flatMap(paper -> paper.files().stream())
                .map(Answer.FileRef::key)
                .toList();
        Finding found = Finding.valueOf(form.posted().text("hasil"));
        checks.add(number, version, found, form.posted().text("keterangan"), photos, formKey);
        return "redirect:/meja/" + number + "/lapangan";
    }

    private Map<String, String> errors(FormReader.Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        String finding = form.posted().text("hasil");
        if (Arrays.stream(Finding.values()).noneMatch(one -> one.name().equals(finding))) {
            errors.put("hasil", words.say("desk.field-check.choose"));
        }
        String fault = FieldChecks.fault(form.posted().text("keterangan"));
        if (fault != null) {
            errors.put("keterangan", words.say("error." + fault, FieldChecks.LONGEST));
        }
        errors.putAll(form.errors());
        return errors;
    }

    /** The photos as a question like any other, so that they stay where something else is wrong. */
    private Field photos() {
        return new Field(
                PHOTOS,
                Kind.FILE,
                words.say("desk.field-check.photos"),
                null,
                words.say("desk.field-check.photos.hint", FieldChecks.MOST_PHOTOS),
                false,
                true,
                false,
                Export.NEVER,
                List.of(),
                new Limits(null, null, null, null, null, null, FieldChecks.MOST_PHOTOS),
                false,
                null,
                List.of());
    }

    private String page(String number, Posted typed, FieldForm photos, Map<String, String> errors, Model model) {
        FieldChecks.Overview overview = checks.open(number);
        model.addAttribute("overview", overview);
        model.addAttribute("checks", pages.checks(overview.checks()));
        model.addAttribute("finding", typed.text("hasil"));
        model.addAttribute("text", typed.values().getOrDefault("keterangan", ""));
        model.addAttribute("photos", photos.below());
        model.addAttribute("errors", errors);
        return "requests/desk/fieldCheck";
    }
}
