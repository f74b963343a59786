package id.pendapa.platform.tasks;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/**
 * Tries a failed task again after ten seconds, then after pauses that are three times as long each, at last every hour.
 * It never gives up by itself: a handler that wants to says so in its own rows and returns.
 */
final class GrowingPause<T> implements FailureHandler<T> {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int STEPS = 6;

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(pause(failed.getExecution().consecutiveFailures)));
    }

    static Duration pause(int failuresBefore) {
        Duration pause = FIRST.multipliedBy((long) Math.pow(3, Math.min(failuresBefore, STEPS)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
