package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of every chain: what no machine could tell, and what it perhaps did not, is printed and handed out. A slip says
 * a number and a link and nothing personal.
 */
@Service
public class CounterSlips {

    private final MessageRows rows;
    private final MessageTexts texts;
    private final Gate gate;
    private final Audit audit;
    private final InstantSource clock;

    CounterSlips(MessageRows rows, MessageTexts texts, Gate gate, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.texts = texts;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A message that waits for the counter.
     *
     * @param subject number of the request that it is about, or what else
     * @param inDoubt whether it may have been sent already
     * @param plannedAt since when it waits
     * @param link page that it leads to, as people outside reach it
     */
    public record Slip(
            long id, String subject, boolean inDoubt, boolean done, Instant plannedAt, MessageText text, String link) {}

    /** The oldest first, those after an id. */
    @Transactional(readOnly = true)
    public List<Slip> list(long after, int most) {
        gate.require(Permission.MESSAGE_PRINT);
        return rows.listForCounter(after, most).stream().map(this::slip).toList();
    }

    /**
     * One of them, also once it was handed out.
     *
     * @throws NotFoundException {@code message.unknown} if there is no such message for the counter
     */
    @Transactional(readOnly = true)
    public Slip get(long id) {
        gate.require(Permission.MESSAGE_PRINT);
        return rows.find(id)
                .filter(message -> isForCounter(message) || message.state() == State.PRINTED)
                .map(this::slip)
                .orElseThrow(() -> new NotFoundException("message.unknown"));
    }

    /**
     * Writes down that it was handed out.
     *
     * @throws ConflictException {@code message.not-waiting} if somebody else did so, or it arrived after all
     */
    @Transactional
    public void handOut(long id) {
        gate.require(Permission.MESSAGE_PRINT);
        Message message = rows.lock(id).orElseThrow(() -> new NotFoundException("message.unknown"));
        if (!isForCounter(message)) {
            throw new ConflictException("message.not-waiting");
        }
        rows.reached(id, Channel.PRINT, State.PRINTED, clock.instant());
        audit.acted(new Audit.Act(
                "message.handed-out",
                new Audit.Subject("message", Long.toString(id)),
                Map.of(
                        "about",
                        message.subject().key(),
                        "before",
                        message.state().name())));
    }

    private static boolean isForCounter(Message message) {
        return message.state() == State.TO_PRINT || message.state() == State.UNKNOWN;
    }

    private Slip slip(Message message) {
        return new Slip(
                message.id(),
                message.subject().kind().equals("request") ? message.subject().key() : "",
                message.state() == State.UNKNOWN,
                message.state() == State.PRINTED,
                message.plannedAt(),
                texts.write(message.template(), message.number(), message.path(), message.detail()),
                texts.link(message.path()));
    }
}
