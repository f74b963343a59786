package id.pendapa.participation.forums;

import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Forum.Document;
import id.pendapa.participation.forums.Forum.Facts;
import id.pendapa.participation.forums.Forum.Invited;
import id.pendapa.participation.forums.Forum.Party;
import id.pendapa.participation.forums.Voice.Sight;
import id.pendapa.participation.forums.Voice.Source;
import id.pendapa.participation.forums.VoiceRows.Said;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In example mode an office has an invented forum that takes voices, with one voice that everybody reads. */
@Component
class ExampleForum implements OfficeSetup {

    private static final int DAYS_OPEN = 14;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int CITIZENS = 25;
    private static final int STAFF = 8;
    private static final int PARTNERS = 5;
    private static final String OFFICE = "Pendapa";

    private final PublicForumRows forums;
    private final VoiceRows voices;
    private final TransactionTemplate transaction;
    private final Words words;
    private final OfficeTime time;
    private final Mode mode;

    ExampleForum(
            PublicForumRows forums,
            VoiceRows voices,
            TransactionTemplate transaction,
            Words words,
            OfficeTime time,
            Mode mode) {
        this.forums = forums;
        this.voices = voices;
        this.transaction = transaction;
        this.words = words.in(Language.INDONESIAN);
        this.time = time;
        this.mode = mode;
    }

    @Override
    public int order() {
        return 570;
    }

    @Override
    public void prepare() {
        if (mode.isExample()) {
            transaction.executeWithoutResult(status -> {
                if (!forums.exists()) {
                    add();
                }
            });
        }
    }

    private void add() {
        Facts facts = facts();
        String code = ForumDesk.code(facts.opensOn(), facts.topic());
        forums.add(code, facts, true, time.now(), OFFICE);
        forums.find(code).ifPresent(draft -> {
            forums.open(draft, draft.version(), time.now());
            said(draft);
        });
    }

    private Facts facts() {
        LocalDate today = time.today();
        return new Facts(
                say("topic"),
                say("words"),
                say("about"),
                List.of(new Document("/standar", say("document"))),
                new Invited(CITIZENS, say("citizens")),
                new Invited(STAFF, say("staff")),
                new Invited(PARTNERS, say("partners")),
                say("place"),
                today.plusDays(DAYS_OPEN).atTime(NINE).atZone(time.zone()).toInstant(),
                today,
                today.plusDays(DAYS_OPEN));
    }

    private String say(String key) {
        return words.say("forum.shipped." + key);
    }

    private void said(Forum forum) {
        long id = voices.add(forum, new Said(Party.CITIZENS, "", say("voice"), Source.ONLINE), time.now(), null);
        voices.find(forum.id(), id)
                .ifPresent(one -> voices.look(one, one.version(), Sight.SHOWN, null, time.now(), OFFICE));
    }
}
