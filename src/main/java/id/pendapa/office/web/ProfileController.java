package id.pendapa.office.web;

import id.pendapa.office.letterhead.KelurahanEntry;
import id.pendapa.office.letterhead.ProfileDesk;
import id.pendapa.office.letterhead.ProfileEntry;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /pengaturan/profil}: what pages and letters say about the office. */
@Controller
class ProfileController {

    private static final String ADDRESS = "/pengaturan/profil";
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final ProfileDesk desk;
    private final ProfilePages pages;
    private final Words words;

    ProfileController(ProfileDesk desk, ProfilePages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        return page(null, Map.of(), model);
    }

    /** Writes what was typed, or only shows the letterhead that it would make. */
    @PostMapping(ADDRESS)
    String change(
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        ProfileEntry entry = entry(values);
        Map<String, String> errors = told(desk.faults(entry));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (!values.containsKey("lihat")) {
            desk.change(version, entry);
            return "redirect:" + ADDRESS;
        }
        return page(entry, errors, model);
    }

    @PostMapping(ADDRESS + "/lambang")
    String changeEmblem(
            @RequestParam(name = "lambang", required = false) @Nullable MultipartFile file,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            desk.changeEmblem(
                    version, file == null ? new byte[0] : file.getInputStream().readNBytes(MOST_BYTES + 1));
            return "redirect:" + ADDRESS;
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(null, Map.of("lambang", words.say("error." + e.code())), model);
        }
    }

    @PostMapping(ADDRESS + "/lambang/hapus")
    String removeEmblem(@RequestParam("versi") int version) {
        desk.changeEmblem(version, null);
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{code}")
    String showKelurahan(@PathVariable("code") String code, Model model) {
        return kelurahan(code, null, Map.of(), model);
    }

    @PostMapping(ADDRESS + "/{code}")
    String changeKelurahan(
            @PathVariable("code") String code,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        KelurahanEntry entry = new KelurahanEntry(
                values.getOrDefault("alamat", ""),
                values.getOrDefault("telepon", ""),
                values.getOrDefault("surel", ""));
        Map<String, String> errors = told(desk.faults(entry));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else if (!values.containsKey("lihat")) {
            desk.change(version, code, entry);
            return "redirect:" + ADDRESS + "/" + code;
        }
        return kelurahan(code, entry, errors, model);
    }

    private static ProfileEntry entry(Map<String, String> values) {
        return new ProfileEntry(
                values.getOrDefault("kecamatan", ""),
                values.getOrDefault("kota", ""),
                values.getOrDefault("provinsi", ""),
                values.getOrDefault("alamat", ""),
                values.getOrDefault("telepon", ""),
                values.getOrDefault("surel", ""),
                values.getOrDefault("laman", ""),
                values.getOrDefault("loket", ""));
    }

    private Map<String, String> told(Map<String, String> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        return errors;
    }

    private String page(@Nullable ProfileEntry entry, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.profile(entry, errors));
        return "office/profile";
    }

    private String kelurahan(String code, @Nullable KelurahanEntry entry, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.kelurahan(code, entry, errors));
        return "office/kelurahan";
    }
}
