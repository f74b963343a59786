package id.pendapa.integrity.web;

import id.pendapa.integrity.reports.IntegrityIntake;
import id.pendapa.integrity.reports.IntegrityIntake.Face;
import id.pendapa.integrity.reports.IntegrityIntake.Taken;
import id.pendapa.integrity.reports.IntegrityThread;
import id.pendapa.integrity.reports.IntegrityThread.Opened;
import id.pendapa.integrity.web.IntegrityPage.Followed;
import id.pendapa.integrity.web.IntegrityPage.Receipt;
import id.pendapa.integrity.web.IntegrityPage.Tell;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /integritas}: anybody reports what must be kept from everybody in the office. No cookie, session or address knows of
 * it: receipt and thread are the answers to their forms themselves, as a redirection would need something that remembers.
 */
@Controller
class WhistleController {

    private static final String BASE = "/integritas";
    private static final String TELL = BASE + "/lapor";
    private static final String FOLLOW = BASE + "/ikuti";

    private final IntegrityIntake intake;
    private final IntegrityThread threads;
    private final IntegrityWords words;
    private final CleanPhotos photos;

    WhistleController(IntegrityIntake intake, IntegrityThread threads, IntegrityWords words, CleanPhotos photos) {
        this.intake = intake;
        this.threads = threads;
        this.words = words;
        this.photos = photos;
    }

    @GetMapping(BASE)
    String start(Model model) {
        Face face = intake.face();
        LocalDate since = face.since();
        String contact = face.contact() == null || since == null
                ? null
                : words.say("integrity.contact.is", face.contact(), IndonesianDates.day(since), face.mark());
        List<String> years = face.years().stream()
                .map(year -> words.say("integrity.year", year.getKey(), year.getValue()))
                .toList();
        model.addAttribute(
                "page",
                new IntegrityPage(contact, face.term().example(), face.term().places(), years));
        return "integrity/start";
    }

    @GetMapping(TELL)
    String form(Model model) {
        return tell(Form.EMPTY, model);
    }

    @PostMapping(TELL)
    String tell(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrongPhotos = new LinkedHashMap<>();
        List<byte[]> clean = photos.of(visitor, wrongPhotos);
        try {
            if (wrongPhotos.isEmpty()) {
                Taken taken = intake.tell(typed, clean, formKey, ClientAddress.of(visitor));
                if (!taken.code().isEmpty()) {
                    model.addAttribute("page", new Receipt(taken.code(), words.day(taken.reviewDue())));
                    return "integrity/receipt";
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return tell(words.form(typed, photosAgain(taken.wrong(), clean)), model);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return tell(new Form(typed, wrongPhotos), model);
        } catch (TooManyRequestsException many) {
            return tell(tooMany("cerita", typed, many, response), model);
        }
    }

    /** Photos wait nowhere while something else is wrong, so that nothing lies anywhere that was not sent. */
    private static Map<String, String> photosAgain(Map<String, String> wrong, List<byte[]> clean) {
        Map<String, String> all = new LinkedHashMap<>(wrong);
        if (!clean.isEmpty()) {
            all.put("foto", "integrity.photo.again");
        }
        return all;
    }

    private Form tooMany(
            String field, Map<String, String> typed, TooManyRequestsException many, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        String why = words.say("error." + many.code(), many.arguments().toArray());
        return new Form(typed, Map.of(field, why));
    }

    private String tell(Form form, Model model) {
        model.addAttribute(
                "page",
                new Tell(words.options("integrity.kind.", IntegrityIntake.kinds().stream()), intake.isOpen(), form));
        return "integrity/tell";
    }

    @GetMapping(FOLLOW)
    String ask(Model model) {
        return ask(Form.EMPTY, model);
    }

    private static String ask(Form form, Model model) {
        model.addAttribute("page", form);
        return "integrity/follow";
    }

    @PostMapping(FOLLOW)
    String open(
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        return thread(code, false, Form.EMPTY, visitor, response, model);
    }

    @PostMapping(FOLLOW + "/tulis")
    String write(
            @RequestParam(name = "kode", defaultValue = "") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrongPhotos = new LinkedHashMap<>();
        List<byte[]> clean = photos.of(visitor, wrongPhotos);
        Form form = new Form(typed, wrongPhotos);
        if (wrongPhotos.isEmpty()) {
            try {
                Map<String, String> wrong = threads.write(code, typed, clean, formKey, ClientAddress.of(visitor));
                form = wrong.isEmpty() ? Form.EMPTY : words.form(typed, photosAgain(wrong, clean));
            } catch (TooManyRequestsException many) {
                return thread(code, false, tooMany("pesan", typed, many, response), visitor, response, model);
            }
        }
        if (!form.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return thread(code, form.errors().isEmpty(), form, visitor, response, model);
    }

    @PostMapping(FOLLOW + "/kirim-ulang")
    String resend(
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        threads.resend(code, ClientAddress.of(visitor));
        return thread(code, true, Form.EMPTY, visitor, response, model);
    }

    private String thread(
            String code,
            boolean saved,
            Form form,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Optional<Opened> found;
        try {
            found = threads.open(code, ClientAddress.of(visitor));
        } catch (TooManyRequestsException many) {
            return ask(tooMany("kode", Map.of("kode", code), many, response), model);
        }
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(words.form(Map.of("kode", code), Map.of("kode", "integrity.code")), model);
        }
        Opened opened = found.get();
        model.addAttribute(
                "page",
                new Followed(
                        opened.code(),
                        words.state(opened.state()),
                        words.due(opened.state(), opened.reviewDue(), opened.endDue()),
                        opened.lost(),
                        opened.messages().stream()
                                .map(message -> words.line(message, ""))
                                .toList(),
                        saved,
                        form));
        return "integrity/thread";
    }
}
