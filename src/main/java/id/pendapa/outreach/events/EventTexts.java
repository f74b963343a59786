package id.pendapa.outreach.events;

import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.platform.PublicTexts;
import id.pendapa.platform.markdown.Markdown;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Events for the search over all that is public: those to come, and those of late. */
@Component
class EventTexts implements PublicTexts {

    private final PublicEvents events;

    EventTexts(PublicEvents events) {
        this.events = events;
    }

    @Override
    public List<PublicText> list() {
        PublicEvents.Listed listed = events.list("");
        return Stream.concat(listed.coming().stream(), listed.past().stream())
                .map(EventTexts::text)
                .toList();
    }

    private static PublicText text(PublicEvent event) {
        Facts facts = event.facts();
        return new PublicText(
                "/acara/" + event.code(),
                "acara",
                facts.title(),
                facts.place(),
                Markdown.of(facts.words()).words() + "\n" + facts.organiser());
    }
}
