package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;

/** One way by which a message leaves the office. */
public interface OutgoingChannel {

    Channel channel();

    /** Whether the office has this way and the recipient an address for it. */
    boolean reaches(Recipient recipient);

    /** What sending these words costs the office, in rupiah. */
    long cost(MessageText text);

    /** After how many attempts that certainly failed the next way is tried. */
    int attempts();

    /** Whether sending a second time does no harm, because the recipient sees a doubled message once. */
    boolean isSafeToRepeat();

    /** Hands a message over. Called outside of any transaction; never throws for what the other side does. */
    Handed send(Outgoing message);
}
