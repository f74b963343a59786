package id.pendapa.notifications;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.Tasks;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;

/** Delivers one message after the commit that wrote it. */
@Component
class DeliverMessage implements Tasks.Handler {

    static final String TASK = "notifications-deliver";

    private static final Logger LOG = LoggerFactory.getLogger(DeliverMessage.class);

    private final MessageRows rows;
    private final MessageTexts texts;
    private final EmailChannel email;
    private final MessageSettings settings;
    private final InstantSource clock;

    DeliverMessage(
            MessageRows rows, MessageTexts texts, EmailChannel email, MessageSettings settings, InstantSource clock) {
        this.rows = rows;
        this.texts = texts;
        this.email = email;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public void run(String id) {
        Optional<Message> message = rows.find(Long.parseLong(id));
        message.filter(Message::isOpen).ifPresent(this::deliver);
    }

    private void deliver(Message message) {
        try {
            if (message.channel() == Channel.EMAIL) {
                email.send(message, texts.write(message.template(), message.number(), message.path()));
            }
            rows.attempted(message.id(), State.SENT, null, clock.instant());
        } catch (MailParseException unusable) {
            end(message, unusable);
        } catch (MailException failure) {
            if (message.attempts() + 1 >= settings.attempts()) {
                end(message, failure);
                return;
            }
            rows.attempted(message.id(), State.FAILED, problem(failure), clock.instant());
            throw failure;
        }
    }

    private void end(Message message, MailException failure) {
        LOG.warn("Message {} is given up: {}", message.id(), problem(failure));
        rows.attempted(message.id(), State.GIVEN_UP, problem(failure), clock.instant());
    }

    /** Only the kind: what a mail server says may hold the address. */
    private static String problem(MailException failure) {
        return failure.getClass().getSimpleName();
    }
}
