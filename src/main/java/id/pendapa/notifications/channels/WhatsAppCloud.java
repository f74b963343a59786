package id.pendapa.notifications.channels;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.MessageText;
import id.pendapa.notifications.Recipient;
import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.ChannelSettingRows.Kept;
import id.pendapa.notifications.channels.ChannelSettings.WhatsApp;
import id.pendapa.notifications.channels.HttpLine.Reply;
import id.pendapa.shared.PhoneNumber;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to the WhatsApp Cloud API of Meta, as templates that Meta approved. Written after its documentation and
 * tried against a stand-in only.
 */
@Component
class WhatsAppCloud implements OutgoingChannel {

    private static final int ATTEMPTS = 6;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Refusals that mean "not so fast": it was not sent, and the same may succeed later. */
    private static final Set<Integer> TOO_FAST = Set.of(4, 80007, 130429, 131048, 131056);

    private final ChannelSettingRows rows;
    private final HttpLine line;

    WhatsAppCloud(ChannelSettingRows rows, HttpLine line) {
        this.rows = rows;
        this.line = line;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public boolean reaches(Recipient recipient) {
        PhoneNumber phone = recipient.phone();
        return phone != null
                && phone.isMobile()
                && rows.get().settings().whatsApp().on();
    }

    @Override
    public long cost(MessageText text) {
        return rows.get().settings().whatsApp().cost();
    }

    @Override
    public int attempts() {
        return ATTEMPTS;
    }

    @Override
    public boolean isSafeToRepeat() {
        return false;
    }

    /** Under which name Meta has approved a message. */
    static String templateName(WhatsApp settings, MessageTemplate template) {
        return settings.prefix() + template.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Handed send(Outgoing message) {
        Kept kept = rows.get();
        WhatsApp settings = kept.settings().whatsApp();
        URI address = URI.create(settings.address().replaceFirst("/+$", "") + "/" + settings.apiVersion() + "/"
                + settings.phoneNumberId() + "/messages");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + kept.secrets().token())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body(settings, message))))
                .build();
        return line.send(request, WhatsAppCloud::read);
    }

    private static Map<String, Object> body(WhatsApp settings, Outgoing message) {
        String phone = Objects.requireNonNull(message.recipient().phone(), "phone of a WhatsApp message")
                .international();
        List<Map<String, String>> variables = new ArrayList<>();
        variables.add(Map.of("type", "text", "text", message.number()));
        variables.add(Map.of("type", "text", "text", message.link()));
        if (message.detail() != null) {
            variables.add(Map.of("type", "text", "text", message.detail()));
        }
        return Map.of(
                "messaging_product",
                "whatsapp",
                "recipient_type",
                "individual",
                "to",
                phone.substring(1),
                "biz_opaque_callback_data",
                message.key().toString(),
                "type",
                "template",
                "template",
                Map.of(
                        "name",
                        templateName(settings, message.template()),
                        "language",
                        Map.of("code", settings.language()),
                        "components",
                        List.of(Map.of("type", "body", "parameters", variables))));
    }

    private static Handed read(Reply reply) {
        int code = reply.json().path("error").path("code").asInt(0);
        if (code != 0) {
            // A refusal of a crashed server leaves open what it did before it crashed.
            return reply.refusal() instanceof Handed.Lost lost && !TOO_FAST.contains(code)
                    ? lost
                    : new Handed.NotSent("WA_" + code, TOO_FAST.contains(code));
        }
        if (!reply.isGood()) {
            return reply.refusal();
        }
        String id = HttpLine.at(reply.json(), "messages.0.id");
        if (HttpLine.at(reply.json(), "messages.0.message_status").equals("paused")) {
            return new Handed.NotSent("WA_PAUSED", false);
        }
        return id.isEmpty() ? new Handed.Lost("ANSWER_STRANGE") : new Handed.Accepted(id);
    }
}
