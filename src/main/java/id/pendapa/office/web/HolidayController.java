package id.pendapa.office.web;

import id.pendapa.office.HolidayKind;
import id.pendapa.office.Holidays;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
import org.springframework.web.multipart.MultipartFile;

/** {@code /pengaturan/libur}: each year's holidays from a file, single days by hand. */
@Controller
class HolidayController {

    private static final String PAGE = "office/holidays";
    private static final String ADDRESS = "redirect:/pengaturan/libur";
    private static final int MOST_BYTES = 64 * 1024;

    private final Holidays holidays;
    private final HolidayPages pages;
    private final Words words;

    HolidayController(Holidays holidays, HolidayPages pages, Words words) {
        this.holidays = holidays;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/pengaturan/libur")
    String list(Model model) {
        return page(Map.of(), Map.of(), List.of(), model);
    }

    @PostMapping("/pengaturan/libur")
    String add(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<LocalDate> day = IndonesianDates.find(
                values.getOrDefault("hari-hari", ""),
                values.getOrDefault("hari-bulan", ""),
                values.getOrDefault("hari-tahun", ""));
        Optional<HolidayKind> kind = Arrays.stream(HolidayKind.values())
                .filter(found -> found.name().equals(values.get("macam")))
                .findFirst();
        if (day.isEmpty()) {
            errors.put("hari-hari", words.say("office.date"));
        }
        if (kind.isEmpty()) {
            errors.put("macam", words.say("office.choose"));
        }
        if (errors.isEmpty()) {
            try {
                holidays.add(
                        day.orElseThrow(),
                        kind.orElseThrow(),
                        values.getOrDefault("nama", ""),
                        values.getOrDefault("dasar", ""),
                        formKey);
                return ADDRESS;
            } catch (InvalidException e) {
                errors.put(place(e.code()), words.say("error." + e.code()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(values, errors, List.of(), model);
    }

    @PostMapping("/pengaturan/libur/{id}/akhiri")
    String end(@PathVariable("id") long id) {
        holidays.end(id);
        return ADDRESS;
    }

    /** Reads a file and shows what it would do; nothing is written. */
    @PostMapping("/pengaturan/libur/periksa")
    String check(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "dasar-berkas", defaultValue = "") String basis,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Map<String, String> errors = new LinkedHashMap<>();
        String text = file == null ? "" : text(file.getInputStream().readNBytes(MOST_BYTES + 1), errors);
        if (basis.isBlank()) {
            errors.put("dasar-berkas", words.say("error.holiday.basis"));
        }
        Holidays.Preview preview = holidays.preview(text);
        List<Holidays.Fault> faults = errors.containsKey("berkas") ? List.of() : preview.faults();
        if (!faults.isEmpty()) {
            errors.put("berkas", words.say("error.holiday.file"));
        }
        if (!errors.isEmpty() || file == null) {
            errors.putIfAbsent("berkas", words.say("office.holiday.file.again"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(Map.of("dasar-berkas", basis), errors, faults, model);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        model.addAttribute("preview", pages.preview(name.replaceAll("[^\\w. -]", "_"), basis, text, preview));
        return "office/holidayPreview";
    }

    @PostMapping("/pengaturan/libur/impor")
    String confirm(
            @RequestParam(name = "nama-berkas", defaultValue = "") String fileName,
            @RequestParam(name = "isi", defaultValue = "") String text,
            @RequestParam(name = "dasar-berkas", defaultValue = "") String basis,
            @RequestParam("kunci") UUID formKey) {
        holidays.importFile(fileName, text, basis, formKey);
        return ADDRESS;
    }

    @PostMapping("/pengaturan/libur/impor/{id}/batalkan")
    String undo(@PathVariable("id") long id) {
        holidays.undoImport(id);
        return ADDRESS;
    }

    private String text(byte[] bytes, Map<String, String> errors) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            errors.put("berkas", words.say(bytes.length == 0 ? "error.holiday.no-file" : "error.holiday.big"));
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            errors.put("berkas", words.say("error.holiday.text"));
            return "";
        }
    }

    private static String place(String refusal) {
        return switch (refusal) {
            case "holiday.name" -> "nama";
            case "holiday.basis" -> "dasar";
            default -> "hari-hari";
        };
    }

    private String page(
            Map<String, String> typed, Map<String, String> errors, List<Holidays.Fault> faults, Model model) {
        model.addAttribute("page", pages.list(typed, errors, faults));
        return PAGE;
    }
}
