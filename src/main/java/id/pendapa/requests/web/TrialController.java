package id.pendapa.requests.web;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.DefinitionDesk;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.requests.web.WalkInPage.Trial;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Tries a version of a service out with a citizen who is typed into its own form: live or proposed. The answer is drawn at
 * once, because nothing is stored that another address could show.
 */
@Controller
class TrialController {

    private static final String LIVE = "/pengaturan/layanan/{code}/coba";
    private static final String PROPOSED = "/pengaturan/layanan/usulan/{id}/coba";

    /** Part of a paper's field: take it as given. */
    private static final String GIVEN = "asli";

    private final DefinitionDesk desk;
    private final Trials trials;
    private final FormReader reader;
    private final FieldForms forms;

    TrialController(DefinitionDesk desk, Trials trials, FormReader reader, FieldForms forms) {
        this.desk = desk;
        this.trials = trials;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping(LIVE)
    String live(@PathVariable("code") String code, Model model) {
        ServiceDefinition definition = desk.live(code.toUpperCase(Locale.ROOT));
        return empty(definition, "/pengaturan/layanan/" + definition.code() + "/coba", model);
    }

    @PostMapping(LIVE)
    String tryLive(
            @PathVariable("code") String code,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        ServiceDefinition definition = desk.live(code.toUpperCase(Locale.ROOT));
        return tried(definition, "/pengaturan/layanan/" + definition.code() + "/coba", values, response, model);
    }

    @GetMapping(PROPOSED)
    String proposed(@PathVariable("id") long id, Model model) {
        return empty(desk.proposed(id), "/pengaturan/layanan/usulan/" + id + "/coba", model);
    }

    @PostMapping(PROPOSED)
    String tryProposed(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        return tried(desk.proposed(id), "/pengaturan/layanan/usulan/" + id + "/coba", values, response, model);
    }

    /** The form with every paper taken as given. */
    private String empty(ServiceDefinition definition, String address, Model model) {
        List<Field> fields = fields(definition);
        Map<String, String> given = new HashMap<>();
        fields.stream()
                .filter(field -> field.kind() == Kind.FILE)
                .forEach(field -> given.put(field.key() + "-" + GIVEN, "ya"));
        FormReader.Form form = new FormReader.Form(Answers.empty(), new Posted(given), Map.of(), Map.of(), Set.of());
        return page(definition, address, forms.ofPosted(fields, form, Map.of()), form, Map.of(), null, model);
    }

    private String tried(
            ServiceDefinition definition,
            String address,
            Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        List<Field> fields = fields(definition);
        Posted posted = new Posted(values);
        FormReader.Form form = reader.tryOut(fields, posted);
        Optional<Field> growing = ApplyController.growing(fields, posted);
        if (growing.isPresent()) {
            FormReader.Form more = form.withRoom(growing.get());
            return page(definition, address, forms.ofPosted(fields, more, Map.of()), more, Map.of(), null, model);
        }
        Trial trial = trials.play(definition, form.answers());
        Map<String, String> errors = WalkInController.errors(definition, form, trial.findings());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(definition, address, forms.ofPosted(fields, form, errors), form, errors, trial, model);
    }

    private static String page(
            ServiceDefinition definition,
            String address,
            List<FieldForm> fields,
            FormReader.Form form,
            Map<String, String> errors,
            @Nullable Trial trial,
            Model model) {
        model.addAttribute(
                "page",
                new WalkInPage(
                        definition.code(),
                        definition.card().title(),
                        fields.stream().map(FieldForm::below).toList(),
                        form.posted(),
                        errors,
                        null));
        model.addAttribute("version", definition.version());
        model.addAttribute("address", address);
        model.addAttribute("trial", trial);
        return "requests/trial";
    }

    /** The questions, each paper as a tick; papers of a group's entries are left out. */
    private static List<Field> fields(ServiceDefinition definition) {
        return definition.data().stream().map(TrialController::asTick).toList();
    }

    private static Field asTick(Field field) {
        return new Field(
                field.key(),
                field.kind(),
                field.label(),
                field.question(),
                field.hint(),
                field.required(),
                field.personal(),
                field.specific(),
                field.export(),
                field.choices(),
                field.limits(),
                field.paperAllowed() || field.kind() == Kind.FILE,
                field.register(),
                field.fields().stream().filter(part -> part.kind() != Kind.FILE).toList());
    }
}
