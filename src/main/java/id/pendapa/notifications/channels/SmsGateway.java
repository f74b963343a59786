package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.ChannelSettingRows.Kept;
import id.pendapa.notifications.channels.ChannelSettings.Sms;
import id.pendapa.notifications.channels.HttpLine.Reply;
import id.pendapa.shared.PhoneNumber;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands short messages to the office's SMS gateway, whose requests and answers are described by its settings. */
@Component
class SmsGateway implements OutgoingChannel {

    private static final int ATTEMPTS = 6;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChannelSettingRows rows;
    private final HttpLine line;

    SmsGateway(ChannelSettingRows rows, HttpLine line) {
        this.rows = rows;
        this.line = line;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean reaches(Recipient recipient) {
        PhoneNumber phone = recipient.phone();
        return phone != null && phone.isMobile() && rows.get().settings().sms().on();
    }

    @Override
    public long cost(MessageText text) {
        return GsmText.of(text.brief()).parts() * rows.get().settings().sms().cost();
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public boolean isSafeToRepeat() {
        return false;
    }

    @Override
    public Handed send(Outgoing message) {
        Kept kept = rows.get();
        Sms sms = kept.settings().sms();
        boolean json = sms.body().stripLeading().startsWith("{");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sms.address()))
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(filled(sms.body(), message, json ? SmsGateway::json : SmsGateway::form)));
        if (!kept.secrets().sms().isEmpty()) {
            request.header(sms.header(), kept.secrets().sms());
        }
        return line.send(request.build(), reply -> read(sms, reply));
    }

    private static String filled(String body, Outgoing message, UnaryOperator<String> written) {
        String phone = Objects.requireNonNull(message.recipient().phone(), "phone of an SMS")
                .international();
        String text = GsmText.of(message.text().brief()).text();
        // The text last: nothing in it is taken for one of our places.
        return body.strip()
                .replace("{nomor}", written.apply(phone))
                .replace("{nomor62}", written.apply(phone.substring(1)))
                .replace("{nomor0}", written.apply("0" + phone.substring("+62".length())))
                .replace("{kunci}", written.apply(message.key().toString()))
                .replace("{teks}", written.apply(text));
    }

    private static String json(String value) {
        String quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String form(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Handed read(Sms sms, Reply reply) {
        if (!reply.isGood()) {
            return reply.refusal();
        }
        String id = sms.idPath().isEmpty() ? "" : HttpLine.at(reply.json(), sms.idPath());
        if (!sms.okPath().isEmpty()) {
            String said = HttpLine.at(reply.json(), sms.okPath());
            if (said.isEmpty()) {
                return new Handed.Lost("ANSWER_STRANGE");
            } else if (!isOneOf(sms.okWords(), said)) {
                return new Handed.NotSent("REFUSED", false);
            }
        } else if (id.isEmpty() && !sms.idPath().isEmpty()) {
            return new Handed.Lost("ANSWER_STRANGE");
        }
        return new Handed.Accepted(id.isEmpty() ? null : id);
    }

    static boolean isOneOf(String words, String said) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .anyMatch(word -> !word.isEmpty() && word.equalsIgnoreCase(said.strip()));
    }
}
