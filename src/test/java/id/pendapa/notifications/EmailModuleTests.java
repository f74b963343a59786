package id.pendapa.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.Mode;
import id.pendapa.platform.Tasks;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class EmailModuleTests {

    private static final MessageSettings SETTINGS = new MessageSettings("layanan@tingkir.example", 3);

    @Autowired
    MessageRows rows;

    @Autowired
    MessageTexts texts;

    @Autowired
    Tasks tasks;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    private final String number = Notices.number();
    private int port;

    @BeforeEach
    void startServer() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void plainMessageReachesTheServerOnce() throws Exception {
        SentMessage message = send(Notices.byEmail());
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        deliver(message);
        deliver(message);
        assertThat(state(message)).isEqualTo(State.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString("budi@contoh.example");
        assertThat(mail.getSubject()).isEqualTo("Permohonan " + number + " sudah kami terima");
        assertThat(mail.getMessageID()).endsWith(".tingkir@tingkir.example>");
        assertThat(mail.getContent().toString())
                .contains("/cek?nomor=" + number, "Rp 0")
                .doesNotContain("budi");
    }

    @Test
    void failingServerIsTriedAgainUntilTheMessageIsGivenUp() {
        SentMessage message = send(Notices.byEmail());
        server.stop();
        for (int attempt = 1; attempt < SETTINGS.attempts(); attempt++) {
            assertThatExceptionOfType(MailException.class).isThrownBy(() -> deliver(message));
            assertThat(state(message)).isEqualTo(State.FAILED);
        }
        deliver(message);
        assertThat(state(message)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void addressThatIsNoneIsGivenUpAtOnce() {
        SentMessage message = send(new Recipient("bukan alamat", null));
        deliver(message);
        assertThat(state(message)).isEqualTo(State.GIVEN_UP);
    }

    @Test
    void withoutSenderOrServerTheCounterPrints() {
        EmailChannel silent =
                new EmailChannel(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), SETTINGS);
        assertThat(send(silent, Notices.byEmail()).state()).isEqualTo(State.TO_PRINT);
    }

    private SentMessage send(Recipient recipient) {
        return send(email(), recipient);
    }

    private SentMessage send(EmailChannel channel, Recipient recipient) {
        PlannedNotifier notifier = new PlannedNotifier(rows, channel, tasks, Mode.PRODUCTION, clock);
        return Objects.requireNonNull(
                transaction.execute(status -> notifier.send(Notices.received(recipient, number))));
    }

    private void deliver(SentMessage message) {
        new DeliverMessage(rows, texts, email(), SETTINGS, clock).run(Long.toString(message.id()));
    }

    private State state(SentMessage message) {
        return rows.find(message.id()).orElseThrow().state();
    }

    private EmailChannel email() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new EmailChannel(
                new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(JavaMailSender.class), SETTINGS);
    }
}
