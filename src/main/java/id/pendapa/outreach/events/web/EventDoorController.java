package id.pendapa.outreach.events.web;

import id.pendapa.outreach.events.EventDoor;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of an event: the list of guests, and the ticket that somebody shows. */
@Controller
class EventDoorController {

    private static final String DOOR = EventDeskController.BASE + "/{event}/peserta";
    private static final String TICKET = EventDeskController.BASE + "/t/{ticket}";

    private final EventDoor door;
    private final EventDeskPages pages;
    private final EventWords words;

    EventDoorController(EventDoor door, EventDeskPages pages, EventWords words) {
        this.door = door;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(DOOR)
    String open(@PathVariable("event") String code, HttpServletResponse response, Model model) {
        return open(code, Form.EMPTY, response, model);
    }

    private String open(String code, Form form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", pages.door(door.open(code), form));
        return "outreach/event/door";
    }

    @PostMapping(DOOR)
    String enter(
            @PathVariable("event") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(
                typed, response, "nama", () -> door.enter(code, typed, formKey).wrong());
        return form.errors().isEmpty()
                ? "redirect:" + EventDeskController.BASE + "/" + code + "/peserta"
                : open(code, form, response, model);
    }

    @GetMapping(TICKET)
    String show(@PathVariable("ticket") String ticket, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", pages.shown(door.show(ticket)));
        return "outreach/event/shown";
    }

    @PostMapping(TICKET)
    String attend(
            @PathVariable("ticket") String ticket,
            @RequestParam(name = "hadir", defaultValue = "ya") String there,
            @RequestParam(name = "dari", defaultValue = "") String from) {
        String code = door.attend(ticket, !there.equals("tidak"));
        return "redirect:" + EventDeskController.BASE
                + (from.equals("daftar") ? "/" + code + "/peserta" : "/t/" + ticket);
    }
}
