package id.pendapa.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.MessageTexts;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.channels.ChannelSettings.Reports;
import id.pendapa.notifications.channels.ChannelSettings.Sms;
import id.pendapa.notifications.channels.FakeSms.Trouble;
import id.pendapa.shared.PhoneNumber;
import id.pendapa.testing.ModuleTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class SmsGatewayModuleTests {

    @Autowired
    ChannelSettingRows rows;

    @Autowired
    ChannelsOfTests channels;

    @Autowired
    MessageTexts texts;

    @Autowired
    JdbcClient database;

    private final FakeSms gateway = new FakeSms();

    @BeforeEach
    void open() {
        channels.open(gateway, null, 100_000);
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shortTextReachesTheGatewayUnderOneNumber() {
        assertThat(sms().send(message("Surat \"A\" {nomor}\nsudah terbit"))).isInstanceOf(Handed.Accepted.class);
        assertThat(gateway.received()).hasSize(1);
        assertThat(gateway.received().get(0).phone()).isEqualTo("+6281234567890");
        assertThat(gateway.received().get(0).text()).isEqualTo("Surat \"A\" {nomor}\nsudah terbit");
    }

    @ParameterizedTest
    @CsvSource({
        "CROWDED, HTTP_429, true",
        "ERROR_IN_200, REFUSED, false",
    })
    void refusalIsCertainlyNotSent(Trouble trouble, String problem, boolean later) {
        gateway.make(trouble);
        assertThat(sms().send(message("Halo"))).isEqualTo(new Handed.NotSent(problem, later));
        assertThat(gateway.received()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"LOST", "CRASHES", "NO_ID", "SLOW"})
    void lostAnswerStaysOpenAndNothingIsRepeated(Trouble trouble) {
        gateway.make(trouble);
        assertThat(sms().send(message("Halo"))).isInstanceOf(Handed.Lost.class);
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void gatewayThatIsNotThereGotNothing() {
        gateway.close();
        assertThat(sms().send(message("Halo"))).isEqualTo(new Handed.NotSent("CONNECTION", true));
    }

    @Test
    void wrongKeyIsNotTriedAgain() {
        ChannelSettingRows.Kept kept = rows.get();
        rows.save(
                kept.settings().version(),
                kept.settings(),
                ChannelSecrets.NONE,
                id.pendapa.testing.SettableClock.START);
        assertThat(sms().send(message("Halo"))).isEqualTo(new Handed.NotSent("HTTP_401", false));
    }

    @Test
    void formIsEncodedAndTheLocalNumberCanBeHad() {
        ChannelSettingRows.Kept kept = rows.get();
        Sms form = new Sms(
                true,
                gateway.address(),
                "to={nomor0}&msisdn={nomor62}&ref={kunci}&text={teks}",
                "Authorization",
                "",
                "",
                "",
                1,
                Reports.NONE);
        rows.save(
                kept.settings().version(),
                new ChannelSettings(0, 0, form, kept.settings().whatsApp()),
                ChannelSecrets.NONE,
                id.pendapa.testing.SettableClock.START);
        assertThat(sms().send(message("a&b"))).isEqualTo(new Handed.NotSent("HTTP_401", false));
    }

    @Test
    void secretsAreSealedAndNeverPrinted() {
        assertThat(database.sql("SELECT settings::text || secrets_sealed::text FROM channel_setting")
                        .query(String.class)
                        .single())
                .doesNotContain(FakeSms.KEY, FakeMeta.TOKEN);
        assertThat(rows.get().toString()).doesNotContain(FakeSms.KEY, FakeMeta.TOKEN);
    }

    @Test
    void onlyMobileNumbersAreReached() {
        assertThat(sms().reaches(new Recipient(null, new PhoneNumber("+62298123456"))))
                .isFalse();
        assertThat(sms().reaches(new Recipient(null, new PhoneNumber("+6281234567890"))))
                .isTrue();
        channels.open(null, null, 0);
        assertThat(sms().reaches(new Recipient(null, new PhoneNumber("+6281234567890"))))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageFitsIntoTwoPartsOfPlainLetters(MessageTemplate template) {
        GsmText text = GsmText.of(
                texts.write(template, "TKR-2026-000012", "/cek?nomor=TKR-2026-000012", "Senin, 30 November 2026")
                        .brief());
        assertThat(text.isSevenBit()).as(text.text()).isTrue();
        assertThat(text.parts()).isLessThanOrEqualTo(2);
        assertThat(text.text()).contains("Tingkir");
        assertThat(text.text().contains("/cek"))
                .as("a message with a code never carries a link")
                .isNotEqualTo(template.isSecret());
    }

    private SmsGateway sms() {
        return new SmsGateway(rows, new HttpLine(new ChannelLimits(Duration.ofSeconds(2), Duration.ofMillis(800))));
    }

    private static Outgoing message(String brief) {
        return new Outgoing(
                UUID.randomUUID(),
                new Recipient(null, new PhoneNumber("+6281234567890")),
                MessageTemplate.DITERIMA,
                "TKR-1",
                "https://contoh.example/cek",
                null,
                new MessageText("Perihal", "Isi", brief));
    }
}
