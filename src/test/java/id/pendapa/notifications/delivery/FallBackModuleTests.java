package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.FakeMeta;
import id.pendapa.notifications.channels.FakeSms;
import id.pendapa.platform.Audit;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class FallBackModuleTests {

    @Autowired
    DeliveriesOfTests deliveries;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    Notifier notifier;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final FakeSms sms = new FakeSms();
    private final FakeMeta meta = new FakeMeta();
    private final String number = Notices.number();

    @BeforeEach
    void open() {
        channels.open(sms, meta, 100_000);
    }

    @AfterEach
    void close() {
        sms.close();
        meta.close();
    }

    @Test
    void cheapestWayIsTakenAndNoOther() {
        SentMessage message = send();
        assertThat(message.channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
        assertThat(meta.received()).hasSize(1);
        assertThat(sms.received()).isEmpty();
    }

    @Test
    void whoIsNotOnWhatsAppGetsAShortMessage() {
        meta.make(FakeMeta.Trouble.NOT_ON_WHATSAPP);
        SentMessage message = send();
        assertThat(deliveries.channel(message)).isEqualTo(Channel.SMS);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
        assertThat(sms.received()).hasSize(1);
    }

    @Test
    void atTheEndOfTheChainTheCounterPrints() {
        meta.make(FakeMeta.Trouble.TEMPLATE_UNKNOWN);
        sms.make(FakeSms.Trouble.ERROR_IN_200);
        SentMessage message = send();
        assertThat(deliveries.channel(message)).isEqualTo(Channel.PRINT);
        assertThat(deliveries.state(message)).isEqualTo(State.TO_PRINT);
        assertThat(deliveries.rows.listForCounter(0, 100)).anyMatch(one -> one.id() == message.id());
    }

    @Test
    void lostAnswerIsNeverSentAgainByAnyWay() {
        meta.make(FakeMeta.Trouble.LOST);
        SentMessage message = send();
        clock.advance(Duration.ofDays(1));
        runs.runDue();
        assertThat(deliveries.state(message)).isEqualTo(State.UNKNOWN);
        assertThat(meta.received()).hasSize(1);
        assertThat(sms.received()).isEmpty();
        assertThat(deliveries.rows.listForCounter(0, 100)).anyMatch(one -> one.id() == message.id());
    }

    /** Whoever falls over between writing down and sending leaves it in doubt. */
    @Test
    void afterACrashNothingIsSentASecondTime() {
        SentMessage message = deliveries.send(DeliveriesOfTests.BY_PHONE, number);
        transaction.executeWithoutResult(status -> deliveries.dispatches.begin(
                message.id(), Channel.WHATSAPP, Dispatch.State.SENDING, 1, clock.instant()));
        runs.runDue();
        assertThat(deliveries.state(message)).isEqualTo(State.UNKNOWN);
        assertThat(meta.received()).isEmpty();
        assertThat(sms.received()).isEmpty();
    }

    @Test
    void crowdedProviderIsTriedAgainAndThenAnother() {
        meta.make(FakeMeta.Trouble.TOO_FAST);
        SentMessage message = deliveries.send(DeliveriesOfTests.BY_PHONE, number);
        String task = Long.toString(message.id());
        for (int attempt = 1; attempt < 6; attempt++) {
            assertThatExceptionOfType(DeliveryDelayedException.class).isThrownBy(() -> deliveries.deliver.run(task));
            assertThat(deliveries.state(message)).isEqualTo(State.FAILED);
        }
        deliveries.deliver.run(task);
        assertThat(deliveries.channel(message)).isEqualTo(Channel.SMS);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
    }

    @Test
    void moneyOfADayIsNotExceededAndComesBackTheNextDay() {
        clock.advance(Duration.ofDays(30)); // Away from what the other tests spent.
        channels.open(null, meta, 2 * ChannelsOfTests.COST - 1);
        assertThat(deliveries.state(send())).isEqualTo(State.SENT);
        SentMessage tooMuch = send(Notices.number());
        assertThat(deliveries.state(tooMuch)).isEqualTo(State.TO_PRINT);
        assertThat(deliveries
                        .dispatches
                        .find(tooMuch.id(), Channel.WHATSAPP)
                        .orElseThrow()
                        .state())
                .isEqualTo(Dispatch.State.LEFT_OUT);
        clock.advance(Duration.ofDays(1));
        assertThat(deliveries.state(send(Notices.number()))).isEqualTo(State.SENT);
    }

    @Test
    void theWishOfThePersonComesFirst() {
        notifier.prefer(new Audit.Subject("request", number), Channel.EMAIL);
        notifier.prefer(new Audit.Subject("request", number), Channel.SMS);
        assertThat(notifier.findPreference(new Audit.Subject("request", number)))
                .contains(Channel.SMS);
        assertThat(send().channel()).isEqualTo(Channel.SMS);
        assertThat(sms.received()).hasSize(1);
        assertThat(meta.received()).isEmpty();
    }

    @Test
    void whoWantsPaperGetsNothingElse() {
        notifier.prefer(new Audit.Subject("request", number), Channel.PRINT);
        assertThat(send().state()).isEqualTo(State.TO_PRINT);
        assertThat(notifier.send(Notices.received(Notices.byEmail(), number)).state())
                .isEqualTo(State.TO_PRINT);
        assertThat(meta.received()).isEmpty();
    }

    private SentMessage send() {
        return send(number);
    }

    private SentMessage send(String about) {
        SentMessage message = deliveries.send(DeliveriesOfTests.BY_PHONE, about);
        runs.runDue();
        return message;
    }
}
