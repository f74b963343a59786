package id.pendapa.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionsUnitTests {

    private final List<String> asked = new ArrayList<>();
    private final SparingSessions<MapSession> sessions =
            new SparingSessions<>(new MapSessionRepository(new ConcurrentHashMap<>()) {
                @Override
                public void save(MapSession session) {
                    asked.add("write");
                    super.save(session);
                }

                @Override
                public @Nullable MapSession findById(String id) {
                    asked.add("read");
                    return super.findById(id);
                }
            });

    @Test
    void newSessionIsWrittenAndItsCheckIsAnsweredFromMemoryOnce() {
        String id = create();
        sessions.findById(id);
        assertThat(asked).containsExactly("write");
        sessions.findById(id);
        assertThat(asked).containsExactly("write", "read");
    }

    @Test
    void nothingIsAnsweredFromMemoryAfterTheRequest() {
        String id = create();
        sessions.forget();
        sessions.findById(id);
        assertThat(asked).containsExactly("write", "read");
    }

    @Test
    void aMereVisitIsWrittenOnlyAfterAMinute() {
        KeptSession<MapSession> session = read(create());
        Instant before = session.getLastAccessedTime();
        session.setLastAccessedTime(before.plus(SparingSessions.SPARING).minusSeconds(1));
        sessions.save(session);
        assertThat(asked).isEmpty();
        session.setLastAccessedTime(before.plus(SparingSessions.SPARING));
        sessions.save(session);
        assertThat(asked).containsExactly("write");
    }

    @Test
    void aChangeIsWrittenAtOnce() {
        String id = create();
        for (Runnable change : List.<Runnable>of(
                () -> save(id, session -> session.setAttribute("a", "b")),
                () -> save(id, session -> session.removeAttribute("a")),
                () -> save(id, session -> session.setMaxInactiveInterval(java.time.Duration.ofHours(1))),
                () -> save(id, session -> session.changeSessionId()))) {
            change.run();
            assertThat(asked).containsExactly("write");
        }
    }

    @Test
    void aSessionThatEndedIsNotFoundAgain() {
        String id = create();
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    private String create() {
        KeptSession<MapSession> session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    private void save(String id, java.util.function.Consumer<KeptSession<MapSession>> change) {
        KeptSession<MapSession> session = read(id);
        change.accept(session);
        sessions.save(session);
    }

    private KeptSession<MapSession> read(String id) {
        sessions.forget();
        KeptSession<MapSession> session = Objects.requireNonNull(sessions.findById(id));
        asked.clear();
        return session;
    }
}
