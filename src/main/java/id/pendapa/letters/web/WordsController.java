package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.letters.paper.LetterSheet.Wording;
import id.pendapa.letters.words.WordsDesk;
import id.pendapa.letters.words.WordsDesk.Entry;
import id.pendapa.letters.words.WordsDesk.Text;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/kata-surat}: what the letters of the office say around their facts, from which day on. */
@Controller
class WordsController {

    static final String ADDRESS = "/pengaturan/kata-surat";

    private static final String ONE = ADDRESS + "/{code}/{letter}";

    private final WordsDesk desk;
    private final OfficeTime time;
    private final Words words;

    WordsController(WordsDesk desk, OfficeTime time, Words words) {
        this.desk = desk;
        this.time = time;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("lines", desk.list());
        return "letters/wordsList";
    }

    @GetMapping(ONE)
    String show(@PathVariable("code") String code, @PathVariable("letter") String letter, Model model) {
        Text text = desk.open(upper(code), upper(letter));
        return page(text, typed(text.now()), Map.of(), model);
    }

    /** Keeps what was typed; or only fills the form with the sentences that ship. */
    @PostMapping(ONE)
    String change(
            @PathVariable("code") String code,
            @PathVariable("letter") String letter,
            @RequestParam Map<String, String> values,
            @RequestParam("versi") long newest,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        if (values.containsKey("bawaan")) {
            Text text = desk.open(upper(code), upper(letter));
            Map<String, String> typed = new LinkedHashMap<>(values);
            typed.putAll(typed(text.shipped()));
            return page(text, typed, Map.of(), model);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Entry> entry = read(upper(code), upper(letter), values, errors);
        if (entry.isPresent()) {
            desk.change(upper(code), upper(letter), newest, entry.get(), formKey);
            return "redirect:" + ADDRESS + "/" + upper(code) + "/" + upper(letter);
        }
        return wrong(upper(code), upper(letter), values, errors, response, model);
    }

    /** The letter of an invented citizen with what is typed; nothing is kept. */
    @PostMapping(ONE + "/contoh")
    Object specimen(
            @PathVariable("code") String code,
            @PathVariable("letter") String letter,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Entry> entry = read(upper(code), upper(letter), sentencesOnly(values), errors);
        if (entry.isPresent()) {
            try {
                ResponseEntity<Resource> paper = FileDownload.of(
                        "contoh-surat.pdf", "application/pdf", desk.specimen(upper(code), upper(letter), entry.get()));
                return paper;
            } catch (InvalidException nobodySigns) {
                errors.put(
                        "pembuka",
                        words.say(
                                "error." + nobodySigns.code(),
                                nobodySigns.arguments().toArray()));
            }
        }
        return wrong(upper(code), upper(letter), values, errors, response, model);
    }

    /** Everything that is wrong, at once. */
    private Optional<Entry> read(String code, String letter, Map<String, String> values, Map<String, String> errors) {
        Optional<LocalDate> from = IndonesianDates.find(
                values.getOrDefault("mulai-hari", ""),
                values.getOrDefault("mulai-bulan", ""),
                values.getOrDefault("mulai-tahun", ""));
        Entry entry = new Entry(
                from.orElse(time.today()),
                lines(values, "pembuka"),
                lines(values, "isi"),
                lines(values, "penutup"),
                values.getOrDefault("alasan", ""));
        desk.faults(code, letter, entry)
                .forEach((place, fault) -> errors.put(
                        place,
                        words.say("error." + fault.code(), fault.arguments().toArray())));
        if (from.isEmpty()) {
            errors.put("mulai-hari", words.say("office.date"));
        }
        return errors.isEmpty() ? Optional.of(entry) : Optional.empty();
    }

    /** On paper the sentences are looked at before anybody knows from when on, and why. */
    private Map<String, String> sentencesOnly(Map<String, String> values) {
        LocalDate today = time.today();
        Map<String, String> only = new LinkedHashMap<>(values);
        only.put("mulai-hari", Integer.toString(today.getDayOfMonth()));
        only.put("mulai-bulan", Integer.toString(today.getMonthValue()));
        only.put("mulai-tahun", Integer.toString(today.getYear()));
        only.put("alasan", "contoh");
        return only;
    }

    private static List<String> lines(Map<String, String> values, String name) {
        return Entry.lines(values.getOrDefault(name, ""));
    }

    private static Map<String, String> typed(Wording wording) {
        return Map.of(
                "pembuka", Entry.text(wording.opening()),
                "isi", Entry.text(wording.closing()),
                "penutup", Entry.text(wording.ending()));
    }

    private String wrong(
            String code,
            String letter,
            Map<String, String> values,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(desk.open(code, letter), values, errors, model);
    }

    private static String page(Text text, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "errors",
                errors.entrySet().stream()
                        .map(error -> new FieldError(error.getKey(), error.getValue()))
                        .toList());
        return "letters/words";
    }

    private static String upper(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }
}
