package id.pendapa.outreach.events.web;

import id.pendapa.outreach.events.Guest;
import id.pendapa.outreach.events.PublicEvent;
import id.pendapa.outreach.events.PublicEvents;
import id.pendapa.outreach.events.PublicEvents.From;
import id.pendapa.outreach.events.PublicEvents.Taken;
import id.pendapa.outreach.events.PublicEvents.Ticket;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.platform.pdf.QrPicture;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing up for an event, and the ticket that comes of it; the ticket names nobody. */
@Controller
class GuestController {

    private static final String FORM = EventController.BASE + "/{event}/daftar";
    private static final String TICKET = "/tiket/{ticket}";

    /** Counts what one browser sends; says nothing of who it is. */
    private static final OwnCookie BROWSER = new OwnCookie("tamu", Duration.ofDays(90));

    private final PublicEvents events;
    private final EventWords words;
    private final OfficeSeat seat;

    GuestController(PublicEvents events, EventWords words, OfficeSeat seat) {
        this.events = events;
        this.words = words;
        this.seat = seat;
    }

    @GetMapping(FORM)
    String form(
            @PathVariable("event") String code, HttpServletRequest visitor, HttpServletResponse response, Model model) {
        if (BROWSER.read(visitor).isEmpty()) {
            BROWSER.write(visitor, response, UUID.randomUUID().toString());
        }
        return form(code, Form.EMPTY, model);
    }

    private String form(String code, Form form, Model model) {
        PublicEvents.Shown shown = events.open(code);
        if (!shown.open() && form.errors().isEmpty()) {
            return "redirect:" + EventController.BASE + "/" + code;
        }
        PublicEvent event = shown.event();
        model.addAttribute(
                "page",
                new EventPage.SignUp(
                        code, event.facts().title(), words.when(event), event.isFull(), words.places(), form));
        return "outreach/event/signUp";
    }

    @PostMapping(FORM)
    String signUp(
            @PathVariable("event") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        From from = new From(BROWSER.read(visitor).orElse(formKey.toString()), ClientAddress.of(visitor));
        AtomicReference<String> ticket = new AtomicReference<>("");
        Form form = words.take(typed, response, "nama", () -> {
            Taken taken = events.signUp(code, typed, formKey, from);
            ticket.set(taken.ticket());
            return taken.wrong();
        });
        return form.errors().isEmpty()
                ? "redirect:/tiket/" + Objects.requireNonNull(ticket.get())
                : form(code, form, model);
    }

    @GetMapping(TICKET)
    String ticket(@PathVariable("ticket") String ticket, HttpServletResponse response, Model model) {
        return ticket(ticket, Form.EMPTY, response, model);
    }

    private String ticket(String code, Form form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        Ticket ticket = events.ticket(code);
        Guest.State state = ticket.guest().state();
        String reason = ticket.event().reason();
        boolean expected = state != Guest.State.CANCELLED && ticket.event().state() == PublicEvent.State.OPEN;
        model.addAttribute(
                "page",
                new EventPage.Ticket(
                        code,
                        ticket.event().code(),
                        ticket.event().facts().title(),
                        reason == null ? words.say("event.ticket." + state) : words.say("event.ticket.off"),
                        reason == null ? words.say("event.ticket." + state + ".meaning", ticket.before() + 1) : reason,
                        words.whenAndWhere(ticket.event()),
                        expected ? qr(code) : null,
                        ticket.mayLeave(),
                        ticket.mayRate(),
                        words.useful(),
                        form));
        return "outreach/event/ticket";
    }

    private String qr(String ticket) {
        return QrPicture.of(seat.address() + "/meja/acara/t/" + ticket, words.say("event.ticket.qr"));
    }

    @PostMapping(TICKET + "/batal")
    String leave(@PathVariable("ticket") String ticket) {
        events.leave(ticket);
        return "redirect:/tiket/" + ticket;
    }

    @PostMapping(TICKET + "/kesan")
    String rate(
            @PathVariable("ticket") String ticket,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = words.take(typed, response, "manfaat", () -> events.rate(ticket, typed));
        return form.errors().isEmpty() ? "redirect:/tiket/" + ticket : ticket(ticket, form, response, model);
    }
}
