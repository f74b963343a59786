package id.pendapa;

import id.pendapa.platform.Tasks;
import org.springframework.context.ApplicationContext;

/** Adds figures up and counts them anew, in the order in which a day does. */
final class FigureRuns {

    private FigureRuns() {}

    static void run(ApplicationContext context) {
        run(context, "performance-fold");
        run(context, "performance-check");
    }

    static void run(ApplicationContext context, String task) {
        context.getBeansOfType(Tasks.Recurring.class).values().stream()
                .filter(one -> one.task().equals(task))
                .forEach(Tasks.Recurring::run);
    }
}
