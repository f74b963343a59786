package id.pendapa.requests;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.requests.RequestHistory.Entry;
import id.pendapa.requests.RequestHistory.Kind;
import id.pendapa.requests.facts.RequestFacts;
import id.pendapa.requests.facts.TurnCause;
import id.pendapa.shared.ConflictException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes who works on a request from now on: row, history, audit. Runs in the caller's transaction. */
@Component
class Assigning {

    private final RequestRows rows;
    private final MoveTools tools;
    private final Audit audit;

    Assigning(RequestRows rows, MoveTools tools, Audit audit) {
        this.rows = rows;
        this.tools = tools;
        this.audit = audit;
    }

    /**
     * Assigns the request.
     *
     * @param to the officer, or null for the unit
     * @param kind what the history calls it
     * @param reason kept in the history, or null
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void assign(
            DeskAccess.Opened opened, int versionSeen, Actor.@Nullable Staff to, Kind kind, @Nullable String reason) {
        if (opened.request().version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        assign(opened.request(), opened.staff(), to, kind, reason);
    }

    /** As above, for the version that was just read. */
    void assign(ServiceRequest request, Actor by, Actor.@Nullable Staff to, Kind kind, @Nullable String reason) {
        assign(request, by, to, kind, reason, to == null || kind != Kind.GIVEN ? Map.of() : Map.of("to", to.label()));
    }

    /**
     * An officer takes it for themselves.
     *
     * @param reason why before an older one, or null where none waits
     * @throws ConflictException {@code request.stale} if the version is another by now
     */
    void take(DeskAccess.Opened opened, int versionSeen, @Nullable TurnCause cause, @Nullable String reason) {
        if (opened.request().version() != versionSeen) {
            throw new ConflictException("request.stale");
        }
        Map<String, String> facts = cause == null ? Map.of() : Map.of(RequestFacts.CAUSE, cause.name());
        assign(opened.request(), opened.staff(), opened.staff(), Kind.TAKEN, reason, facts);
    }

    private void assign(
            ServiceRequest request,
            Actor by,
            Actor.@Nullable Staff to,
            Kind kind,
            @Nullable String reason,
            Map<String, String> facts) {
        Instant now = tools.now();
        rows.requests().assign(request, to, now);
        int version = request.version() + 1;
        rows.history()
                .add(
                        request.id(),
                        entry(Entry.of(
                                version,
                                kind,
                                kind.name(),
                                by,
                                request.state(),
                                request.state(),
                                reason == null ? null : tools.seals().sealReason(request.number(), version, reason),
                                facts,
                                now)));
        Map<String, String> told = new HashMap<>(Map.of("version", Integer.toString(version)));
        if (to != null) {
            told.put("to", to.key());
        }
        audit.acted(new Audit.Act(
                "request." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                new Audit.Subject("request", request.number()),
                told));
    }

    /** Who takes one moves nothing; it counts for the order in which requests are taken. */
    private static Entry entry(Entry assigned) {
        return assigned.kind() == Kind.TAKEN ? assigned.with(StepResult.taken()) : assigned;
    }
}
