package id.pendapa.survey.book;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.NotFoundException;
import id.pendapa.survey.book.InvitationRows.Invitation;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One invited person answers once. Nothing is written down about who, when or from where: no audit row, no form key, no
 * address. That the invitation was used and what was answered are two facts which only the office's key could join, and only
 * until the next night.
 */
@Service
public class Answering {

    private final InvitationRows invitations;
    private final Tray tray;
    private final Catalogue catalogue;
    private final Gate gate;
    private final OfficeTime time;

    Answering(InvitationRows invitations, Tray tray, Catalogue catalogue, Gate gate, OfficeTime time) {
        this.invitations = invitations;
        this.tray = tray;
        this.catalogue = catalogue;
        this.gate = gate;
        this.time = time;
    }

    /** What became of an invitation. */
    public enum Standing {
        OPEN,
        USED,
        OVER
    }

    /**
     * An invitation.
     *
     * @param service title of the service that was received
     */
    public record Invited(String code, String service, Standing standing) {}

    /**
     * The invitation of a code.
     *
     * @throws ForbiddenException {@code survey.staff} if an officer is signed in: they neither answer nor look
     */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String code) {
        requireCitizen();
        return invitations.find(code).map(found -> new Invited(found.code(), title(found.service()), standing(found)));
    }

    private void requireCitizen() {
        if (gate.actor() instanceof Actor.Staff) {
            throw new ForbiddenException("survey.staff");
        }
    }

    private String title(String service) {
        return catalogue.listEver().stream()
                .map(PublishedService::definition)
                .filter(definition -> definition.code().equals(service))
                .map(definition -> definition.card().title())
                .findFirst()
                .orElse(service);
    }

    private Standing standing(Invitation invitation) {
        if (invitation.used()) {
            return Standing.USED;
        }
        return invitation.endsOn().isBefore(time.today()) ? Standing.OVER : Standing.OPEN;
    }

    /**
     * Takes the answer; the invitation is used up in the same transaction, so that of two tabs one is taken.
     *
     * @return what is wrong, by field
     * @throws NotFoundException {@code survey.unknown}
     * @throws ConflictException {@code survey.used} or {@code survey.over}: this answer is not kept
     */
    @Transactional
    public Map<String, String> answer(String code, Map<String, String> typed) {
        requireCitizen();
        Invitation invitation = invitations.find(code).orElseThrow(() -> new NotFoundException("survey.unknown"));
        Map<String, String> wrong = SheetForm.none();
        Sheet sheet = read(invitation, typed, wrong);
        if (wrong.isEmpty()) {
            if (!invitations.use(code, time.today())) {
                throw new ConflictException(standing(invitation) == Standing.OVER ? "survey.over" : "survey.used");
            }
            tray.put(sheet);
        }
        return wrong;
    }

    private Sheet read(Invitation invitation, Map<String, String> typed, Map<String, String> wrong) {
        String scores = SheetForm.scores(typed, wrong);
        Map<Trait, String> traits = SheetForm.traits(typed, wrong);
        traits.put(Trait.HOURS, Trait.hours(time.now().atZone(time.zone()).getHour()));
        return new Sheet(
                time.today().withDayOfMonth(1),
                invitation.service(),
                invitation.kelurahan(),
                scores,
                traits,
                SheetForm.words(typed.getOrDefault(SheetForm.WORDS, ""), wrong));
    }
}
