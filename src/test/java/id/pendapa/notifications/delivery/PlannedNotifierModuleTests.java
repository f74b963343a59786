package id.pendapa.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.Notifier;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.SentMessage.State;
import id.pendapa.platform.tasks.TaskRuns;
import id.pendapa.shared.PhoneNumber;
import id.pendapa.testing.ModuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PlannedNotifierModuleTests {

    @Autowired
    Notifier notifier;

    @Autowired
    MessageTexts texts;

    @Autowired
    TaskRuns runs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final String number = Notices.number();

    @Test
    void messageIsPlannedWithTheActAndDeliveredAfterIt() {
        notifier.send(Notices.received(Notices.byEmail(), number));
        assertThat(only().state()).isEqualTo(State.PLANNED);
        runs.runDue();
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().channel()).isEqualTo(Channel.OUTBOX);
    }

    @Test
    void sameOccasionIsToldOnce() {
        SentMessage first = notifier.send(Notices.received(Notices.byEmail(), number));
        assertThat(notifier.send(Notices.received(Notices.byEmail(), number))).isEqualTo(first);
        runs.runDue();
        assertThat(notifier.send(Notices.received(Notices.byEmail(), number)).state())
                .isEqualTo(State.SENT);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void failedActTellsNothing() {
        transaction.executeWithoutResult(status -> {
            notifier.send(Notices.received(Notices.byEmail(), number));
            status.setRollbackOnly();
        });
        runs.runDue();
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoCannotBeReachedGetsAPrintAndNoMessageCalledSent() {
        notifier.send(Notices.received(new Recipient(null, new PhoneNumber("+6281234567890")), number));
        runs.runDue();
        assertThat(only().state()).isEqualTo(State.TO_PRINT);
        assertThat(only().channel()).isEqualTo(Channel.PRINT);
    }

    @Test
    void addressIsSealed() {
        notifier.send(Notices.received(Notices.byEmail(), number));
        assertThat(database.sql("SELECT message::text FROM message WHERE subject_key = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .doesNotContain("budi", "contoh.example");
        assertThat(Notices.byEmail()).asString().doesNotContain("budi", "+62");
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateHasItsWords(MessageTemplate template) {
        MessageText text = texts.write(template, "TKR-1", "/cek");
        assertThat(text.subject() + text.body()).doesNotContain("⟦", "{");
        assertThat(text.body()).contains("Rp 0", "Kecamatan Tingkir");
        assertThat(text.body().contains("/cek"))
                .as("a message with a code never carries a link")
                .isNotEqualTo(template.isSecret());
    }

    private SentMessage only() {
        assertThat(sent()).hasSize(1);
        return sent().get(0);
    }

    private List<SentMessage> sent() {
        return notifier.list("request", number);
    }
}
