package id.pendapa.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether something worth writing has changed since it was read. */
final class KeptSession<S extends Session> implements Session {

    private final S session;
    private final Instant accessWritten;
    private boolean changed;

    private KeptSession(S session, boolean changed) {
        this.session = session;
        this.accessWritten = session.getLastAccessedTime();
        this.changed = changed;
    }

    static <S extends Session> KeptSession<S> created(S session) {
        return new KeptSession<>(session, true);
    }

    static <S extends Session> KeptSession<S> read(S session) {
        return new KeptSession<>(session, false);
    }

    S session() {
        return session;
    }

    /** Whether it must be written: something changed, or the last sign of life lies this long back. */
    boolean isWorthWriting(Duration sparing) {
        return changed || !session.getLastAccessedTime().isBefore(accessWritten.plus(sparing));
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's own signature.
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
