package id.pendapa.privacy.web;

import id.pendapa.privacy.processing.ProcessingEntry;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingRegister;
import id.pendapa.privacy.processing.ProcessingRegister.Outcome;
import jakarta.servlet.http.HttpServletResponse;
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

/** {@code /pelindungan/catatan/{id}}: what the office itself writes into the register of processing. */
@Controller
class ProcessingEntryController {

    private static final String BASE = ProcessingPages.BASE;
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";

    private final ProcessingRegister register;
    private final ProcessingForms forms;

    ProcessingEntryController(ProcessingRegister register, ProcessingForms forms) {
        this.register = register;
        this.forms = forms;
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        model.addAttribute("page", forms.one(register.open(id), register.mayManage()));
        return "privacy/desk/processingEntry";
    }

    @GetMapping(NEW)
    String form(@RequestParam(name = "jenis", defaultValue = "") String kind, Model model) {
        register.requireManager();
        return page(forms.fresh(kind(kind), Map.of(), Map.of()), model);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam(name = "jenis", defaultValue = "") String kind,
            @RequestParam Map<String, String> form,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = register.add(kind(kind), form, formKey);
        if (outcome.id() != null) {
            return "redirect:" + BASE + "/" + outcome.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(forms.fresh(kind(kind), form, outcome.wrong()), model);
    }

    private static Kind kind(String typed) {
        return typed.equals("pemroses") ? Kind.PROCESSOR : Kind.OWN;
    }

    /** The newest version to be changed, or an older one to be taken up again. */
    @GetMapping(ONE + "/ubah")
    String correction(
            @PathVariable("id") long id, @RequestParam(name = "dari", defaultValue = "0") int from, Model model) {
        List<ProcessingEntry> versions = register.openForChange(id);
        ProcessingEntry taken = versions.stream()
                .filter(entry -> entry.version() == from)
                .findFirst()
                .orElse(versions.get(0));
        return page(forms.change(versions.get(0), versions.get(0).version(), forms.typed(taken), Map.of()), model);
    }

    @PostMapping(ONE + "/ubah")
    String change(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = register.change(id, version, form);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(forms.change(register.openForChange(id).get(0), version, form, wrong), model);
    }

    private static String page(ProcessingPage.Form form, Model model) {
        model.addAttribute("page", form);
        return "privacy/desk/processingForm";
    }
}
