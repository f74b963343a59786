package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.DayBudget;
import id.pendapa.notifications.channels.OutgoingChannel;
import id.pendapa.office.OfficeTime;
import id.pendapa.testing.ModuleTest;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class EmailModuleTests {

    private static final int ATTEMPTS = 3;

    @Autowired
    DeliveriesOfTests deliveries;

    @Autowired
    ContactPreferences preferences;

    @Autowired
    DayBudget budget;

    @Autowired
    MessageTexts texts;

    @Autowired
    OfficeTime time;

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
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
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
    void failingServerIsTriedAgainUntilTheCounterPrints() {
        SentMessage message = send(Notices.byEmail());
        server.stop();
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            assertThatExceptionOfType(DeliveryDelayedException.class).isThrownBy(() -> deliver(message));
            assertThat(deliveries.state(message)).isEqualTo(State.FAILED);
        }
        deliver(message);
        assertThat(deliveries.state(message)).isEqualTo(State.TO_PRINT);
    }

    /** A mail program shows a doubled mail once, so after a crash it may go out again. */
    @Test
    void afterACrashTheSameMailIsSentAgain() {
        SentMessage message = send(Notices.byEmail());
        transaction.executeWithoutResult(status ->
                deliveries.dispatches.begin(message.id(), Channel.EMAIL, Dispatch.State.SENDING, 0, time.now()));
        deliver(message);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
    }

    @Test
    void addressThatIsNoneIsPrintedAtOnce() {
        SentMessage message = send(new Recipient("bukan alamat", null));
        deliver(message);
        assertThat(deliveries.state(message)).isEqualTo(State.TO_PRINT);
    }

    @Test
    void withoutSenderOrServerTheCounterPrints() {
        assertThat(deliveries
                        .send(List.of(ChannelsOfTests.noEmail()), Notices.byEmail(), number)
                        .state())
                .isEqualTo(State.TO_PRINT);
    }

    private SentMessage send(Recipient recipient) {
        return deliveries.send(List.of(email()), recipient, number);
    }

    private void deliver(SentMessage message) {
        DeliverySteps steps = new DeliverySteps(
                deliveries.rows,
                deliveries.dispatches,
                preferences,
                new ChannelChain(List.of(email())),
                budget,
                texts,
                time);
        new DeliverMessage(steps, transaction).run(Long.toString(message.id()));
    }

    private OutgoingChannel email() {
        return ChannelsOfTests.email(port, ATTEMPTS);
    }
}
