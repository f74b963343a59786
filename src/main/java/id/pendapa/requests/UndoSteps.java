package id.pendapa.requests;

import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Need;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.ServiceRequests.Change;
import id.pendapa.requests.UndoRows.Before;
import id.pendapa.requests.UndoRows.Step;
import id.pendapa.requests.flow.Decision;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.ForbiddenException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the last step of an officer back, within the minutes that the definition allows. Only a step of which nobody
 * outside knows can be taken back: no message went out, no letter got or lost its number, nothing was handed over,
 * stamped or ended. Runs in the caller's transaction.
 */
@Component
class UndoSteps {

    /** Fact of an entry: until when the step may be taken back. */
    static final String UNTIL = "undoUntil";

    /** Fact of an entry that takes another one back: the version which that one led to. */
    static final String UNDONE = "undone";

    private final UndoRows undo;
    private final RequestRows rows;
    private final MoveTools tools;
    private final Audit audit;

    UndoSteps(UndoRows undo, RequestRows rows, MoveTools tools, Audit audit) {
        this.undo = undo;
        this.rows = rows;
        this.tools = tools;
        this.audit = audit;
    }

    /** Until when this step may be taken back, or null where it cannot be. */
    static @Nullable Instant until(PublishedService service, Decision.Move move, Actor actor, Instant now) {
        Action action = move.action();
        int minutes = service.definition().intake().undoMinutes();
        boolean inside = actor instanceof Actor.Staff
                && action.notices().isEmpty()
                && action.makesLetter() == null
                && action.cancelsLetter() == null
                && !action.asks(Need.STAMP)
                && !action.asks(Need.HAND_OVER)
                && move.from().phase() == Phase.OPEN
                && move.to().phase() == Phase.OPEN;
        return inside && minutes > 0 ? now.plus(Duration.ofMinutes(minutes)) : null;
    }

    /** Remembers how the request was, where the step may be taken back. */
    void remember(ServiceRequest before, Actor actor, @Nullable Instant until) {
        if (until != null && actor instanceof Actor.Staff staff) {
            Before was = new Before(before.state(), before.clock(), before.identity(), before.assigned());
            undo.remember(before.id(), new Step(before.version() + 1, staff.accountId(), was, until));
        }
    }

    /** Until when the one who looks may take the last step back, or null. */
    @Nullable
    Instant offered(ServiceRequest request, List<Entry> past, Actor.Staff staff) {
        if (past.isEmpty()) {
            return null;
        }
        Entry last = past.get(past.size() - 1);
        String until = last.facts().get(UNTIL);
        boolean own = last.version() == request.version() && last.actorKey().equals(staff.key());
        Instant end = until == null ? Instant.MIN : Instant.parse(until);
        return own && end.isAfter(tools.now()) ? end : null;
    }

    /**
     * Takes the last step back.
     *
     * @throws ConflictException {@code request.stale}, {@code request.undo.gone-on} if something happened since,
     *     {@code request.undo.late}
     * @throws ForbiddenException {@code request.undo.other} if somebody else did it
     */
    void undo(DeskAccess.Opened opened, int versionSeen) {
        ServiceRequest request = opened.request();
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        Step step = undo.find(request.id()).orElseThrow(() -> new ConflictException("request.undo.late"));
        refuse(request, step, opened.staff());
        Before before = step.before();
        State state = tools.service(request).definition().flow().state(before.state());
        rows.requests()
                .move(
                        request,
                        new Change(
                                state.code(),
                                state.phase(),
                                state.outcome(),
                                state.duty(),
                                state.level().name(),
                                before.clock(),
                                null,
                                null,
                                before.identity(),
                                true));
        if (before.assigned() != null) {
            undo.giveBack(request.id(), before.assigned());
        }
        undo.forget(request.id());
        tell(request, state, opened.staff());
    }

    private void refuse(ServiceRequest request, Step step, Actor.Staff staff) {
        if (step.version() != request.version()) {
            throw new ConflictException("request.undo.gone-on");
        }
        if (step.accountId() != staff.accountId()) {
            throw new ForbiddenException("request.undo.other");
        }
        if (!step.endsAt().isAfter(tools.now())) {
            throw new ConflictException("request.undo.late");
        }
    }

    private void tell(ServiceRequest request, State back, Actor.Staff staff) {
        int version = request.version() + 1;
        String undone = rows.history().list(request.id()).stream()
                .filter(entry -> entry.version() == request.version())
                .map(Entry::action)
                .reduce("", (earlier, last) -> last);
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.UNDONE,
                                undone,
                                staff,
                                request.state(),
                                back.code(),
                                null,
                                Map.of(UNDONE, Integer.toString(request.version())),
                                tools.now()));
        audit.acted(new Audit.Act(
                "request.undone",
                new Audit.Subject("request", request.number()),
                Map.of(
                        "action", undone,
                        "from", request.state(),
                        "to", back.code(),
                        "version", Integer.toString(version))));
    }
}
