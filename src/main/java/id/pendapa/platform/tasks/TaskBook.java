package id.pendapa.platform.tasks;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.TaskBuilder;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.CurrentTask;
import id.pendapa.platform.OfficeKey;
import id.pendapa.platform.Tasks;
import id.pendapa.platform.database.WorkPool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All tasks that the modules declare. Read only when first asked for: handlers themselves may plan tasks. */
@Component
class TaskBook {

    private final ObjectProvider<Tasks.Handler> handlers;
    private final ObjectProvider<Tasks.Recurring> recurring;

    TaskBook(ObjectProvider<Tasks.Handler> handlers, ObjectProvider<Tasks.Recurring> recurring) {
        this.handlers = handlers;
        this.recurring = recurring;
    }

    boolean handles(String task) {
        return handlers.stream().anyMatch(handler -> handler.task().equals(task));
    }

    List<Tasks.Recurring> listRecurring() {
        return recurring.stream().toList();
    }

    /** As db-scheduler wants them. */
    List<Task<?>> list() {
        List<Task<?>> all = Stream.<Task<?>>concat(
                        handlers.stream().map(TaskBook::once),
                        recurring.stream().map(TaskBook::again))
                .toList();
        Set<String> names = new HashSet<>();
        for (Task<?> task : all) {
            if (!names.add(task.getName())) {
                throw new IllegalStateException("Two tasks have the name " + task.getName());
            }
        }
        return all;
    }

    private static Task<Void> once(Tasks.Handler handler) {
        return new OneTimeTaskBuilder<>(handler.task(), Void.class)
                .onFailure(new GrowingPause<>())
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(handler.task(), instance.getId(), handler::run));
    }

    private static Task<Void> again(Tasks.Recurring work) {
        FixedDelay pause = FixedDelay.of(work.every());
        return new TaskBuilder<>(work.task(), Void.class)
                .onFailureReschedule(pause)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    run(work.task(), instance.getId(), id -> work.run());
                    return new CompletionHandler.OnCompleteReschedule<>(pause);
                });
    }

    /** Does recurring work of an office now, in this thread. */
    void runNow(OfficeKey office, String task) {
        recurring.stream()
                .filter(work -> work.task().equals(task))
                .forEach(work -> run(task, TaskInstance.recurring(office).key(), id -> work.run()));
    }

    /** Works in the office of the task and in its name, on the connections for long work. */
    private static void run(String task, String key, Consumer<String> work) {
        TaskInstance instance = TaskInstance.read(key);
        WorkPool.call(() -> {
            CurrentOffice.run(instance.office(), () -> CurrentTask.run(task, () -> work.accept(instance.id())));
            return Boolean.TRUE;
        });
    }
}
