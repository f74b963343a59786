package id.pendapa.platform.tasks;

import id.pendapa.platform.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets forms that were sent so long ago that nobody sends them a second time. */
@Component
class ForgetFormKeys implements Tasks.Recurring {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient database;
    private final InstantSource clock;

    ForgetFormKeys(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "platform-forget-form-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        database.sql("DELETE FROM form_key WHERE used_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
