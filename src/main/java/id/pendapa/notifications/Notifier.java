package id.pendapa.notifications;

import id.pendapa.platform.Audit;
import java.util.List;
import java.util.Optional;

/** Sends messages: writes them down and plans the delivery in the caller's transaction, delivers after its commit. */
public interface Notifier {

    /**
     * Plans a message. Where no channel reaches the recipient the message is written down as to be printed at the
     * counter, never as sent.
     */
    SentMessage send(Notice notice);

    /** Whether some way by machine reaches this person today. A message with a secret may be sent only where one does. */
    boolean reachesByMachine(Recipient recipient);

    /** The messages about a subject with their states, newest first. */
    List<SentMessage> list(String subjectKind, String subjectKey);

    /** Writes down how the person behind a subject wants to be told; other ways are used only where this one fails. */
    void prefer(Audit.Subject subject, SentMessage.Channel channel);

    /** Ways that reach this person today, paper at the end. */
    List<SentMessage.Channel> listWays(Recipient recipient);

    /** How the person wants to be told, if they said so. */
    Optional<SentMessage.Channel> findPreference(Audit.Subject subject);
}
