package id.pendapa.ledger.proof;

import id.pendapa.platform.Audit;
import id.pendapa.platform.CurrentTask;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the log of the current office grow when a test wants it: in tests nothing runs by itself. */
public final class LogRuns {

    private LogRuns() {}

    /** Gives every entry its place and signs. */
    public static void sequence(ApplicationContext context) {
        CurrentTask.run(LogBook.TASK, context.getBean(Sequencer.class)::run);
    }

    /** The nightly check. */
    public static void check(ApplicationContext context) {
        CurrentTask.run("log-check", context.getBean(LogCheck.class)::run);
    }

    /** So many acts that the log has more than one tile. */
    public static void fill(ApplicationContext context) {
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> CurrentTask.run(
                        "fill",
                        () -> IntStream.range(0, TilePlace.FULL)
                                .forEach(i -> context.getBean(Audit.class)
                                        .acted(new Audit.Act(
                                                "test.acted",
                                                new Audit.Subject("test", Integer.toString(i)),
                                                Map.of())))));
    }
}
