package id.pendapa.platform.limits;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets whom nothing is counted against any more. */
@Component
class ForgetLimits implements Tasks.Recurring {

    private final JdbcClient database;
    private final DatabaseRateLimits limits;
    private final InstantSource clock;

    ForgetLimits(JdbcClient database, DatabaseRateLimits limits, InstantSource clock) {
        this.database = database;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "platform-forget-limits";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        database.sql("DELETE FROM rate_limit WHERE office_key = :office AND full_again_at < :now")
                .param("office", CurrentOffice.get().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        limits.forgetRefusals();
    }
}
