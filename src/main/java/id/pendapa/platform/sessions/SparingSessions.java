package id.pendapa.platform.sessions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions with fewer statements. The filter asks again for the session that it has just written, to see whether it is
 * still valid; that question is answered from memory, once and in the same request. A sign of life alone is written at
 * most once a minute.
 */
final class SparingSessions<S extends Session> implements SessionRepository<KeptSession<S>> {

    /** Small beside the hours after which a session ends. */
    static final Duration SPARING = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    @SuppressWarnings("ThreadLocalUsage") // There is one instance, and the type of the sessions is its own.
    private final ThreadLocal<@Nullable KeptSession<S>> justSaved = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    /** Must be called when a request ends, so that no other request on this thread sees what this one saved. */
    void forget() {
        justSaved.remove();
    }

    @Override
    public KeptSession<S> createSession() {
        return KeptSession.created(sessions.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.isWorthWriting(SPARING)) {
            sessions.save(session.session());
        }
        justSaved.set(KeptSession.read(session.session()));
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        KeptSession<S> saved = justSaved.get();
        if (saved != null && saved.getId().equals(id)) {
            justSaved.remove();
            return saved;
        }
        S found = sessions.findById(id);
        return found == null ? null : KeptSession.read(found);
    }

    @Override
    public void deleteById(String id) {
        justSaved.remove();
        sessions.deleteById(id);
    }
}
