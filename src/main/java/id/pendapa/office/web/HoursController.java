package id.pendapa.office.web;

import id.pendapa.office.WorkingHours;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
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

/** {@code /pengaturan/jam}: at which hours the office works, from which day on. */
@Controller
class HoursController {

    private static final String ADDRESS = "/pengaturan/jam";

    private final WorkingHours hours;
    private final HoursPages pages;
    private final Words words;

    HoursController(WorkingHours hours, HoursPages pages, Words words) {
        this.hours = hours;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    /** Shows what new hours would do, or the form again where somebody wants to correct it; nothing is written. */
    @PostMapping(ADDRESS + "/periksa")
    String check(@RequestParam Map<String, String> values, HttpServletResponse response, Model model) {
        if (values.containsKey("ubah")) {
            return page(values, Map.of(), model);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        WorkingHours.Entry entry = read(values, errors);
        if (entry == null) {
            return refused(values, errors, response, model);
        }
        model.addAttribute("preview", pages.preview(entry, values));
        return "office/hoursPreview";
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        WorkingHours.Entry entry = readDays(values, errors);
        if (entry == null) {
            return refused(values, errors, response, model);
        }
        hours.enter(entry, formKey);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        hours.end(id);
        return "redirect:" + ADDRESS;
    }

    private WorkingHours.@Nullable Entry read(Map<String, String> values, Map<String, String> errors) {
        WorkingHours.Entry entry = readDays(values, errors);
        if (entry != null) {
            hours.faults(entry).forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        }
        return errors.isEmpty() ? entry : null;
    }

    private WorkingHours.@Nullable Entry readDays(Map<String, String> values, Map<String, String> errors) {
        LocalDate from = date(values, "mulai", errors);
        boolean endless = values.getOrDefault("sampai-hari", "").isBlank()
                && values.getOrDefault("sampai-bulan", "").isBlank()
                && values.getOrDefault("sampai-tahun", "").isBlank();
        LocalDate until = endless ? null : date(values, "sampai", errors);
        if (from == null || !errors.isEmpty()) {
            return null;
        }
        Map<DayOfWeek, String> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, values.getOrDefault("hari-" + day.getValue(), "").strip());
        }
        return new WorkingHours.Entry(
                values.getOrDefault("nama", ""), from, until, values.getOrDefault("dasar", ""), days);
    }

    private @Nullable LocalDate date(Map<String, String> values, String name, Map<String, String> errors) {
        LocalDate date = IndonesianDates.find(
                        values.getOrDefault(name + "-hari", ""),
                        values.getOrDefault(name + "-bulan", ""),
                        values.getOrDefault(name + "-tahun", ""))
                .orElse(null);
        if (date == null) {
            errors.put(name + "-hari", words.say("office.date"));
        }
        return date;
    }

    private String refused(
            Map<String, String> values, Map<String, String> errors, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, errors, model);
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.list(typed, errors));
        return "office/hours";
    }
}
