package id.pendapa.platform.tasks;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.Tasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** A task that only notes where it ran; ids that begin with "broken" fail. */
@Component
class NotedTask implements Tasks.Handler {

    static final String NAME = "test-noted";

    final List<String> runs = new CopyOnWriteArrayList<>();

    @Override
    public String task() {
        return NAME;
    }

    @Override
    public void run(String id) {
        runs.add(CurrentOffice.get().value() + ' ' + CurrentTask.find().orElseThrow() + ' ' + id);
        if (id.startsWith("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
