package id.pendapa.notifications.channels;

import id.pendapa.notifications.channels.ChannelSettings.Reports;
import id.pendapa.notifications.channels.ChannelSettings.Sms;
import id.pendapa.notifications.channels.ChannelSettings.WhatsApp;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Enters the channels of the office of the tests. */
@Component
public class ChannelsOfTests {

    /** What a message costs by either paid way. */
    public static final long COST = 350;

    private final ChannelSettingRows rows;
    private final InstantSource clock;

    ChannelsOfTests(ChannelSettingRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Switches on what is given, with so much money for a day. */
    public void open(@Nullable FakeSms sms, @Nullable FakeMeta meta, long capRupiah) {
        ChannelSettings before = rows.get().settings();
        rows.save(
                before.version(),
                new ChannelSettings(before.version(), capRupiah, sms(sms), whatsApp(meta)),
                new ChannelSecrets(
                        FakeSms.KEY, FakeSms.REPORT_SECRET, FakeMeta.TOKEN, FakeMeta.APP_SECRET, FakeMeta.VERIFY_TOKEN),
                clock.instant());
    }

    static Sms sms(@Nullable FakeSms sms) {
        return new Sms(
                sms != null,
                sms == null ? "" : sms.address() + "/message",
                "{\"textMessage\":{\"text\":\"{teks}\"},\"phoneNumbers\":[\"{nomor}\"]}",
                "Authorization",
                "id",
                "state",
                "Pending, Sent",
                COST,
                new Reports("payload.messageId", "event", "sms:delivered", "sms:failed", "X-Signature", "X-Timestamp"));
    }

    static WhatsApp whatsApp(@Nullable FakeMeta meta) {
        return new WhatsApp(
                meta != null,
                meta == null ? "https://graph.facebook.com" : meta.address(),
                "v24.0",
                FakeMeta.PHONE_ID,
                "pendapa_",
                "id",
                COST);
    }

    /** The way to a mail server on this machine. */
    public static OutgoingChannel email(int port, int attempts) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new EmailChannel(
                new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(JavaMailSender.class),
                new MessageSettings("layanan@tingkir.example", attempts));
    }

    /** The same where no mail server is named. */
    public static OutgoingChannel noEmail() {
        return new EmailChannel(
                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                new MessageSettings("layanan@tingkir.example", 3));
    }
}
