package id.pendapa.notifications.channels;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.ChannelSettingRows.Kept;
import id.pendapa.notifications.channels.ChannelSettings.Reports;
import id.pendapa.notifications.channels.ProviderReport.Progress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what providers report, and believes only what they signed. */
@Component
public class Webhooks {

    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final String SCHEME = "sha256=";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ChannelSettingRows rows;

    Webhooks(ChannelSettingRows rows) {
        this.rows = rows;
    }

    /** The challenge to be answered when Meta sets the webhook up; empty unless it names our own token. */
    public Optional<String> answerChallenge(String mode, String token, String challenge) {
        String expected = rows.get().secrets().verifyToken();
        boolean ours = !expected.isEmpty() && isSame(bytes(expected), bytes(token));
        // Digits and letters only: whatever is asked is said back as it is.
        return Optional.of(challenge)
                .filter(asked -> ours && mode.equals("subscribe") && asked.matches("[A-Za-z0-9_-]{1,200}"));
    }

    /**
     * What the WhatsApp Cloud API reports.
     *
     * @param body the raw bytes, as they were signed
     * @param header the value of a header of the request, or null
     * @return empty unless they are signed with the app's secret
     */
    public Optional<List<ProviderReport>> readWhatsApp(byte[] body, UnaryOperator<@Nullable String> header) {
        String secret = rows.get().secrets().appSecret();
        return isSigned(body, secret, header.apply(SIGNATURE))
                ? Optional.of(whatsApp(HttpLine.read(body)))
                : Optional.empty();
    }

    /** What the SMS gateway reports, read in the same way. */
    public Optional<List<ProviderReport>> readSms(byte[] body, UnaryOperator<@Nullable String> header) {
        Kept kept = rows.get();
        Reports reports = kept.settings().sms().reports();
        String time = reports.timeHeader().isEmpty() ? "" : header.apply(reports.timeHeader());
        byte[] signed = concat(body, bytes(time == null ? "" : time));
        if (!isSigned(signed, kept.secrets().smsReports(), header.apply(reports.signatureHeader()))) {
            return Optional.empty();
        }
        JsonNode json = body.length > 0 && body[0] == '{' ? HttpLine.read(body) : form(body);
        String id = HttpLine.at(json, reports.idPath());
        return Optional.of(sms(reports, HttpLine.at(json, reports.statePath()))
                .filter(progress -> !id.isEmpty())
                .map(progress -> new ProviderReport(
                        Channel.SMS, id, null, progress, progress == Progress.FAILED ? "REPORTED" : null))
                .stream()
                .toList());
    }

    private static Optional<Progress> sms(Reports reports, String state) {
        if (SmsGateway.isOneOf(reports.delivered(), state)) {
            return Optional.of(Progress.DELIVERED);
        }
        return SmsGateway.isOneOf(reports.failed(), state) ? Optional.of(Progress.FAILED) : Optional.empty();
    }

    private static List<ProviderReport> whatsApp(JsonNode json) {
        List<ProviderReport> reports = new ArrayList<>();
        for (JsonNode entry : json.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                for (JsonNode status : change.path("value").path("statuses")) {
                    whatsAppStatus(status).ifPresent(reports::add);
                }
            }
        }
        return reports;
    }

    private static Optional<ProviderReport> whatsAppStatus(JsonNode status) {
        String id = HttpLine.at(status, "id");
        String word = HttpLine.at(status, "status").toUpperCase(Locale.ROOT);
        Optional<Progress> progress = List.of(Progress.values()).stream()
                .filter(known -> known.name().equals(word))
                .findFirst();
        int code = status.path("errors").path(0).path("code").asInt(0);
        return progress.filter(known -> !id.isEmpty())
                .map(known -> new ProviderReport(
                        Channel.WHATSAPP,
                        id,
                        key(HttpLine.at(status, "biz_opaque_callback_data")),
                        known,
                        known == Progress.FAILED ? "WA_" + code : null));
    }

    private static @Nullable UUID key(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private static JsonNode form(byte[] body) {
        ObjectNode fields = JSON.createObjectNode();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            String[] both = pair.split("=", 2);
            if (both.length == 2) {
                decoded(both[0]).ifPresent(name -> decoded(both[1]).ifPresent(value -> fields.put(name, value)));
            }
        }
        return fields;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isSigned(byte[] body, String secret, @Nullable String said) {
        if (secret.isEmpty() || said == null) {
            return false;
        }
        String hex = said.startsWith(SCHEME) ? said.substring(SCHEME.length()) : said;
        return hex.matches("[0-9a-fA-F]{64}")
                && isSame(sign(body, secret), HexFormat.of().parseHex(hex));
    }

    private static byte[] sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA256.", impossible);
        }
    }

    /** In the same time wherever they differ. */
    private static boolean isSame(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
