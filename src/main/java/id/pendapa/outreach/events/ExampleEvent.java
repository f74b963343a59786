package id.pendapa.outreach.events;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.events.PublicEvent.Facts;
import id.pendapa.outreach.events.PublicEvent.State;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives an office a workshop on keeping data safe, two weeks ahead: a draft to write over, and in example mode one that
 * everybody can sign up for.
 */
@Component
class ExampleEvent implements OfficeSetup {

    private static final int DAYS_AHEAD = 14;
    private static final int PLACES = 40;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Duration LENGTH = Duration.ofMinutes(150);

    private final PublicEventRows events;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;
    private final Mode mode;

    ExampleEvent(PublicEventRows events, TransactionTemplate transaction, Words words, OfficeTime time, Mode mode) {
        this.events = events;
        this.transaction = transaction;
        this.words = words.in(Language.INDONESIAN);
        this.time = time;
        this.mode = mode;
    }

    @Override
    public int order() {
        return 560;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> {
            if (!events.exists()) {
                add();
            }
        });
    }

    private void add() {
        ZonedDateTime starts = time.today().plusDays(DAYS_AHEAD).atTime(NINE).atZone(time.zone());
        String title = words.say("event.shipped.title");
        Facts facts = new Facts(
                title,
                words.say("event.shipped.words"),
                words.say("event.shipped.place"),
                words.say("event.shipped.organiser"),
                starts.toInstant(),
                starts.plus(LENGTH).toInstant(),
                PLACES);
        State state = mode.isExample() ? State.OPEN : State.DRAFT;
        events.add(EventDesk.code(starts.toLocalDate(), title), facts, state, true, time.now(), "Pendapa");
    }
}
