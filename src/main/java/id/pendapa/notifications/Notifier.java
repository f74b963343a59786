package id.pendapa.notifications;

import java.util.List;

/** Sends messages: writes them down and plans the delivery in the caller's transaction, delivers after its commit. */
public interface Notifier {

    /**
     * Plans a message. Where no channel reaches the recipient the message is written down as to be printed at the
     * counter, never as sent.
     */
    SentMessage send(Notice notice);

    /** The messages about a subject with their states, newest first. */
    List<SentMessage> list(String subjectKind, String subjectKey);
}
