package id.pendapa.requests;

import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests that a clerk enters for somebody who stands at the counter. */
@Service
public class WalkIn {

    private static final String COUNTER = "LOKET";

    private final Gate gate;
    private final RequestIntake intake;
    private final MoveTools tools;
    private final FileStore files;

    WalkIn(Gate gate, RequestIntake intake, MoveTools tools, FileStore files) {
        this.gate = gate;
        this.intake = intake;
        this.tools = tools;
        this.files = files;
    }

    /**
     * What a clerk entered.
     *
     * @param helper who else helped, or empty
     * @param seenPapers keys of the papers whose original the clerk saw
     * @param owner owner of the photographs until the request has its number
     */
    public record Entered(
            PublishedService service,
            Answers answers,
            String helper,
            Set<String> seenPapers,
            Owner owner,
            UUID formKey) {}

    /** What files of a form belong to until it is handed in; nobody but the clerk who sent them can name them. */
    public Owner filesOf(UUID form) {
        Actor.Staff staff = gate.require(Permission.WALK_IN_CREATE);
        return Owner.draft(AbandonedFiles.COUNTER + staff.accountId() + "-" + form);
    }

    /** What the rules find on the answers so far. */
    public Findings evaluate(PublishedService service, Answers answers) {
        return tools.evaluate(service, answers);
    }

    /**
     * Takes it in; the same form twice is taken once.
     *
     * @return the public number
     */
    @Transactional
    public String submit(Entered entered) {
        Actor.Staff staff = gate.require(Permission.WALK_IN_CREATE);
        boolean counter = staff.duties().stream().anyMatch(held -> held.duty().equals(COUNTER));
        String number = intake.submit(new Submission(
                entered.service(),
                entered.answers(),
                counter ? Channel.LOKET : Channel.KELURAHAN,
                entered.helper().isBlank() ? null : entered.helper(),
                entered.seenPapers(),
                entered.formKey()));
        files.discardAll(entered.owner());
        return number;
    }
}
