package id.pendapa.platform.tasks;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.Tasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task that only notes where it ran; ids that begin with "broken" fail. */
@Component
class NotedTask implements Tasks.Handler {

    static final String NAME = "test-noted";

    final List<String> runs = new CopyOnWriteArrayList<>();

    private final JdbcClient database;

    NotedTask(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String task() {
        return NAME;
    }

    @Override
    public void run(String id) {
        String schema =
                database.sql("SELECT current_schema()").query(String.class).single();
        runs.add(String.join(
                " ", CurrentOffice.get().value(), schema, CurrentTask.find().orElseThrow(), id));
        if (id.startsWith("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
