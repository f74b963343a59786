package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.platform.CurrentOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands plain e-mails to the office's mail server. */
@Component
class EmailChannel implements OutgoingChannel {

    private final ObjectProvider<JavaMailSender> servers;
    private final MessageSettings settings;

    EmailChannel(ObjectProvider<JavaMailSender> servers, MessageSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean reaches(Recipient recipient) {
        String email = recipient.email();
        return email != null && !email.isBlank() && settings.from() != null && servers.getIfAvailable() != null;
    }

    @Override
    public long cost(MessageText text) {
        return 0;
    }

    @Override
    public int attempts() {
        return settings.attempts();
    }

    /** It has the same id at every attempt, so that a mail program shows a doubled one once. */
    @Override
    public boolean isSafeToRepeat() {
        return true;
    }

    @Override
    public Handed send(Outgoing message) {
        try {
            deliver(message);
            return new Handed.Accepted(null);
        } catch (MailParseException unusable) {
            return new Handed.NotSent("MailParseException", false);
        } catch (MailException failure) {
            // Only the kind: what a mail server says may hold the address.
            return new Handed.NotSent(failure.getClass().getSimpleName(), true);
        }
    }

    private void deliver(Outgoing message) {
        JavaMailSender server = servers.getObject();
        MimeMessage mail = new MailWithId(server.createMimeMessage(), id(message.key()));
        try {
            MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(Objects.requireNonNull(settings.from(), "sender of e-mails"));
            helper.setTo(checked(message.recipient().email()));
            helper.setSubject(message.text().subject());
            helper.setText(message.text().body());
            mail.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unusable) {
            throw new MailParseException(unusable);
        }
        server.send(mail);
    }

    private static InternetAddress checked(@Nullable String email) throws AddressException {
        InternetAddress address = new InternetAddress(Objects.requireNonNull(email, "address of an e-mail"), true);
        address.validate();
        return address;
    }

    private String id(UUID key) {
        String from = Objects.requireNonNull(settings.from(), "sender of e-mails");
        String host = from.substring(from.lastIndexOf('@') + 1);
        return "<" + key + "." + CurrentOffice.get().value() + "@" + host + ">";
    }

    /** Keeps its own id where jakarta.mail would make a new one for every attempt. */
    private static final class MailWithId extends MimeMessage {

        private final String id;

        MailWithId(MimeMessage empty, String id) {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
