package id.pendapa.participation.forums;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.office.OfficeTime;
import id.pendapa.participation.forums.Agreement.Owner;
import id.pendapa.participation.forums.Agreement.State;
import id.pendapa.participation.forums.Forum.Meeting;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is agreed in a forum, the record of its meeting, and what becomes of each agreement. */
@Service
public class ForumAgreements {

    private final Gate gate;
    private final PublicForumRows forums;
    private final AgreementRows rows;
    private final VoiceRows voices;
    private final StaffDirectory staff;
    private final FormKeys formKeys;
    private final Audit audit;
    private final OfficeTime time;

    ForumAgreements(
            Gate gate,
            PublicForumRows forums,
            AgreementRows rows,
            VoiceRows voices,
            StaffDirectory staff,
            FormKeys formKeys,
            Audit audit,
            OfficeTime time) {
        this.gate = gate;
        this.forums = forums;
        this.rows = rows;
        this.voices = voices;
        this.staff = staff;
        this.formKeys = formKeys;
        this.audit = audit;
        this.time = time;
    }

    /** The forum, held so that no agreement is added while its record is written. */
    private Forum held(String code) {
        return forums.lock(code).orElseThrow(() -> new NotFoundException("forum.unknown"));
    }

    /**
     * Writes down what was agreed, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@link ForumDesk#STALE} if it is a draft or its record is written
     */
    @Transactional
    public Map<String, String> agree(String code, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        String words = form.words("kesepakatan");
        Owner owner = form.owner(staff.listWhoMay(Permission.FORUM_READ));
        LocalDate due = form.due();
        if (form.isRight()) {
            Forum forum = held(code);
            formKeys.once(formKey, "agree " + code + " " + form.content(), () -> {
                requireFirst(forum.takesAgreements());
                long added = rows.add(forum, words, owner, due, time.now());
                acted("agreed", forum, Map.of("agreement", Long.toString(added)));
                return "";
            });
        }
        return form.wrong();
    }

    /**
     * Says that an agreement is done, or that it is not, with what came of it, once per form.
     *
     * @return what is wrong, code by field
     * @throws ConflictException {@link ForumDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> end(
            String code, long id, int seen, boolean done, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        String outcome = form.words("hasil-" + id);
        if (form.isRight()) {
            Forum forum = held(code);
            Agreement before = rows.find(forum.id(), id).orElseThrow(() -> new NotFoundException("forum.unknown"));
            State state = done ? State.DONE : State.NOT_DONE;
            formKeys.once(formKey, "end " + id + " " + form.content(), () -> {
                requireFirst(rows.end(before, seen, state, outcome, time.today()));
                String what = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
                acted("agreement-" + what, forum, Map.of("agreement", Long.toString(id)));
                return "";
            });
        }
        return form.wrong();
    }

    /**
     * Writes the record of the meeting, once; from then on it and the words of the agreements stay as they are.
     *
     * @return what is wrong, code by field: also where nothing was agreed, or voices wait to be looked at
     * @throws ConflictException {@link ForumDesk#STALE} if somebody was faster
     */
    @Transactional
    public Map<String, String> record(String code, int seen, Map<String, String> typed, UUID formKey) {
        gate.require(Permission.FORUM_MANAGE);
        ForumForm form = new ForumForm(typed, time.today(), time.zone());
        Meeting meeting = form.meeting();
        if (!form.isRight()) {
            return form.wrong();
        }
        Forum forum = held(code);
        if (voices.count(forum.id()).waiting() > 0) {
            return Map.of("ringkasan", "forum.record.waiting");
        }
        if (rows.list(forum.id()).isEmpty()) {
            return Map.of("ringkasan", "forum.record.nothing");
        }
        formKeys.once(formKey, "record " + code + " " + form.content(), () -> {
            requireFirst(forums.record(forum, seen, meeting));
            acted("recorded", forum, Map.of());
            return "";
        });
        return Map.of();
    }

    private static void requireFirst(boolean first) {
        if (!first) {
            throw new ConflictException(ForumDesk.STALE);
        }
    }

    private void acted(String what, Forum forum, Map<String, String> facts) {
        audit.acted(new Audit.Act("forum." + what, ForumDesk.subject(forum), facts));
    }
}
