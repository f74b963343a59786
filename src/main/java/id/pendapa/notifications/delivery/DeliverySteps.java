package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.DayBudget;
import id.pendapa.notifications.channels.Handed;
import id.pendapa.notifications.channels.Outgoing;
import id.pendapa.notifications.channels.OutgoingChannel;
import id.pendapa.office.OfficeTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is written before and after a message is handed to a channel. Each runs in a transaction of its own, with the
 * message locked; between the two nothing is locked.
 */
@Component
class DeliverySteps {

    private final MessageRows rows;
    private final DispatchRows dispatches;
    private final ContactPreferences preferences;
    private final ChannelChain chain;
    private final DayBudget budget;
    private final MessageTexts texts;
    private final OfficeTime time;

    DeliverySteps(
            MessageRows rows,
            DispatchRows dispatches,
            ContactPreferences preferences,
            ChannelChain chain,
            DayBudget budget,
            MessageTexts texts,
            OfficeTime time) {
        this.rows = rows;
        this.dispatches = dispatches;
        this.preferences = preferences;
        this.chain = chain;
        this.budget = budget;
        this.texts = texts;
        this.time = time;
    }

    /** What is about to be handed over, and by which way. */
    record Sending(long messageId, OutgoingChannel way, Outgoing outgoing) {}

    /** What to do once it was. */
    enum Next {
        DONE,
        TRY_LATER,
        TRY_NEXT_WAY
    }

    /** Chooses the way and writes down that it is about to be used; empty where nothing is left to be done. */
    Optional<Sending> prepare(long id) {
        Optional<Message> open = rows.lock(id).filter(Message::isOpen);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Message message = open.get();
        if (message.channel() == Channel.OUTBOX) {
            rows.reached(id, Channel.OUTBOX, State.SENT, time.now());
            return Optional.empty();
        }
        List<Dispatch> past = dispatches.list(id);
        MessageText text = texts.write(message.template(), message.number(), message.path(), message.detail());
        for (OutgoingChannel way : chain.list(message.recipient(), preferences.find(message.subject()))) {
            Optional<Dispatch> before =
                    past.stream().filter(one -> one.channel() == way.channel()).findFirst();
            if (before.filter(one -> one.state() == Dispatch.State.SENDING && !way.isSafeToRepeat())
                    .isPresent()) {
                lose(before.get(), "STOPPED");
                return Optional.empty();
            }
            if (before.filter(one -> one.state().isOver()).isEmpty() && begin(message, way, text)) {
                return Optional.of(new Sending(id, way, outgoing(message, text)));
            }
        }
        if (message.template().isSecret()) {
            rows.reached(id, message.channel(), State.FAILED, time.now());
        } else {
            rows.reached(id, Channel.PRINT, State.TO_PRINT, time.now());
        }
        return Optional.empty();
    }

    private Outgoing outgoing(Message message, MessageText text) {
        return new Outgoing(
                message.key(),
                message.recipient(),
                message.template(),
                message.number(),
                texts.link(message.path()),
                message.detail(),
                text);
    }

    /** False where the day's money does not reach for this way. */
    private boolean begin(Message message, OutgoingChannel way, MessageText text) {
        Instant now = time.now();
        long cost = way.cost(text);
        boolean affordable = cost == 0 || fits(cost, budget.lock());
        dispatches.begin(
                message.id(),
                way.channel(),
                affordable ? Dispatch.State.SENDING : Dispatch.State.LEFT_OUT,
                affordable ? cost : 0,
                now);
        if (affordable) {
            rows.reached(message.id(), way.channel(), State.PLANNED, now);
        }
        return affordable;
    }

    private boolean fits(long cost, long cap) {
        Instant midnight = time.today().atStartOfDay(time.zone()).toInstant();
        return dispatches.spentSince(midnight) + cost <= cap;
    }

    /** Writes how it ended. */
    Next record(Sending sending, Handed handed) {
        Message message = rows.lock(sending.messageId()).orElseThrow();
        Dispatch dispatch =
                dispatches.find(message.id(), sending.way().channel()).orElseThrow();
        if (handed instanceof Handed.Accepted accepted) {
            return accept(message, dispatch, accepted);
        } else if (handed instanceof Handed.NotSent failed) {
            boolean later =
                    failed.later() && dispatch.attempts() + 1 < sending.way().attempts();
            Dispatch.State state = later ? Dispatch.State.RETRY : Dispatch.State.NOT_SENT;
            dispatches.failed(dispatch.id(), state, failed.problem(), time.now());
            rows.reached(message.id(), dispatch.channel(), State.FAILED, time.now());
            return later ? Next.TRY_LATER : Next.TRY_NEXT_WAY;
        } else if (handed instanceof Handed.Lost lost && dispatch.state() == Dispatch.State.SENDING) {
            lose(dispatch, lost.problem());
        }
        return Next.DONE;
    }

    /** A report may have been faster than the answer; then it stays as it was reported. */
    private Next accept(Message message, Dispatch dispatch, Handed.Accepted accepted) {
        String providerId = accepted.providerId();
        if (providerId != null) {
            dispatches.known(dispatch.id(), providerId);
        }
        if (dispatch.state().isBefore(Dispatch.State.SENT)) {
            dispatches.reached(dispatch.id(), Dispatch.State.SENT, null, time.now());
            rows.reached(message.id(), dispatch.channel(), State.SENT, time.now());
        }
        return Next.DONE;
    }

    private void lose(Dispatch dispatch, String problem) {
        dispatches.reached(dispatch.id(), Dispatch.State.UNKNOWN, problem, time.now());
        rows.reached(dispatch.messageId(), dispatch.channel(), State.UNKNOWN, time.now());
    }
}
