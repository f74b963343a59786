package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.SentMessage;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What example mode would have sent, in words. */
@Service
public class Outbox {

    private final MessageRows rows;
    private final MessageTexts texts;

    Outbox(MessageRows rows, MessageTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** Messages with an id below this one, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> listBefore(long before, int most) {
        return rows.listBefore(before, most).stream().map(this::entry).toList();
    }

    private Entry entry(Message message) {
        return new Entry(
                message.id(),
                message.plannedAt(),
                message.channel() == SentMessage.Channel.PRINT,
                texts.write(message.template(), message.number(), message.path(), message.detail()),
                message.path());
    }

    /**
     * One message without its address.
     *
     * @param id grows with time
     * @param plannedAt when it was written
     * @param printed whether the counter prints it because no channel reaches the recipient
     * @param text its words
     * @param path the page that it leads to
     */
    public record Entry(long id, Instant plannedAt, boolean printed, MessageText text, String path) {}
}
