package id.pendapa.platform.tasks;

import id.pendapa.platform.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the office's sessions that have run out. */
@Component
class ClearSessions implements Tasks.Recurring {

    private final JdbcClient database;
    private final InstantSource clock;

    ClearSessions(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "platform-clear-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        database.sql("DELETE FROM web_session WHERE expiry_time < :now")
                .param("now", clock.millis())
                .update();
    }
}
