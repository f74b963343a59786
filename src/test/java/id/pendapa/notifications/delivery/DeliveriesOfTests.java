package id.pendapa.notifications.delivery;

import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.OutgoingChannel;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Tasks;
import id.pendapa.shared.PhoneNumber;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends messages as production does: the office of the tests is one of example mode, which sends nothing. */
@Component
class DeliveriesOfTests {

    static final Recipient BY_PHONE = new Recipient(null, new PhoneNumber("+6281234567890"));

    final MessageRows rows;
    final DispatchRows dispatches;
    final DeliverMessage deliver;
    private final ContactPreferences preferences;
    private final List<OutgoingChannel> channels;
    private final Tasks tasks;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    DeliveriesOfTests(
            MessageRows rows,
            DispatchRows dispatches,
            DeliverMessage deliver,
            ContactPreferences preferences,
            List<OutgoingChannel> channels,
            Tasks tasks,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.dispatches = dispatches;
        this.deliver = deliver;
        this.preferences = preferences;
        this.channels = List.copyOf(channels);
        this.tasks = tasks;
        this.clock = clock;
        this.transaction = transaction;
    }

    SentMessage send(Recipient recipient, String number) {
        return send(channels, recipient, number);
    }

    SentMessage send(List<OutgoingChannel> ways, Recipient recipient, String number) {
        PlannedNotifier notifier =
                new PlannedNotifier(rows, preferences, new ChannelChain(ways), tasks, Mode.PRODUCTION, clock);
        return Objects.requireNonNull(
                transaction.execute(status -> notifier.send(Notices.received(recipient, number))));
    }

    State state(SentMessage message) {
        return get(message).state();
    }

    UUID key(SentMessage message) {
        return get(message).key();
    }

    SentMessage.Channel channel(SentMessage message) {
        return get(message).channel();
    }

    Message get(SentMessage message) {
        return rows.find(message.id()).orElseThrow();
    }
}
