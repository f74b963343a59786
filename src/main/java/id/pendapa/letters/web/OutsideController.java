package id.pendapa.letters.web;

import id.pendapa.letters.register.OutsideDesk;
import id.pendapa.letters.register.OutsideDesk.Reservation;
import id.pendapa.letters.register.OutsideDesk.Written;
import id.pendapa.letters.register.SeriesKey;
import id.pendapa.letters.register.SubNumbers;
import id.pendapa.letters.register.YearBook;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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

/** Numbers for letters outside of Pendapa: reserved, filled in, burned, and sub-numbers of days that are past. */
@Controller
class OutsideController {

    private static final String ONE = "/surat/luar/{code}";
    private static final String SUB = "/surat/sub/{code}";
    private static final String RESERVE = "/surat/cadangkan";

    private final OutsideDesk desk;
    private final SubNumbers subs;
    private final YearBook book;
    private final OutsidePages pages;

    OutsideController(OutsideDesk desk, SubNumbers subs, YearBook book, OutsidePages pages) {
        this.desk = desk;
        this.subs = subs;
        this.book = book;
        this.pages = pages;
    }

    @GetMapping(RESERVE)
    String choose(Model model) {
        desk.requireReserver();
        model.addAttribute("page", pages.reserve(Form.EMPTY));
        return "letters/reserve";
    }

    @PostMapping(RESERVE)
    String reserve(
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        desk.requireReserver();
        String count = text(values, "jumlah");
        Reservation wanted = new Reservation(
                series(text(values, "seri")),
                count.matches("\\d{1,3}") ? Integer.parseInt(count) : 0,
                text(values, "kode-klasifikasi"),
                text(values, "untuk"),
                text(values, "alasan"));
        Map<String, String> faults = desk.faults(wanted);
        if (faults.isEmpty()) {
            return "redirect:/surat/luar/" + desk.reserve(wanted, formKey) + "?selesai=dicadangkan";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.reserve(pages.form(values, faults)));
        return "letters/reserve";
    }

    private SeriesKey series(String name) {
        return book.series().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("series.unknown"));
    }

    @GetMapping(ONE)
    String one(
            @PathVariable("code") String code,
            @RequestParam(name = "selesai", required = false) @Nullable String done,
            Model model) {
        model.addAttribute("page", pages.one(code, done, Form.EMPTY));
        return "letters/outside";
    }

    @PostMapping(ONE + "/isi")
    String fill(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        LocalDate day = IndonesianDates.find(
                        text(values, "tanggal-hari"), text(values, "tanggal-bulan"), text(values, "tanggal-tahun"))
                .orElse(LocalDate.MIN);
        Written written = new Written(text(values, "jenis"), text(values, "hal"), day);
        Map<String, String> faults = desk.faults(code, written);
        if (faults.isEmpty()) {
            desk.fill(code, version, written, formKey);
            return "redirect:/surat/luar/" + code + "?selesai=diisi";
        }
        return refused(code, values, faults, response, model);
    }

    @PostMapping(ONE + "/hanguskan")
    String burn(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        try {
            desk.burn(code, version, text(values, "alasan"), formKey);
            return "redirect:/surat/luar/" + code + "?selesai=dihanguskan";
        } catch (InvalidException refused) {
            return refused(code, values, Map.of("alasan", refused.code()), response, model);
        }
    }

    private String refused(
            String code,
            Map<String, String> values,
            Map<String, String> faults,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.one(code, null, pages.form(values, faults)));
        return "letters/outside";
    }

    @GetMapping(SUB)
    String sub(@PathVariable("code") String code, Model model) {
        model.addAttribute("page", pages.sub(code, Form.EMPTY));
        return "letters/sub";
    }

    @PostMapping(SUB + "/tambah")
    String enterSub(
            @PathVariable("code") String code,
            @RequestParam Map<String, String> values,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        SubNumbers.Entry entry = new SubNumbers.Entry(
                text(values, "untuk"), text(values, "jenis"), text(values, "hal"), text(values, "alasan"));
        Map<String, String> faults = subs.faults(entry);
        if (faults.isEmpty()) {
            return "redirect:/surat/luar/" + subs.enter(code, entry, formKey) + "?selesai=sub";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.sub(code, pages.form(values, faults)));
        return "letters/sub";
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }
}
