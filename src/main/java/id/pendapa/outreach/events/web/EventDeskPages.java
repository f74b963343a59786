package id.pendapa.outreach.events.web;

import id.pendapa.outreach.events.EventDesk;
import id.pendapa.outreach.events.EventDesk.Opened;
import id.pendapa.outreach.events.EventDoor;
import id.pendapa.outreach.events.PublicEvent;
import id.pendapa.outreach.events.PublicEvent.State;
import id.pendapa.outreach.events.web.EventDeskPage.Aim;
import id.pendapa.outreach.events.web.EventDeskPage.Edit;
import id.pendapa.outreach.events.web.EventDeskPage.Guest;
import id.pendapa.outreach.events.web.EventPage.Row;
import id.pendapa.platform.markdown.Markdown;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.SummaryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events as pages of the desk. */
@Component
class EventDeskPages {

    private final EventWords words;

    EventDeskPages(EventWords words) {
        this.words = words;
    }

    EventDeskPage.Listed list(EventDesk.Listed found) {
        boolean more = found.events().size() > EventDesk.PAGE;
        List<PublicEvent> shown = more ? found.events().subList(0, EventDesk.PAGE) : found.events();
        return new EventDeskPage.Listed(
                shown.stream().map(this::row).toList(),
                found.mayManage(),
                more
                        ? EventDeskController.BASE + "?sebelum="
                                + shown.get(shown.size() - 1).code()
                        : null);
    }

    private Row row(PublicEvent event) {
        return new Row(
                EventDeskController.BASE + "/" + event.code(),
                event.facts().title(),
                List.of(
                        words.state(event),
                        words.when(event),
                        words.say(
                                "event.desk.taken", event.taken(), event.facts().places())));
    }

    Edit edit(String action, @Nullable PublicEvent event, List<String> kelurahans, Form form) {
        return new Edit(
                action,
                event == null ? 0 : event.version(),
                event == null ? "" : event.facts().title(),
                kelurahans.stream()
                        .map(code -> new Aim("rencana-" + code, words.place(code)))
                        .toList(),
                form);
    }

    EventDeskPage one(Opened opened, String sent, Form form) {
        PublicEvent event = opened.event();
        boolean going = event.state() == State.DRAFT || event.state() == State.OPEN;
        return new EventDeskPage(
                event.code(),
                event.version(),
                event.facts().title(),
                words.state(event),
                Markdown.of(event.facts().words()).html(),
                facts(opened),
                reach(opened),
                opened.remarks(),
                opened.mayManage() && event.state() == State.DRAFT,
                opened.mayManage() && going && !opened.mayClose(),
                opened.mayManage() && opened.mayClose(),
                sent,
                form);
    }

    private List<SummaryRow> facts(Opened opened) {
        PublicEvent event = opened.event();
        List<SummaryRow> rows = new ArrayList<>(words.facts(event));
        rows.add(SummaryRow.of(
                words.say("event.desk.guests"),
                words.say("event.desk.taken", event.taken(), event.facts().places()),
                words.say("event.desk.waiting", opened.waiting()),
                words.say("event.desk.cancelled", opened.cancelled())));
        if (opened.rated() > 0) {
            rows.add(SummaryRow.of(
                    words.say("event.result.useful"),
                    words.mean(opened.mean()),
                    words.say("event.desk.rated", opened.rated())));
        }
        String reason = event.reason();
        if (reason != null) {
            rows.add(SummaryRow.of(words.say("event.reason"), reason));
        }
        return rows;
    }

    private List<List<Cell>> reach(Opened opened) {
        TreeSet<String> codes = new TreeSet<>(opened.aims().keySet());
        codes.addAll(opened.attended().keySet());
        return codes.stream()
                .map(code -> List.of(
                        Cell.of(words.place(code)),
                        Cell.number(Long.toString(opened.attended().getOrDefault(code, 0L))),
                        Cell.number(Objects.toString(opened.aims().get(code), "–"))))
                .toList();
    }

    EventDeskPage.Door door(EventDoor.Door door, Form form) {
        PublicEvent event = door.event();
        return new EventDeskPage.Door(
                event.code(),
                event.facts().title(),
                words.when(event),
                door.today(),
                event.state() == State.OPEN,
                door.guests().stream().map(this::guest).toList(),
                words.places(),
                form);
    }

    EventDeskPage.Shown shown(EventDoor.Shown shown) {
        PublicEvent event = shown.event();
        return new EventDeskPage.Shown(
                event.code(), event.facts().title(), words.when(event), shown.today(), guest(shown.guest()));
    }

    private Guest guest(EventDoor.Named named) {
        List<String> lines = new ArrayList<>();
        if (!named.helper().isEmpty()) {
            lines.add(words.say("event.desk.helper", named.helper()));
        }
        lines.add(words.place(named.guest().kelurahan()));
        boolean there = named.guest().attendedAt() != null;
        return new Guest(
                named.guest().ticket(),
                named.name().isEmpty() ? words.say("event.desk.forgotten") : named.name(),
                words.say(
                        there
                                ? "event.desk.there"
                                : "event.ticket." + named.guest().state()),
                lines,
                there);
    }
}
