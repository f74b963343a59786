package id.pendapa.participation.forums;

import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Voice.Sight;
import id.pendapa.participation.forums.Voice.Source;
import id.pendapa.participation.forums.VoiceRows.Said;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers look at voices before everybody reads them, and write down what those say who have no phone. */
@Service
public class ForumTalk {

    private final Gate gate;
    private final PublicForumRows forums;
    private final VoiceRows voices;
    private final Kelurahans kelurahans;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ForumTalk(
            Gate gate,
            PublicForumRows forums,
            VoiceRows voices,
            Kelurahans kelurahans,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.forums = forums;
        this.voices = voices;
        this.kelurahans = kelurahans;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    private Forum get(String code) {
        return forums.find(code).orElseThrow(() -> new NotFoundException("forum.unknown"));
    }

    /**
     * Writes down what somebody says at the counter, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@code forum.over} where no voices are taken
     */
    @Transactional
    public Map<String, String> enter(String code, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.FORUM_ENTER);
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        Said said = new Said(form.party(), form.kelurahan(kelurahans.list()), form.voice(), Source.COUNTER);
        if (form.isRight()) {
            Forum forum = get(code);
            formKeys.once(formKey, "voice " + code + " " + form.content(), () -> {
                requireOpen(forum);
                long added = voices.add(forum, said, time.now(), officer.title());
                acted("voiceed", forum, added);
                return Long.toString(added);
            });
        }
        return form.wrong();
    }

    private void requireOpen(Forum forum) {
        if (!forum.takesVoices(time.today())) {
            throw new ConflictException("forum.over");
        }
    }

    /**
     * Shows a voice to everybody or hides it with a reason that everybody reads, once per form.
     *
     * @param show true to show it
     * @return what is wrong, code by field
     * @throws ConflictException {@link ForumDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> look(
            String code, long id, int seen, boolean show, Map<String, String> typed, UUID formKey) {
        Actor.Staff officer = gate.require(Permission.FORUM_MODERATE);
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        String reason = show ? null : form.words("alasan-" + id);
        if (form.isRight()) {
            Forum forum = get(code);
            Voice voice = voices.find(forum.id(), id).orElseThrow(() -> new NotFoundException("forum.unknown"));
            formKeys.once(formKey, "look " + id + " " + form.content(), () -> {
                looked(forum, voice, seen, show ? Sight.SHOWN : Sight.HIDDEN, reason, officer);
                return "";
            });
        }
        return form.wrong();
    }

    private void looked(Forum forum, Voice voice, int seen, Sight sight, @Nullable String reason, Actor.Staff officer) {
        if (!voices.look(voice, seen, sight, reason, time.now(), officer.title())) {
            throw new ConflictException(ForumDesk.STALE);
        }
        acted("voice-" + sight.name().toLowerCase(Locale.ROOT), forum, voice.id());
    }

    private void acted(String what, Forum forum, long voice) {
        audit.acted(new Audit.Act("forum." + what, ForumDesk.subject(forum), Map.of("voice", Long.toString(voice))));
    }
}
