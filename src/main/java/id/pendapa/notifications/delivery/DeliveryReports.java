package id.pendapa.notifications.delivery;

import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.ProviderReport;
import id.pendapa.platform.Tasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what providers report. It may come twice and in any order; nothing goes back. One that failed after all goes
 * the next way.
 */
@Service
public class DeliveryReports {

    private final MessageRows rows;
    private final DispatchRows dispatches;
    private final Tasks tasks;
    private final InstantSource clock;

    DeliveryReports(MessageRows rows, DispatchRows dispatches, Tasks tasks, InstantSource clock) {
        this.rows = rows;
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Writes reports down; those of messages that we do not know are passed over. */
    @Transactional
    public void take(List<ProviderReport> reports) {
        for (ProviderReport report : reports) {
            dispatches
                    .findMessage(report.channel(), report.providerId())
                    .or(() -> Optional.ofNullable(report.key()).flatMap(rows::findByKey))
                    .flatMap(rows::lock)
                    .ifPresent(message -> take(report, message));
        }
    }

    private void take(ProviderReport report, Message message) {
        Dispatch.State reported = Dispatch.State.valueOf(report.progress().name());
        dispatches
                .find(message.id(), report.channel())
                .filter(dispatch -> dispatch.state().isBefore(reported))
                .ifPresent(dispatch -> {
                    dispatches.known(dispatch.id(), report.providerId());
                    dispatches.reached(dispatch.id(), reported, report.problem(), clock.instant());
                    follow(message, dispatch, reported);
                });
    }

    private void follow(Message message, Dispatch dispatch, Dispatch.State reported) {
        boolean current = message.channel() == dispatch.channel();
        switch (reported) {
            case DELIVERED, READ -> {
                if (message.state() != State.READ) {
                    rows.reached(message.id(), dispatch.channel(), State.valueOf(reported.name()), clock.instant());
                }
            }
            case FAILED -> {
                if (current && isInDoubt(message.state())) {
                    rows.reached(message.id(), dispatch.channel(), State.FAILED, clock.instant());
                    tasks.plan(DeliverMessage.TASK, DeliverMessage.again(dispatch), clock.instant());
                }
            }
            default -> {
                if (current && isInDoubt(message.state())) {
                    rows.reached(message.id(), dispatch.channel(), State.SENT, clock.instant());
                }
            }
        }
    }

    private static boolean isInDoubt(State state) {
        return switch (state) {
            case PLANNED, SENT, FAILED, UNKNOWN -> true;
            case DELIVERED, READ, TO_PRINT, PRINTED -> false;
        };
    }
}
