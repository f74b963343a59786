package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.channels.ChannelsOfTests;
import id.pendapa.notifications.channels.FakeMeta;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.testing.ModuleTest;
import id.pendapa.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DailyDigestModuleTests {

    @Autowired
    DeliveriesOfTests deliveries;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    DailyDigest digest;

    @Autowired
    MessageTexts texts;

    @Autowired
    TaskRuns runs;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void whatFailedYesterdayIsToldOnceWithoutAnybodysName() {
        try (FakeMeta meta = new FakeMeta()) {
            channels.open(null, meta, 100_000);
            String number = Notices.number();
            meta.make(FakeMeta.Trouble.NOT_ON_WHATSAPP);
            deliveries.send(DeliveriesOfTests.BY_PHONE, number);
            runs.runDue();
            meta.make(FakeMeta.Trouble.LOST);
            deliveries.send(DeliveriesOfTests.BY_PHONE, Notices.number());
            runs.runDue();
            tell();
            assertThat(told()).as("not on the same day").isEmpty();
            clock.advance(Duration.ofDays(1));
            tell();
            tell();
            assertThat(told()).hasSize(1);
            MessageText text = text(told().get(0));
            assertThat(text.subject()).contains("25 November 2026");
            assertThat(text.body())
                    .contains("WHATSAPP: 1 tidak terkirim (WA_131026)", "WHATSAPP: 1 tidak pasti terkirim", "Rp 350")
                    .doesNotContain(number, "81234567890", "⟦");
        }
    }

    @Test
    void withoutAnAddressNobodyIsTold() {
        digest.run();
        assertThat(told()).isEmpty();
    }

    private void tell() {
        transaction.executeWithoutResult(status -> digest.tell("kantor@tingkir.example"));
    }

    private List<Long> told() {
        return database.sql("SELECT id FROM message WHERE template = 'RINGKASAN'")
                .query(Long.class)
                .list();
    }

    private MessageText text(long id) {
        Message message = deliveries.rows.find(id).orElseThrow();
        return texts.write(message.template(), message.number(), message.path(), message.detail());
    }
}
