package id.pendapa.requests;

import id.pendapa.accounts.StaffDirectory;
import id.pendapa.catalogue.ServiceDefinition.Action;
import id.pendapa.catalogue.ServiceDefinition.Level;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Actor.HeldDuty;
import id.pendapa.platform.FormKeys;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.flow.Hindrance;
import id.pendapa.requests.flow.Possibility;
import id.pendapa.requests.flow.Situation;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.InvalidException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a taken request to a colleague by name: by the officer who took it, for example across shifts, or by a superior
 * while that officer is away.
 */
@Service
public class DeskHandOver {

    private final Gate gate;
    private final DeskAccess access;
    private final RequestActions actions;
    private final Assigning assigning;
    private final StaffDirectory staff;
    private final MoveTools tools;
    private final FormKeys formKeys;

    DeskHandOver(
            Gate gate,
            DeskAccess access,
            RequestActions actions,
            Assigning assigning,
            StaffDirectory staff,
            MoveTools tools,
            FormKeys formKeys) {
        this.gate = gate;
        this.access = access;
        this.actions = actions;
        this.assigning = assigning;
        this.staff = staff;
        this.tools = tools;
        this.formKeys = formKeys;
    }

    /**
     * A request and those who could go on with it.
     *
     * @param version version that the form names
     * @param foreign whether somebody else took it, so that a reason is needed
     */
    public record Choice(String number, int version, boolean foreign, List<Colleague> colleagues) {
        public Choice {
            colleagues = List.copyOf(colleagues);
        }
    }

    /** A colleague to choose. */
    public record Colleague(long accountId, String name, String title) {}

    /**
     * The colleagues who may go on with it.
     *
     * @throws ConflictException {@code request.take-first} unless this officer took the request or is a superior
     */
    @Transactional(readOnly = true)
    public Choice open(String number) {
        DeskAccess.Opened opened = taken(number);
        ServiceRequest request = opened.request();
        Situation situation = actions.situation(request);
        List<Colleague> colleagues = holders(opened).values().stream()
                .filter(found -> refusal(request, situation, found) == null)
                .map(found -> new Colleague(found.accountId(), found.name(), found.title()))
                .toList();
        return new Choice(number, request.version(), !isMine(opened), colleagues);
    }

    /**
     * Gives the request to a colleague, once per form.
     *
     * @param reason kept in the history; may be blank for one's own
     * @throws InvalidException {@code request.give.…} if the colleague may not work on it: their own NIK, four eyes,
     *     another duty; {@code request.give.reason} if somebody else took it and no reason is given
     * @throws ConflictException {@code request.stale} if it moved
     */
    @Transactional
    public void give(String number, int versionSeen, long accountId, String reason, UUID formKey) {
        String content = number + "|" + versionSeen + "|" + accountId + "|" + reason;
        formKeys.once(formKey, content, () -> {
            giveNow(taken(number), versionSeen, accountId, reason.strip());
            return number;
        });
    }

    private void giveNow(DeskAccess.Opened opened, int versionSeen, long accountId, String reason) {
        if (reason.isEmpty() && !isMine(opened)) {
            throw new InvalidException("request.give.reason");
        }
        Actor.Staff colleague = holders(opened).get(accountId);
        if (colleague == null) {
            throw new InvalidException("request.give.other-duty");
        }
        Hindrance refusal = refusal(opened.request(), actions.situation(opened.request()), colleague);
        if (refusal != null) {
            throw new InvalidException(
                    "request.give." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        assigning.assign(opened, versionSeen, colleague, Kind.GIVEN, reason.isEmpty() ? null : reason);
    }

    /** Gives it if the colleague may go on with it; for many at once. Runs in the caller's transaction. */
    boolean giveIfPossible(String number, long accountId, String reason) {
        DeskAccess.Opened opened = taken(number);
        ServiceRequest request = opened.request();
        Actor.Staff colleague = holders(opened).get(accountId);
        if (colleague == null || refusal(request, actions.situation(request), colleague) != null) {
            return false;
        }
        assigning.assign(opened, request.version(), colleague, Kind.GIVEN, reason);
        return true;
    }

    private DeskAccess.Opened taken(String number) {
        DeskAccess.Opened opened = access.open(number, Permission.REQUEST_HAND_OVER);
        boolean superior = opened.request().assigned() != null && gate.may(Permission.REQUEST_REASSIGN);
        if (!isMine(opened) && !superior) {
            throw new ConflictException("request.take-first");
        }
        return opened;
    }

    private static boolean isMine(DeskAccess.Opened opened) {
        ServiceRequest.Assignment assigned = opened.request().assigned();
        return assigned != null && assigned.accountId() == opened.staff().accountId();
    }

    /** Those who hold a duty that acts in the present state, without the one who has it. */
    private Map<Long, Actor.Staff> holders(DeskAccess.Opened opened) {
        ServiceRequest request = opened.request();
        Map<Long, Actor.Staff> found = new LinkedHashMap<>();
        tools.service(request).definition().flow().from(request.state()).stream()
                .filter(action ->
                        !action.duty().equals(Action.SYSTEM) && !action.duty().equals(Action.APPLICANT))
                .map(action -> new HeldDuty(action.duty(), area(action, request)))
                .distinct()
                .flatMap(needed -> staff.holdersOf(needed.duty(), needed.kelurahanCode()).stream())
                .filter(holder -> !has(request, holder))
                .forEach(holder -> found.put(holder.accountId(), holder));
        return found;
    }

    private static boolean has(ServiceRequest request, Actor.Staff holder) {
        ServiceRequest.Assignment assigned = request.assigned();
        return assigned != null && assigned.accountId() == holder.accountId();
    }

    private static @Nullable String area(Action action, ServiceRequest request) {
        return action.level() == Level.KELURAHAN ? request.kelurahanCode() : null;
    }

    /** Why a colleague may not go on with it, or null: who cannot do the next step must not be given it. */
    private @Nullable Hindrance refusal(ServiceRequest request, Situation situation, Actor.Staff colleague) {
        List<Possibility> possible = actions.possibilities(request, colleague, situation);
        for (Possibility found : possible) {
            boolean second =
                    found.hindrance() == Hindrance.SAME_PERSON && found.action().primary();
            if (found.hindrance() == Hindrance.OWN_REQUEST || second) {
                return found.hindrance();
            }
        }
        return possible.stream().anyMatch(Possibility::isAllowed) ? null : Hindrance.OTHER_DUTY;
    }
}
