package id.pendapa.requests;

import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key to the four-eyes rule: where the only other officer is absent, the superior lifts it for one request and one
 * action, with a reason that stays in the history (decision Four-Eyes-With-A-Key). Nobody lifts it for themselves.
 */
@Service
public class FourEyes {

    private final DeskAccess access;
    private final RequestRows rows;
    private final RequestMoves moves;
    private final RequestActions actions;
    private final MoveTools tools;
    private final FormKeys formKeys;
    private final Audit audit;

    FourEyes(
            DeskAccess access,
            RequestRows rows,
            RequestMoves moves,
            RequestActions actions,
            MoveTools tools,
            FormKeys formKeys,
            Audit audit) {
        this.access = access;
        this.rows = rows;
        this.moves = moves;
        this.actions = actions;
        this.tools = tools;
        this.formKeys = formKeys;
        this.audit = audit;
    }

    /**
     * What can be lifted on a request.
     *
     * @param guarded actions of the present state that wait for a second person
     */
    public record Liftable(String number, int version, String serviceTitle, List<Action> guarded) {
        public Liftable {
            guarded = List.copyOf(guarded);
        }
    }

    /** The actions for which the rule could be lifted now. */
    @Transactional(readOnly = true)
    public Liftable open(String number) {
        ServiceRequest request = access.open(number, Permission.FOUR_EYES_LIFT).request();
        return new Liftable(
                number,
                request.version(),
                tools.service(request).definition().card().title(),
                actions.listGuarded(request));
    }

    /**
     * Lifts the rule for one action, once per form.
     *
     * @throws InvalidException {@code four-eyes.action} if that action waits for nobody, {@code four-eyes.reason} without
     *     a reason, {@code four-eyes.self} if it would be for the one who lifts
     * @throws ConflictException {@code request.stale} if it moved
     */
    @Transactional
    public void lift(String number, int versionSeen, String actionCode, String reason, UUID formKey) {
        DeskAccess.Opened opened = access.open(number, Permission.FOUR_EYES_LIFT);
        formKeys.once(formKey, number + "|" + versionSeen + "|" + actionCode + "|" + reason, () -> {
            liftNow(opened, versionSeen, actionCode, reason.strip());
            return number;
        });
    }

    private void liftNow(DeskAccess.Opened opened, int versionSeen, String actionCode, String reason) {
        ServiceRequest request = opened.request();
        if (request.version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        Action action = actions.listGuarded(request).stream()
                .filter(found -> found.code().equals(actionCode))
                .findFirst()
                .orElseThrow(() -> new InvalidException("four-eyes.action"));
        if (reason.isEmpty()) {
            throw new InvalidException("four-eyes.reason");
        }
        refuseForOneself(request, opened.staff(), action);
        rows.dues().raiseVersion(request);
        Instant now = tools.now();
        int version = request.version() + 1;
        rows.history()
                .add(
                        request.id(),
                        Entry.of(
                                version,
                                Kind.LIFTED,
                                actionCode,
                                opened.staff(),
                                request.state(),
                                request.state(),
                                tools.seals().sealReason(request.number(), version, reason),
                                Map.of(),
                                now));
        audit.acted(new Audit.Act(
                "request.four-eyes-lifted",
                new Audit.Subject("request", request.number()),
                Map.of("action", actionCode, "version", Integer.toString(version))));
    }

    private void refuseForOneself(ServiceRequest request, Actor.Staff superior, Action action) {
        boolean would = moves.engine(request).isSecondTime(action, moves.situation(request), superior);
        if (would || actions.isOwn(request, superior)) {
            throw new InvalidException("four-eyes.self");
        }
    }
}
