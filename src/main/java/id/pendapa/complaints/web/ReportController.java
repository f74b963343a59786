package id.pendapa.complaints.web;

import id.pendapa.complaints.board.PublicBoard;
import id.pendapa.complaints.board.PublicBoard.Notice;
import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Category;
import id.pendapa.complaints.register.Complaint.Kind;
import id.pendapa.complaints.register.ComplaintIntake;
import id.pendapa.complaints.register.ComplaintIntake.From;
import id.pendapa.complaints.register.ComplaintIntake.Taken;
import id.pendapa.complaints.register.ReporterAccess;
import id.pendapa.complaints.web.ReportPage.Photo;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** {@code /pengaduan/baru}: anybody tells what is wrong, or what would be good. */
@Controller
class ReportController {

    private static final String NEW = "/pengaduan/baru";

    /** Counts what one browser sends; says nothing of who it is. */
    static final OwnCookie BROWSER = new OwnCookie("pengadu", Duration.ofDays(90));

    private final ComplaintIntake intake;
    private final PublicBoard board;
    private final ReporterAccess access;
    private final ComplaintWords words;
    private final Photos photos;

    ReportController(
            ComplaintIntake intake, PublicBoard board, ReporterAccess access, ComplaintWords words, Photos photos) {
        this.intake = intake;
        this.board = board;
        this.access = access;
        this.words = words;
        this.photos = photos;
    }

    @GetMapping(NEW)
    String form(
            @RequestParam(name = "permohonan", defaultValue = "") String request,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        know(visitor, response);
        Map<String, String> typed =
                request.isEmpty() ? Map.of() : Map.of("permohonan", request, "kategori", "FEE", "jenis", "COMPLAINT");
        return page(new Form(typed, Map.of()), List.of(), UUID.randomUUID().toString(), List.of(), model);
    }

    /** Gives a browser its random value, if it has none. */
    static String know(HttpServletRequest visitor, HttpServletResponse response) {
        return BROWSER.read(visitor).orElseGet(() -> {
            String value = UUID.randomUUID().toString();
            BROWSER.write(visitor, response, value);
            return value;
        });
    }

    @PostMapping(NEW)
    String tell(
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "lembar", required = false) UUID sheetTyped,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        String sheet = (sheetTyped == null ? UUID.randomUUID() : sheetTyped).toString();
        Map<String, String> told = new LinkedHashMap<>(typed);
        List.of("kunci", "lembar", "_csrf").forEach(told::remove);
        Map<String, String> refused = new LinkedHashMap<>();
        List<Photo> kept = photos.take(sheet, files(visitor), refused);
        From from = new From(BROWSER.read(visitor).orElse(formKey.toString()), ClientAddress.of(visitor));
        try {
            List<Notice> alike = refused.isEmpty() ? alike(told, kept.size()) : List.of();
            if (!alike.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(new Form(told, Map.of()), kept, sheet, alike, model);
            }
            Taken taken = refused.isEmpty()
                    ? intake.tell(told, kept.stream().map(Photo::key).toList(), formKey, from)
                    : new Taken("", Map.of());
            if (!taken.number().isEmpty()) {
                ThreadController.COOKIE.write(
                        visitor, response, access.grant(taken.number()).cookie());
                return "redirect:/pengaduan/" + taken.number() + "/terima";
            }
            Map<String, String> wrong = new LinkedHashMap<>(taken.wrong());
            wrong.putAll(refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(words.form(told, wrong), kept, sheet, List.of(), model);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            String why = words.say("error." + many.code(), many.arguments().toArray());
            return page(new Form(told, Map.of("cerita", why)), kept, sheet, List.of(), model);
        }
    }

    /** What is public already of this kind at this place; none if something is wrong, or the citizen looked at them. */
    private List<Notice> alike(Map<String, String> told, int photos) {
        boolean looked = told.getOrDefault("tetap", "").equals("ya");
        return looked || !intake.check(told, photos).isEmpty()
                ? List.of()
                : Complaint.find(Category.class, told.getOrDefault("kategori", ""))
                        .map(category -> board.alike(told.getOrDefault("kelurahan", ""), category))
                        .orElse(List.of());
    }

    private static List<MultipartFile> files(HttpServletRequest visitor) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(visitor, MultipartHttpServletRequest.class);
        return multipart == null ? List.of() : multipart.getFiles("foto");
    }

    private String page(Form form, List<Photo> kept, String sheet, List<Notice> alike, Model model) {
        model.addAttribute(
                "page",
                new ReportPage(
                        words.options("complaints.kind.", Kind.COMPLAINT, Kind.ASPIRATION),
                        words.options("complaints.category.", Category.values()),
                        words.places(),
                        kept,
                        sheet,
                        alike.stream().map(words::posted).toList(),
                        form));
        return "complaints/report";
    }
}
