package id.pendapa.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.channels.FakeMeta.Trouble;
import id.pendapa.shared.PhoneNumber;
import id.pendapa.testing.ModuleTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class WhatsAppCloudModuleTests {

    @Autowired
    WhatsAppCloud whatsApp;

    @Autowired
    ChannelsOfTests channels;

    private final FakeMeta meta = new FakeMeta();

    @BeforeEach
    void open() {
        channels.open(null, meta, 100_000);
    }

    @AfterEach
    void close() {
        meta.close();
    }

    @Test
    void approvedTemplateGoesOutWithNumberAndLink() {
        Outgoing message = message(null);
        assertThat(whatsApp.send(message))
                .isEqualTo(new Handed.Accepted(meta.received().get(0).wamid()));
        assertThat(meta.received())
                .containsExactly(new FakeMeta.Received(
                        meta.received().get(0).wamid(),
                        "6281234567890",
                        "pendapa_diterima",
                        java.util.List.of("TKR-1", "https://contoh.example/cek"),
                        message.key().toString()));
    }

    @Test
    void oneThingMoreIsTheThirdVariable() {
        whatsApp.send(message("Senin, 30 November 2026"));
        assertThat(meta.received().get(0).variables())
                .containsExactly("TKR-1", "https://contoh.example/cek", "Senin, 30 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_ON_WHATSAPP, WA_131026, false",
        "TEMPLATE_UNKNOWN, WA_132001, false",
        "TOO_FAST, WA_130429, true",
        "PAUSED, WA_PAUSED, false"
    })
    void refusalIsCertainlyNotSent(Trouble trouble, String problem, boolean later) {
        meta.make(trouble);
        assertThat(whatsApp.send(message(null))).isEqualTo(new Handed.NotSent(problem, later));
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"BROKEN", "LOST"})
    void lostAnswerStaysOpenAndNothingIsRepeated(Trouble trouble) {
        meta.make(trouble);
        assertThat(whatsApp.send(message(null))).isInstanceOf(Handed.Lost.class);
        assertThat(meta.received()).hasSize(1);
    }

    @Test
    void idHoldsTheNumberAndIsNeverPrinted() {
        assertThat(whatsApp.send(message(null))).hasToString("Accepted");
    }

    private static Outgoing message(@org.jspecify.annotations.Nullable String detail) {
        return new Outgoing(
                UUID.randomUUID(),
                new Recipient(null, new PhoneNumber("+6281234567890")),
                MessageTemplate.DITERIMA,
                "TKR-1",
                "https://contoh.example/cek",
                detail,
                new MessageText("Perihal", "Isi", "Singkat"));
    }
}
