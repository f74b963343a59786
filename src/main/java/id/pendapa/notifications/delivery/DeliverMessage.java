package id.pendapa.notifications.delivery;

import id.pendapa.notifications.channels.Handed;
import id.pendapa.notifications.delivery.DeliverySteps.Next;
import id.pendapa.notifications.delivery.DeliverySteps.Sending;
import id.pendapa.platform.Tasks;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers one message after the commit that wrote it, by one way after the other until one takes it. An attempt whose
 * answer got lost is never repeated: the message stays in doubt and the counter sees it.
 */
@Component
class DeliverMessage implements Tasks.Handler {

    static final String TASK = "notifications-deliver";

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);

    private final DeliverySteps steps;
    private final TransactionOperations transactions;

    DeliverMessage(DeliverySteps steps, TransactionOperations transactions) {
        this.steps = steps;
        this.transactions = transactions;
    }

    @Override
    public String task() {
        return TASK;
    }

    /** What the task of a message is called once a way turned out to have failed after all. */
    static String again(Dispatch failed) {
        return failed.messageId() + "." + failed.id();
    }

    @Override
    public void run(String id) {
        long message = Long.parseLong(id.replaceFirst("\\..*", ""));
        Next next;
        do {
            next = step(message);
        } while (next == Next.TRY_NEXT_WAY);
        if (next == Next.TRY_LATER) {
            throw new DeliveryDelayedException(message);
        }
    }

    private Next step(long message) {
        Optional<Sending> prepared = prepared(message);
        if (prepared.isEmpty()) {
            return Next.DONE;
        }
        Sending sending = prepared.get();
        Handed handed = sending.way().send(sending.outgoing());
        if (!(handed instanceof Handed.Accepted)) {
            LOG.warn("Message {} by {}: {}", message, sending.way().channel(), handed);
        }
        Next next = transactions.execute(status -> steps.record(sending, handed));
        return next == null ? Next.DONE : next;
    }

    private Optional<Sending> prepared(long message) {
        Optional<Sending> prepared = transactions.execute(status -> steps.prepare(message));
        return prepared == null ? Optional.empty() : prepared;
    }
}
