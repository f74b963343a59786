package id.pendapa.integrity.web;

import id.pendapa.files.FileDownload;
import id.pendapa.files.FileStore;
import id.pendapa.files.StoredFile;
import id.pendapa.integrity.gifts.GiftDesk;
import id.pendapa.integrity.gifts.GiftDesk.Lines;
import id.pendapa.integrity.gifts.GiftIntake;
import id.pendapa.integrity.gifts.GiftIntake.Taken;
import id.pendapa.integrity.gifts.GiftReport.Kind;
import id.pendapa.integrity.gifts.GiftReport.Manner;
import id.pendapa.integrity.gifts.GiftReport.Occasion;
import id.pendapa.integrity.gifts.GiftReport.Relation;
import id.pendapa.integrity.gifts.GiftReport.Verdict;
import id.pendapa.integrity.web.GiftPage.Choices;
import id.pendapa.integrity.web.GiftPage.New;
import id.pendapa.integrity.web.GiftPage.Own;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/gratifikasi}: every officer reports gifts and sees what became of the own reports. */
@Controller
class GiftReportController {

    private static final String BASE = "/meja/gratifikasi";
    private static final String NEW = BASE + "/baru";

    private final GiftIntake intake;
    private final GiftDesk desk;
    private final GiftPhotos photos;
    private final GiftOne one;
    private final GiftWords words;
    private final FileStore files;

    GiftReportController(
            GiftIntake intake, GiftDesk desk, GiftPhotos photos, GiftOne one, GiftWords words, FileStore files) {
        this.intake = intake;
        this.desk = desk;
        this.photos = photos;
        this.one = one;
        this.words = words;
        this.files = files;
    }

    @GetMapping(BASE)
    String own(@RequestParam(name = "sesudah", defaultValue = "") String after, Model model) {
        Lines found = desk.own(after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next();
        model.addAttribute(
                "page",
                new Own(
                        found.lines().stream().map(words::row).toList(),
                        words.say("days", intake.daysOfKpk(), intake.daysOfUpg()),
                        next,
                        desk.isUpg()));
        return "integrity/gifts/own";
    }

    @GetMapping(NEW)
    String form(Model model) {
        UUID sheet = UUID.randomUUID();
        intake.waiting(sheet);
        return page(sheet, null, List.of(), Form.EMPTY, model);
    }

    @PostMapping(NEW)
    String report(
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "lembar", required = false) @Nullable UUID sheetTyped,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        UUID sheet = Objects.requireNonNullElseGet(sheetTyped, UUID::randomUUID);
        Map<String, String> told = new LinkedHashMap<>(typed);
        List.of("kunci", "lembar", "_csrf", "tetap").forEach(told::remove);
        Map<String, String> refused = new LinkedHashMap<>();
        List<StoredFile> kept = photos.take(sheet, visitor, refused);
        boolean still = typed.getOrDefault("tetap", "").equals("ya");
        Taken taken = intake.report(told, still, GiftPhotos.keys(kept), refused, formKey);
        if (!taken.number().isEmpty()) {
            return "redirect:" + BASE + "/" + taken.number();
        }
        if (!taken.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(sheet, taken.free(), kept, words.form(told, taken.wrong()), model);
    }

    private String page(UUID sheet, @Nullable Verdict free, List<StoredFile> kept, Form form, Model model) {
        Choices choices = new Choices(
                words.options("manner.", Manner.values()),
                words.options("kind.", Kind.values()),
                List.of(Option.of("ya", words.say("exact.ya")), Option.of("kira", words.say("exact.kira"))),
                words.options("relation.", Relation.values()),
                words.options("occasion.", Occasion.values()));
        model.addAttribute(
                "page",
                new New(
                        sheet,
                        choices,
                        free == null ? null : words.verdict(free),
                        kept.stream().map(StoredFile::displayName).toList(),
                        form));
        return "integrity/gifts/new";
    }

    @GetMapping(BASE + "/{number}")
    String open(@PathVariable("number") String number, Model model) {
        return one.page(number, null, UUID.randomUUID(), Form.EMPTY, model);
    }

    /** What the reporter adds. */
    @PostMapping(BASE + "/{number}/lengkapi")
    String complete(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "lembar", required = false) @Nullable UUID sheetTyped,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        UUID sheet = Objects.requireNonNullElseGet(sheetTyped, UUID::randomUUID);
        Map<String, String> wrong = new LinkedHashMap<>();
        List<StoredFile> kept = photos.take(sheet, visitor, wrong);
        if (wrong.isEmpty()) {
            wrong.putAll(intake.complete(number, version, typed, GiftPhotos.keys(kept), formKey));
        }
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> shown = new LinkedHashMap<>(typed);
        shown.put("langkah", "COMPLETE");
        return one.page(number, null, sheet, words.form(shown, wrong), model);
    }

    @GetMapping(BASE + "/{number}/foto/{key}")
    ResponseEntity<Resource> photo(@PathVariable("number") String number, @PathVariable("key") String key) {
        StoredFile photo = desk.photo(number, key);
        return FileDownload.of(photo, files.open(photo.key()));
    }
}
