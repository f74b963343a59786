package id.pendapa.notifications.delivery;

import id.pendapa.ledger.proof.Given;
import id.pendapa.platform.Tasks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every message that was promised is done, or a task that does it waits. */
@Component
class MessageTrace implements Given {

    private final JdbcClient database;
    private final Tasks tasks;

    MessageTrace(JdbcClient database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return "messages";
    }

    @Override
    public long given(Instant until) {
        return database.sql("SELECT count(*) FROM message WHERE planned_at < :until")
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    @Override
    public long kept(Instant until, ToLongFunction<String> acts) {
        long open = database.sql("SELECT count(*) FROM message WHERE state = 'PLANNED' AND planned_at < :until")
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
        return given(until) - Math.max(0, open - tasks.countPlanned(DeliverMessage.TASK));
    }
}
