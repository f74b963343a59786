package id.pendapa.notifications;

import id.pendapa.platform.CurrentOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands plain e-mails to the office's mail server. */
@Component
class EmailChannel {

    private final ObjectProvider<JavaMailSender> servers;
    private final MessageSettings settings;

    EmailChannel(ObjectProvider<JavaMailSender> servers, MessageSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    boolean isReady() {
        return settings.from() != null && servers.getIfAvailable() != null;
    }

    /**
     * Sends one message. It has the same id at every attempt, so that a mail program shows a doubled one once.
     *
     * @throws org.springframework.mail.MailException if the server does not take it
     */
    void send(Message message, MessageText text) {
        JavaMailSender server = servers.getObject();
        MimeMessage mail = new MailWithId(server.createMimeMessage(), id(message));
        try {
            MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            helper.setFrom(Objects.requireNonNull(settings.from(), "sender of e-mails"));
            helper.setTo(checked(message.email()));
            helper.setSubject(text.subject());
            helper.setText(text.body());
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

    private String id(Message message) {
        String from = Objects.requireNonNull(settings.from(), "sender of e-mails");
        String host = from.substring(from.lastIndexOf('@') + 1);
        return "<" + message.key() + "." + CurrentOffice.get().value() + "@" + host + ">";
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
