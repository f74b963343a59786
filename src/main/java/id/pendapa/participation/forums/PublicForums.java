package id.pendapa.participation.forums;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Forum.Addition;
import id.pendapa.participation.forums.Forum.State;
import id.pendapa.participation.forums.Voice.Counts;
import id.pendapa.participation.forums.Voice.Source;
import id.pendapa.participation.forums.VoiceRows.Said;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with forums: reads them, and says something to them without an account. */
@Service
public class PublicForums {

    /** How many forums a page has. */
    public static final int PAGE = 15;

    /** How many voices a page has. */
    public static final int COMMENTS = 30;

    private static final Limit PER_BROWSER = new Limit("forum.browser", 5, Duration.ofHours(1));

    /** A whole village may stand behind one address, so this limit is wide; it is what ends a flood. */
    private static final Limit PER_ADDRESS = new Limit("forum.address", 200, Duration.ofHours(1));

    private final PublicForumRows rows;
    private final VoiceRows voices;
    private final AgreementRows agreements;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final RateLimits limits;
    private final OfficeTime time;

    PublicForums(
            PublicForumRows rows,
            VoiceRows voices,
            AgreementRows agreements,
            Kelurahans kelurahans,
            FormKeys formKeys,
            RateLimits limits,
            OfficeTime time) {
        this.rows = rows;
        this.voices = voices;
        this.agreements = agreements;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.limits = limits;
        this.time = time;
    }

    /**
     * One of them as everybody reads it.
     *
     * @param lookedAt voices that are shown, and those that are hidden, whose words nobody reads; the newest first, one
     *     more than a page where there are more
     * @param open whether voices are taken today
     */
    public record Shown(
            Forum forum,
            List<Addition> additions,
            Counts counts,
            List<Voice> lookedAt,
            List<Agreement> agreements,
            boolean open) {
        public Shown {
            additions = List.copyOf(additions);
            lookedAt = List.copyOf(lookedAt);
            agreements = List.copyOf(agreements);
        }
    }

    /** From where a voice comes, as limits count it, and whether somebody signed in for it. */
    public record From(String browser, String address, boolean account) {}

    /**
     * Those that are open first, then the newest; one more than a page where there are more.
     *
     * @param before code of the last one of the page before, or empty
     */
    @Transactional(readOnly = true)
    public List<Forum> list(String before) {
        return rows.list(before.isEmpty() ? null : rows.find(before).orElse(null), false, PAGE + 1);
    }

    /**
     * One of them.
     *
     * @throws NotFoundException {@code forum.unknown} if there is none, or it is not public yet
     */
    @Transactional(readOnly = true)
    public Shown open(String code, long before) {
        Forum forum = get(code);
        return new Shown(
                forum,
                rows.additions(forum.id()),
                voices.count(forum.id()),
                voices.lookedAt(forum.id(), before, COMMENTS + 1),
                agreements.list(forum.id()),
                forum.takesVoices(time.today()));
    }

    private Forum get(String code) {
        return rows.find(code)
                .filter(found -> found.state() != State.DRAFT)
                .orElseThrow(() -> new NotFoundException("forum.unknown"));
    }

    /** The forum alone, for the form of a voice. */
    @Transactional(readOnly = true)
    public Forum forum(String code) {
        return get(code);
    }

    /** Whether voices are taken today. */
    public boolean isOpen(Forum forum) {
        return forum.takesVoices(time.today());
    }

    /**
     * Keeps what somebody says, once per form; everybody reads it after an officer looked at it.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code forum.over} where no voices are taken
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Map<String, String> voice(String code, Map<String, String> typed, UUID formKey, From from) {
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        Source source = from.account() ? Source.ACCOUNT : Source.ONLINE;
        Said said = new Said(form.party(), form.kelurahan(kelurahans.list()), form.voice(), source);
        if (form.isRight()) {
            formKeys.once(formKey, "voice " + code + " " + form.content(), () -> {
                Forum forum = get(code);
                if (!forum.takesVoices(time.today())) {
                    throw new ConflictException("forum.over");
                }
                limits.take(PER_BROWSER, from.browser());
                limits.take(PER_ADDRESS, from.address());
                return Long.toString(voices.add(forum, said, time.now(), null));
            });
        }
        return form.wrong();
    }
}
