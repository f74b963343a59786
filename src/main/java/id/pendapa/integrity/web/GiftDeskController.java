package id.pendapa.integrity.web;

import id.pendapa.files.StoredFile;
import id.pendapa.integrity.gifts.GiftBook;
import id.pendapa.integrity.gifts.GiftDesk;
import id.pendapa.integrity.gifts.GiftDesk.Lines;
import id.pendapa.integrity.gifts.GiftMoves;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/gratifikasi/upg}: the UPG deals with reported gifts. */
@Controller
class GiftDeskController {

    private static final String BASE = "/meja/gratifikasi";
    private static final String UPG = BASE + "/upg";

    private final GiftDesk desk;
    private final GiftMoves moves;
    private final GiftBook book;
    private final GiftPhotos photos;
    private final GiftOne one;
    private final GiftWords words;

    GiftDeskController(GiftDesk desk, GiftMoves moves, GiftBook book, GiftPhotos photos, GiftOne one, GiftWords words) {
        this.desk = desk;
        this.moves = moves;
        this.book = book;
        this.photos = photos;
        this.one = one;
        this.words = words;
    }

    @GetMapping(UPG)
    String list(
            @RequestParam(name = "selesai", defaultValue = "") String typed,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        boolean over = typed.equals("ya");
        Lines found = desk.list(over, after);
        String next = found.next() == null ? null : UPG + "?sesudah=" + found.next() + (over ? "&selesai=ya" : "");
        model.addAttribute(
                "page", new GiftDeskPage(found.lines().stream().map(words::row).toList(), over, next, book.year()));
        return "integrity/gifts/list";
    }

    @PostMapping(BASE + "/{number}")
    String act(
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
            wrong.putAll(moves.take(number, version, typed, GiftPhotos.keys(kept), formKey));
        }
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + number;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one.page(number, null, sheet, words.form(typed, wrong), model);
    }

    @PostMapping(BASE + "/{number}/pemberi")
    String reveal(
            @PathVariable("number") String number,
            @RequestParam(name = "keperluan", defaultValue = "") String purpose,
            HttpServletResponse response,
            Model model) {
        try {
            return one.page(number, desk.reveal(number, purpose), UUID.randomUUID(), Form.EMPTY, model);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Form form = words.form(Map.of("keperluan", purpose), Map.of("keperluan", refused.code()));
            return one.page(number, null, UUID.randomUUID(), form, model);
        }
    }
}
