package id.pendapa.outreach.events.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.EventCalendar;
import id.pendapa.outreach.events.PublicEvent;
import id.pendapa.outreach.events.PublicEvents;
import id.pendapa.outreach.events.PublicEvents.Listed;
import id.pendapa.outreach.events.PublicEvents.Result;
import id.pendapa.outreach.events.PublicEvents.Shown;
import id.pendapa.outreach.events.web.EventPage.Row;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.SummaryRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /acara}: to what the office invites, and how it went. */
@Controller
class EventController {

    static final String BASE = "/acara";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PublicEvents events;
    private final EventWords words;
    private final OfficeSeat seat;
    private final OfficeTime time;

    EventController(PublicEvents events, EventWords words, OfficeSeat seat, OfficeTime time) {
        this.events = events;
        this.words = words;
        this.seat = seat;
        this.time = time;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        Listed found = events.list(before);
        boolean more = found.past().size() > PublicEvents.PAGE;
        List<PublicEvent> past = more ? found.past().subList(0, PublicEvents.PAGE) : found.past();
        model.addAttribute(
                "page",
                new EventPage.Listed(
                        found.coming().stream().map(this::row).toList(),
                        past.stream().map(this::row).toList(),
                        more ? BASE + "?sebelum=" + past.get(past.size() - 1).code() : null));
        return "outreach/event/list";
    }

    private Row row(PublicEvent event) {
        return new Row(
                BASE + "/" + event.code(),
                event.facts().title(),
                List.of(words.when(event), event.facts().place(), words.places(event)));
    }

    @GetMapping(BASE + "/{event}")
    String open(@PathVariable("event") String code, Model model) {
        Shown shown = events.open(code);
        PublicEvent event = shown.event();
        String minutes = event.minutes();
        model.addAttribute(
                "page",
                new EventPage(
                        code,
                        event.facts().title(),
                        event.example(),
                        Markdown.of(event.facts().words()).html(),
                        words.facts(event),
                        shown.open(),
                        event.isFull(),
                        event.reason(),
                        minutes == null ? null : Markdown.of(minutes).html(),
                        result(shown.result()),
                        address(code)));
        return "outreach/event/one";
    }

    private String address(String code) {
        return seat.address() + BASE + "/" + code;
    }

    private List<SummaryRow> result(@Nullable Result result) {
        if (result == null) {
            return List.of();
        }
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(words.say("event.result.signed-up"), Integer.toString(result.signedUp())));
        rows.add(SummaryRow.of(words.say("event.result.attended"), orFew(result.attended())));
        result.reach()
                .forEach(one -> rows.add(SummaryRow.of(
                        words.say("event.result.from", words.place(one.kelurahan())), orFew(one.guests()))));
        Double mean = result.mean();
        if (mean != null) {
            rows.add(SummaryRow.of(words.say("event.result.useful"), words.mean(mean)));
        }
        return rows;
    }

    private String orFew(@Nullable Long number) {
        return number == null ? words.say("event.result.few") : number.toString();
    }

    /** For the calendar of a phone. */
    @GetMapping(BASE + "/{event}.ics")
    ResponseEntity<String> calendar(@PathVariable("event") String code) {
        PublicEvent event = events.open(code).event();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"acara.ics\"")
                .body(EventCalendar.of(event, address(code), time.now()));
    }
}
