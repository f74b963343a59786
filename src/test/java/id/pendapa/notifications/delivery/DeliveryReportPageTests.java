package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.FakeMeta;
import id.pendapa.notifications.channels.FakeSms;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class DeliveryReportPageTests {

    private static final String WHATSAPP = "/pesan/status/whatsapp";
    private static final String SMS = "/pesan/status/sms";

    @Autowired
    MockMvcTester pages;

    @Autowired
    DeliveriesOfTests deliveries;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    TaskRuns runs;

    @Autowired
    JdbcClient database;

    private final FakeSms sms = new FakeSms();
    private final FakeMeta meta = new FakeMeta();

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
    void challengeIsAnsweredToOurOwnAppOnly() throws Exception {
        assertThat(challenge("subscribe", FakeMeta.VERIFY_TOKEN, "1158201444"))
                .hasStatusOk()
                .hasBodyTextEqualTo("1158201444");
        assertThat(challenge("subscribe", "salah", "1158201444")).hasStatus(403);
        assertThat(challenge("subscribe", FakeMeta.VERIFY_TOKEN, "<script>")).hasStatus(403);
        assertThat(challenge("unsubscribe", FakeMeta.VERIFY_TOKEN, "1")).hasStatus(403);
        assertThat(pages.get().uri(WHATSAPP)).hasStatus(403);
    }

    @Test
    void reportsComeInAnyOrderAndTwiceAndNothingGoesBack() {
        SentMessage message = send();
        for (String status : new String[] {"read", "sent", "delivered", "read", "failed"}) {
            assertThat(report(meta.received().get(0).wamid(), status, "")).isEqualTo(200);
        }
        assertThat(deliveries.state(message)).isEqualTo(State.READ);
        runs.runDue();
        assertThat(meta.received()).hasSize(1);
        assertThat(sms.received()).isEmpty();
    }

    @Test
    void reportOfNobodysMessageIsTakenAndForgotten() {
        assertThat(report("wamid.tidakdikenal", "delivered", "")).isEqualTo(200);
        String other = "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"changes\":[{\"field\":"
                + "\"message_template_status_update\",\"value\":{\"event\":\"APPROVED\"}}]}]}";
        assertThat(post(WHATSAPP, other, FakeMeta.signature(other))).isEqualTo(200);
        assertThat(post(WHATSAPP, "{", FakeMeta.signature("{"))).isEqualTo(200);
    }

    @Test
    void unsignedReportChangesNothing() {
        SentMessage message = send();
        String body = FakeMeta.report(meta.received().get(0).wamid(), "read");
        assertThat(post(WHATSAPP, body, null)).isEqualTo(403);
        assertThat(post(WHATSAPP, body, "sha256=00")).isEqualTo(403);
        assertThat(post(WHATSAPP, body + " ", FakeMeta.signature(body))).isEqualTo(403);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
    }

    @Test
    void whatFailedAfterAllGoesTheNextWayOnce() {
        SentMessage message = send();
        String wamid = meta.received().get(0).wamid();
        report(wamid, "failed", "");
        report(wamid, "failed", "");
        runs.runDue();
        assertThat(deliveries.channel(message)).isEqualTo(Channel.SMS);
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
        assertThat(sms.received()).hasSize(1);
        report(wamid, "delivered", "");
        assertThat(deliveries.state(message)).isEqualTo(State.DELIVERED);
    }

    /** The answer got lost, so its id is not known; our own key comes back with the report. */
    @Test
    void reportSettlesWhatWasInDoubt() {
        meta.make(FakeMeta.Trouble.LOST);
        SentMessage message = send();
        assertThat(deliveries.state(message)).isEqualTo(State.UNKNOWN);
        report("wamid.baru", "sent", deliveries.key(message).toString());
        assertThat(deliveries.state(message)).isEqualTo(State.SENT);
        report("wamid.baru", "delivered", "");
        assertThat(deliveries.state(message)).isEqualTo(State.DELIVERED);
    }

    @Test
    void gatewayReportsInItsOwnWords() {
        channels.open(sms, null, 100_000);
        SentMessage message = send();
        String body = FakeSms.report(sms.received().get(0).id(), "sms:delivered");
        assertThat(smsReport(body, "1795575600", FakeSms.signature(body, "1795575601")))
                .isEqualTo(403);
        assertThat(smsReport(body, "1795575600", FakeSms.signature(body, "1795575600")))
                .isEqualTo(200);
        assertThat(deliveries.state(message)).isEqualTo(State.DELIVERED);
    }

    @Test
    void shortMessageThatFailedIsPrinted() {
        channels.open(sms, null, 100_000);
        SentMessage message = send();
        String body = FakeSms.report(sms.received().get(0).id(), "sms:failed");
        smsReport(body, "1", FakeSms.signature(body, "1"));
        runs.runDue();
        assertThat(deliveries.state(message)).isEqualTo(State.TO_PRINT);
    }

    /** The id of WhatsApp is the number of the phone in other letters. */
    @Test
    void idOfTheProviderIsNotKeptInClear() {
        send();
        assertThat(database.sql("SELECT string_agg(message_dispatch::text, ' ') FROM message_dispatch")
                        .query(String.class)
                        .single())
                .doesNotContain(meta.received().get(0).wamid());
    }

    private SentMessage send() {
        SentMessage message = deliveries.send(DeliveriesOfTests.BY_PHONE, Notices.number());
        runs.runDue();
        return message;
    }

    private MockMvcTester.MockMvcRequestBuilder challenge(String mode, String token, String challenge) {
        return pages.get()
                .uri(WHATSAPP)
                .param("hub.mode", mode)
                .param("hub.verify_token", token)
                .param("hub.challenge", challenge);
    }

    private int report(String wamid, String status, String key) {
        String body = FakeMeta.report(wamid, status, key);
        return post(WHATSAPP, body, FakeMeta.signature(body));
    }

    private int post(String address, String body, @org.jspecify.annotations.Nullable String signature) {
        MockMvcTester.MockMvcRequestBuilder request = pages.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (signature != null) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int smsReport(String body, String time, String signature) {
        return pages.post()
                .uri(SMS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("X-Timestamp", time)
                .header("X-Signature", signature)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
