package id.pendapa.requests.web;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Finding;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.files.Owner;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.WalkIn;
import id.pendapa.requests.web.WalkInPage.Fill;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/baru}: a clerk enters a request for somebody who stands there, on one dense page. */
@Controller
class WalkInController {

    private static final String FORM = "requests/desk/walkIn";

    /** Input of the form: names the files that came with it before. */
    private static final String FILES = "berkas";

    private final Gate gate;
    private final Catalogue catalogue;
    private final WalkIn walkIn;
    private final FormReader reader;
    private final FieldForms forms;
    private final RegisterFill register;

    WalkInController(
            Gate gate, Catalogue catalogue, WalkIn walkIn, FormReader reader, FieldForms forms, RegisterFill register) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.walkIn = walkIn;
        this.reader = reader;
        this.forms = forms;
        this.register = register;
    }

    @GetMapping("/meja/baru")
    String choose(Model model) {
        gate.require(Permission.WALK_IN_CREATE);
        model.addAttribute("services", catalogue.listCards());
        return "requests/desk/walkInChoose";
    }

    @GetMapping("/meja/baru/{service}")
    String form(@PathVariable("service") String code, Model model) {
        gate.require(Permission.WALK_IN_CREATE);
        PublishedService service = service(code);
        List<FieldForm> fields = forms.ofAnswers(service.definition().data(), Answers.empty());
        return page(service, fields, new Posted(Map.of()), Map.of(), model);
    }

    /** Fills the form from the register; the NIK comes in the form's body, so that it stands in no address. */
    @PostMapping("/meja/baru/{service}/isi")
    String fill(
            @PathVariable("service") String code,
            @RequestParam(name = "isi-nik", defaultValue = "") String nik,
            HttpServletResponse response,
            Model model) {
        gate.require(Permission.WALK_IN_CREATE);
        response.setHeader("Cache-Control", "no-store");
        PublishedService service = service(code);
        RegisterFill.Filled filled = register.fill(service.definition(), nik);
        String error = filled.fill().error();
        if (error != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        List<FieldForm> fields = forms.ofTyped(service.definition().data(), filled.posted());
        Map<String, String> errors = error == null ? Map.of() : Map.of("isi-nik", error);
        return page(service, fields, filled.posted(), errors, filled.fill(), model);
    }

    @PostMapping("/meja/baru/{service}")
    String submit(
            @PathVariable("service") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = FILES, required = false) @Nullable UUID files,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        gate.require(Permission.WALK_IN_CREATE);
        PublishedService service = service(code);
        Posted posted =
                new Posted(values).with(FILES, files == null ? UUID.randomUUID().toString() : files.toString());
        List<Field> data = service.definition().data();
        Owner owner = walkIn.filesOf(UUID.fromString(posted.text(FILES)));
        FormReader.Form form = reader.read(data, Answers.empty(), posted, ApplyController.files(request), owner);
        Optional<Field> growing = ApplyController.growing(data, posted);
        if (growing.isPresent()) {
            FormReader.Form more = form.withRoom(growing.get());
            return page(service, forms.ofPosted(data, more, more.refusals()), more.posted(), more.refusals(), model);
        }
        Findings findings = walkIn.evaluate(service, form.answers());
        Map<String, String> errors = errors(service.definition(), form, findings);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(service, forms.ofPosted(data, form, errors), form.posted(), errors, model);
        }
        String number = walkIn.submit(new WalkIn.Entered(
                service, form.answers(), posted.text("pembantu"), seen(service, posted), owner, formKey));
        return "redirect:/meja/" + number + "?baru";
    }

    /** What is wrong with the fields that are asked, and the rules that forbid it. */
    static Map<String, String> errors(ServiceDefinition definition, FormReader.Form form, Findings findings) {
        Set<String> asked = findings.asked(definition);
        Map<String, String> errors = new LinkedHashMap<>();
        form.errors().forEach((name, text) -> {
            if (asked.contains(name.replaceFirst("-.*", ""))) {
                errors.put(name, text);
            }
        });
        for (Finding finding : findings.blocking()) {
            definition.data().stream()
                    .filter(field -> finding.inputs().contains(field.key()))
                    .reduce((first, last) -> last)
                    .ifPresent(field -> errors.putIfAbsent(
                            ApplyPages.firstInput(field), finding.rule().message()));
        }
        return errors;
    }

    private static Set<String> seen(PublishedService service, Posted posted) {
        return service.definition().data().stream()
                .filter(field -> field.kind() == Kind.FILE)
                .map(Field::key)
                .filter(key -> !posted.text(key, "asli").isEmpty())
                .collect(Collectors.toSet());
    }

    private PublishedService service(String code) {
        return catalogue.getLive(code);
    }

    private String page(
            PublishedService service, List<FieldForm> fields, Posted typed, Map<String, String> errors, Model model) {
        return page(service, fields, typed, errors, register.offer(), model);
    }

    private static String page(
            PublishedService service,
            List<FieldForm> fields,
            Posted typed,
            Map<String, String> errors,
            @Nullable Fill fill,
            Model model) {
        model.addAttribute(
                "page",
                new WalkInPage(
                        service.definition().code(),
                        service.definition().card().title(),
                        fields.stream().map(FieldForm::below).toList(),
                        typed,
                        errors,
                        fill));
        return FORM;
    }
}
