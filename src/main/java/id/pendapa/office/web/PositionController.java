package id.pendapa.office.web;

import id.pendapa.office.SigningMethod;
import id.pendapa.office.incumbents.HolderChange;
import id.pendapa.office.incumbents.PositionDesk;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/jabatan}: who holds which position, and whose name letters carry from which day on. */
@Controller
class PositionController {

    private static final String ADDRESS = "/pengaturan/jabatan";
    private static final String ONE = "office/position";

    private final PositionDesk desk;
    private final PositionPages pages;
    private final Words words;

    PositionController(PositionDesk desk, PositionPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("page", pages.list());
        return "office/positions";
    }

    @PostMapping(ADDRESS)
    String addUsual() {
        desk.addUsual();
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable("id") long id, Model model) {
        return one(id, Map.of(), Map.of(), model);
    }

    /** Shows what a change would do, or the form again where somebody wants to correct it; nothing is written. */
    @PostMapping(ADDRESS + "/{id}/periksa")
    String check(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        if (values.containsKey("ubah")) {
            return one(id, values, Map.of(), model);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        HolderChange change = read(values, errors);
        if (change != null) {
            desk.faults(id, change).forEach((place, fault) -> errors.putIfAbsent(place, words.say("error." + fault)));
        }
        if (change == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(id, values, errors, model);
        }
        model.addAttribute("preview", pages.preview(id, change, desk.preview(id, change), values));
        return "office/holderPreview";
    }

    @PostMapping(ADDRESS + "/{id}/ganti")
    String change(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        HolderChange change = read(values, errors);
        if (change == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(id, values, errors, model);
        }
        desk.change(id, version, change, formKey);
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/{id}/batalkan")
    String takeBack(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.takeBack(id, version);
        return "redirect:" + ADDRESS + "/" + id;
    }

    @PostMapping(ADDRESS + "/{id}/tercetak")
    String rewrite(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        desk.rewrite(
                        id,
                        version,
                        values.getOrDefault("tercetak-nama", ""),
                        values.getOrDefault("tercetak-pangkat", ""),
                        values.getOrDefault("tercetak-nip", ""))
                .forEach((place, fault) -> errors.put("tercetak-" + place, words.say("error." + fault)));
        if (errors.isEmpty()) {
            return "redirect:" + ADDRESS + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(id, values, errors, model);
    }

    @PostMapping(ADDRESS + "/{id}/cara")
    String signBy(
            @PathVariable("id") long id,
            @RequestParam(name = "cara", defaultValue = "") String method,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        try {
            desk.signBy(
                    id, version, SigningMethod.find(method).orElseThrow(() -> new InvalidException("position.method")));
            return "redirect:" + ADDRESS + "/" + id;
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(id, Map.of(), Map.of("cara", words.say("error." + refused.code())), model);
        }
    }

    private @Nullable HolderChange read(Map<String, String> values, Map<String, String> errors) {
        String person = values.getOrDefault("orang", "");
        boolean known = person.matches("\\d{1,18}");
        if (!known && !person.equals(PositionPages.NEW) && !person.equals(PositionPages.NOBODY)) {
            errors.put("orang", words.say("office.choose"));
        }
        LocalDate from = IndonesianDates.find(
                        values.getOrDefault("mulai-hari", ""),
                        values.getOrDefault("mulai-bulan", ""),
                        values.getOrDefault("mulai-tahun", ""))
                .orElse(null);
        if (from == null) {
            errors.put("mulai-hari", words.say("office.date"));
        }
        if (from == null || !errors.isEmpty()) {
            return null;
        }
        return new HolderChange(
                person.equals(PositionPages.NOBODY),
                known ? Long.valueOf(person) : null,
                values.getOrDefault("nama", ""),
                values.getOrDefault("pangkat", ""),
                values.getOrDefault("nip", ""),
                values.getOrDefault("sk", ""),
                from);
    }

    private String one(long id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.one(id, typed, errors));
        return ONE;
    }
}
