package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.facts.RequestTaken;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on a request: officers take it, oldest first, and give it back or to the unit. */
@Service
public class DeskTaking {

    private final DeskAccess access;
    private final DeskQueue queue;
    private final RequestRows rows;
    private final RequestActions actions;
    private final Assigning assigning;
    private final MoveTools tools;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    DeskTaking(
            DeskAccess access,
            DeskQueue queue,
            RequestRows rows,
            RequestActions actions,
            Assigning assigning,
            MoveTools tools,
            Audit audit,
            ApplicationEventPublisher events) {
        this.access = access;
        this.queue = queue;
        this.rows = rows;
        this.actions = actions;
        this.assigning = assigning;
        this.tools = tools;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Takes a request.
     *
     * @param cause which kind of reason there is to take a younger one while an older one waits
     * @param reason the same in words; kept in the history
     * @throws InvalidException {@code request.take.reason} if an older one waits and no reason is given
     * @throws ConflictException {@code request.taken} if a colleague has it, {@code request.stale} if it moved
     * @throws ForbiddenException {@code request.hindered.other-duty} if nothing in its state is this officer's to do
     */
    @Transactional
    public void take(String number, int versionSeen, TurnCause cause, String reason) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_TAKE);
        ServiceRequest request = opened.request();
        ServiceRequest.Assignment assigned = request.assigned();
        if (assigned != null && assigned.accountId() == opened.staff().accountId()) {
            return;
        }
        if (assigned != null) {
            throw new ConflictException("request.taken");
        }
        if (actions.listPossibilities(number).stream().noneMatch(found -> found.isAllowed())) {
            throw new ForbiddenException("request.hindered.other-duty");
        }
        boolean younger = queue.findOlderUntaken(request).isPresent();
        if (younger && reason.isBlank()) {
            throw new InvalidException("request.take.reason");
        }
        assigning.take(opened, versionSeen, younger ? cause : null, younger ? reason : null);
        events.publishEvent(new RequestTaken(number));
    }

    /** Gives a request back to its unit, with a reason. */
    @Transactional
    public void release(String number, int versionSeen, String reason) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_HAND_OVER);
        ServiceRequest.Assignment assigned = opened.request().assigned();
        if (assigned == null || assigned.accountId() != opened.staff().accountId()) {
            throw new ConflictException("request.take-first");
        }
        if (reason.isBlank()) {
            throw new InvalidException("request.need.reason");
        }
        assigning.assign(opened, versionSeen, null, Kind.HANDED_OVER, reason);
    }

    /**
     * Notes that the officer saw the original of a paper; once noted it stays, with the first officer's name.
     *
     * @throws ConflictException {@code request.take-first} unless this officer took the request
     */
    @Transactional
    public void seeOriginal(String number, String fieldKey) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_ACT);
        ServiceRequest.Assignment assigned = opened.request().assigned();
        if (assigned == null || assigned.accountId() != opened.staff().accountId()) {
            throw new ConflictException("request.take-first");
        }
        Actor.Staff staff = opened.staff();
        rows.papers().markSeen(opened.request().id(), fieldKey, staff.accountId(), staff.label(), tools.now());
        audit.acted(
                new Audit.Act("request.paper-seen", new Audit.Subject("request", number), Map.of("field", fieldKey)));
    }
}
