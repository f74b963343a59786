package id.pendapa.outreach.events;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells guests who left a contact what happened to their event; each thing once. */
@Component
class EventNews {

    private final Notifier notifier;
    private final GuestRows guests;
    private final Words words;
    private final OfficeTime time;

    EventNews(Notifier notifier, GuestRows guests, Words words, OfficeTime time) {
        this.notifier = notifier;
        this.guests = guests;
        this.words = words.in(Language.INDONESIAN);
        this.time = time;
    }

    /** It is at another time or place. */
    void moved(PublicEvent event) {
        all(
                event,
                "moved-" + event.version(),
                words.say("event.news.moved", when(event), event.facts().place()));
    }

    void cancelled(PublicEvent event) {
        all(event, "cancelled-" + event.version(), words.say("event.news.cancelled"));
    }

    /** It is soon. */
    void remind(PublicEvent event) {
        all(
                event,
                "soon-" + event.facts().startsAt().getEpochSecond(),
                words.say("event.news.soon", when(event), event.facts().place()));
    }

    /** A place became free for those who waited. */
    void promoted(PublicEvent event, Guest guest) {
        tell(event, guest, "place", words.say("event.news.place", when(event)), guests.people(event.id()));
    }

    private void all(PublicEvent event, String occasion, String detail) {
        Map<String, Guest.Person> people = guests.people(event.id());
        guests.list(event.id()).forEach(guest -> tell(event, guest, occasion, detail, people));
    }

    private void tell(
            PublicEvent event, Guest guest, String occasion, String detail, Map<String, Guest.Person> people) {
        Guest.Person person = people.get(guest.ticket());
        if (person != null) {
            Recipient.find(person.contact())
                    .ifPresent(recipient -> notifier.send(new Notice(
                            MessageTemplate.ACARA,
                            recipient,
                            event.facts().title(),
                            "/acara/" + event.code(),
                            new Audit.Subject("event-guest", Long.toString(guest.id())),
                            occasion,
                            detail)));
        }
    }

    private String when(PublicEvent event) {
        return Spoken.weekdayMoment(event.facts().startsAt().atZone(time.zone()));
    }
}
