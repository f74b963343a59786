package id.pendapa.notifications;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Tasks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages down with the act that causes them and plans their delivery. */
@Service
class PlannedNotifier implements Notifier {

    private final MessageRows rows;
    private final EmailChannel email;
    private final Tasks tasks;
    private final Mode mode;
    private final InstantSource clock;

    PlannedNotifier(MessageRows rows, EmailChannel email, Tasks tasks, Mode mode, InstantSource clock) {
        this.rows = rows;
        this.email = email;
        this.tasks = tasks;
        this.mode = mode;
        this.clock = clock;
    }

    @Override
    @Transactional
    public SentMessage send(Notice notice) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Channel channel = choose(notice.recipient());
        State state = channel == Channel.PRINT ? State.TO_PRINT : State.PLANNED;
        String address = channel == Channel.PRINT ? null : notice.recipient().email();
        Optional<Long> id = rows.insert(notice, channel, state, address, now);
        if (id.isEmpty()) {
            return rows.get(notice).sent();
        }
        if (state == State.PLANNED) {
            tasks.plan(DeliverMessage.TASK, id.get().toString(), now);
        }
        return new SentMessage(id.get(), notice.template(), channel, state, now);
    }

    /** Where nothing reaches the recipient by machine, the counter prints it: nothing is called sent that was not. */
    private Channel choose(Recipient recipient) {
        if (recipient.email() == null || recipient.email().isBlank()) {
            return Channel.PRINT;
        }
        if (mode.isExample()) {
            return Channel.OUTBOX;
        }
        return email.isReady() ? Channel.EMAIL : Channel.PRINT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SentMessage> list(String subjectKind, String subjectKey) {
        return rows.list(subjectKind, subjectKey).stream().map(Message::sent).toList();
    }
}
