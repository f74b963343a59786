package id.pendapa.requests.web;

import id.pendapa.catalogue.Posted;
import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.Desk;
import id.pendapa.requests.DeskList;
import id.pendapa.requests.DeskTaking;
import id.pendapa.requests.DeskView;
import id.pendapa.requests.Receipts;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.requests.web.ReceiptPages.Paper;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
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

/** {@code /meja}: the lists of work and one screen per request. */
@Controller
class DeskController {

    private static final String REQUEST = "requests/desk/request";

    private final Desk desk;
    private final DeskTaking taking;
    private final DeskPages pages;
    private final Receipts receipts;
    private final ReceiptPages receiptPages;
    private final Words words;

    DeskController(
            Desk desk, DeskTaking taking, DeskPages pages, Receipts receipts, ReceiptPages receiptPages, Words words) {
        this.desk = desk;
        this.taking = taking;
        this.pages = pages;
        this.receipts = receipts;
        this.receiptPages = receiptPages;
        this.words = words;
    }

    @GetMapping("/meja")
    String queue(
            @RequestParam(name = "daftar", defaultValue = "unit") String tab,
            @RequestParam(name = "sesudah", required = false) @Nullable String after,
            @RequestParam(name = "nomor", defaultValue = "") String number,
            Model model) {
        if (!number.isBlank()) {
            return "redirect:/meja/"
                    + CaseNumber.find(number)
                            .map(CaseNumber::value)
                            .orElseGet(() -> number.replaceAll("[^A-Za-z0-9-]", ""));
        }
        DeskList.Tab wanted = DeskPages.tab(tab);
        model.addAttribute("page", pages.queue(wanted, desk.list(wanted, after)));
        return "requests/desk/queue";
    }

    @GetMapping("/meja/{number}")
    String open(
            @PathVariable("number") String number,
            @RequestParam(name = "baru", required = false) @Nullable String fresh,
            Model model) {
        model.addAttribute("page", pages.request(desk.open(number), fresh != null, Map.of(), Map.of()));
        return REQUEST;
    }

    /** Shows the personal data; asked for by a form, because every such sight is written down. */
    @PostMapping("/meja/{number}/tampilkan")
    String reveal(@PathVariable("number") String number, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        return page(desk.reveal(number), Map.of(), Map.of(), model);
    }

    @PostMapping("/meja/{number}/ambil")
    String take(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "sebab", defaultValue = "") String cause,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            taking.take(number, version, TurnCause.of(cause), reason);
        } catch (InvalidException e) {
            return again(number, Map.of("alasan", reason, "sebab", cause), Map.of("alasan", say(e)), response, model);
        }
        return "redirect:/meja/" + number;
    }

    @PostMapping("/meja/{number}/lepas")
    String release(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan-lepas", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            taking.release(number, version, reason);
        } catch (InvalidException e) {
            return again(number, Map.of("alasan-lepas", reason), Map.of("alasan-lepas", say(e)), response, model);
        }
        return "redirect:/meja/" + number;
    }

    @PostMapping("/meja/{number}/asli/{field}")
    String seeOriginal(@PathVariable("number") String number, @PathVariable("field") String fieldKey) {
        taking.seeOriginal(number, fieldKey);
        return "redirect:/meja/" + number;
    }

    @PostMapping("/meja/{number}/tindakan")
    String act(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("tindakan") String action,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> values,
            HttpServletResponse response,
            Model model) {
        Posted posted = new Posted(values);
        try {
            desk.act(number, version, action, ActionForm.read(action, posted), formKey);
        } catch (InvalidException e) {
            return again(number, values, ActionForm.errors(action, e, words), response, model);
        }
        return "redirect:/meja/" + number;
    }

    @PostMapping("/meja/{number}/urungkan")
    String undo(
            @PathVariable("number") String number,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey) {
        desk.undo(number, version, formKey);
        return "redirect:/meja/" + number;
    }

    @GetMapping("/meja/{number}/berkas/{key}")
    ResponseEntity<Resource> file(@PathVariable("number") String number, @PathVariable("key") String key) {
        return download(desk.file(number, key));
    }

    @GetMapping("/meja/{number}/surat/{letter}/rancangan")
    ResponseEntity<Resource> preview(@PathVariable("number") String number, @PathVariable("letter") String letter) {
        return download(desk.preview(number, letter));
    }

    @GetMapping("/meja/{number}/surat/{letter}")
    ResponseEntity<Resource> letter(@PathVariable("number") String number, @PathVariable("letter") String letter) {
        return download(desk.letter(number, letter));
    }

    @GetMapping("/meja/{number}/tanda-terima")
    ResponseEntity<Resource> slip(
            @PathVariable("number") String number, @RequestParam(name = "kertas", defaultValue = "a5") String paper) {
        Paper wanted = paper.equals("80mm") ? Paper.ROLL_80 : Paper.A5;
        byte[] pdf = receiptPages.pdf(receipts.print(number), wanted);
        return FileDownload.of("tanda-terima-" + number + ".pdf", "application/pdf", pdf);
    }

    private static ResponseEntity<Resource> download(Desk.Content content) {
        return FileDownload.of(content.name(), content.mediaType(), content.bytes());
    }

    private String again(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(desk.open(number), typed, errors, model);
    }

    private String page(DeskView view, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.request(view, false, typed, errors));
        return REQUEST;
    }

    private String say(InvalidException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
