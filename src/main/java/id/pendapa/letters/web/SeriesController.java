package id.pendapa.letters.web;

import id.pendapa.letters.register.SeriesDesk;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
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

/** {@code /pengaturan/nomor}: how letters are numbered, from which day on. */
@Controller
class SeriesController {

    private static final String ADDRESS = "/pengaturan/nomor";

    private final SeriesDesk desk;
    private final SeriesPages pages;
    private final Words words;

    SeriesController(SeriesDesk desk, SeriesPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("page", pages.list());
        return "letters/seriesList";
    }

    @GetMapping(ADDRESS + "/{id}")
    String show(@PathVariable("id") long id, Model model) {
        return one(id, null, Map.of(), Map.of(), model);
    }

    /** Writes what was typed, or only shows the number that it would make. */
    @PostMapping(ADDRESS + "/{id}")
    String change(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") long newest,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        SeriesDesk.Entry entry = read(values, errors);
        if (entry != null && !values.containsKey("lihat")) {
            // First of all the key: sent twice, the second finds its own series there.
            if (desk.faults(id, entry).isEmpty() || isSentAgain(id, newest)) {
                desk.change(id, newest, entry, formKey);
                return "redirect:" + ADDRESS;
            }
        }
        if (entry != null) {
            desk.faults(id, entry).forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return one(id, entry == null || !errors.isEmpty() ? null : desk.sample(id, entry), values, errors, model);
    }

    private boolean isSentAgain(long id, long newestSeen) {
        return desk.get(id).newest() != newestSeen;
    }

    private SeriesDesk.@Nullable Entry read(Map<String, String> values, Map<String, String> errors) {
        LocalDate from = IndonesianDates.find(
                        values.getOrDefault("mulai-hari", ""),
                        values.getOrDefault("mulai-bulan", ""),
                        values.getOrDefault("mulai-tahun", ""))
                .orElse(null);
        if (from == null) {
            errors.put("mulai-hari", words.say("office.date"));
            return null;
        }
        String first = values.getOrDefault("awal", "").strip();
        return new SeriesDesk.Entry(
                from,
                values.getOrDefault("unit", "").strip().toUpperCase(Locale.ROOT),
                values.getOrDefault("pola", "").strip(),
                SeriesPages.PER_CODE.equals(values.get("hitung")),
                first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0,
                values.getOrDefault("dasar", ""));
    }

    private String one(
            long id, @Nullable String sample, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.one(id, sample, typed, errors));
        return "letters/series";
    }
}
