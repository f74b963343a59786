package id.pendapa.notifications.channels;

import id.pendapa.notifications.channels.ChannelSettings.Sms;
import id.pendapa.notifications.channels.ChannelSettings.WhatsApp;
import id.pendapa.shared.Rupiah;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What settings of channels must be before they are kept: codes of what is wrong, by name of the input. */
final class ChannelRules {

    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_.-]{0,100}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,998}[\\x21-\\x7e])?");
    private static final Pattern PRIVATE =
            Pattern.compile("localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\..*");
    private static final long MOST_RUPIAH = 100_000_000;
    private static final int LONGEST_BODY = 2_000;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private ChannelRules() {}

    static Map<String, String> faults(Map<String, String> typed, ChannelSecrets kept) {
        ChannelRules rules = new ChannelRules();
        ChannelSettings settings = ChannelForm.settings(typed);
        ChannelSecrets secrets = ChannelForm.secrets(typed, kept);
        for (String amount : List.of(ChannelForm.CAP, "sms-harga", "wa-harga")) {
            rules.check(isAmount(ChannelForm.text(typed, amount)), amount, "channels.amount");
        }
        for (String secret : ChannelForm.kept(kept).keySet()) {
            String text = ChannelForm.text(typed, secret);
            rules.check(text.isEmpty() || SECRET.matcher(text).matches(), secret, "channels.secret");
        }
        rules.checkSms(settings.sms());
        rules.checkWhatsApp(settings.whatsApp(), secrets);
        return rules.faults;
    }

    private void check(boolean good, String input, String fault) {
        if (!good) {
            faults.putIfAbsent(input, fault);
        }
    }

    private void checkSms(Sms sms) {
        check((sms.address().isEmpty() && !sms.on()) || isAddress(sms.address()), "sms-alamat", "channels.address");
        check((sms.body().isEmpty() && !sms.on()) || isBody(sms.body()), "sms-isi", "channels.body");
        checkHeader(sms.header(), "sms-kepala", false);
        checkPath(sms.idPath(), "sms-id");
        checkPath(sms.okPath(), "sms-oke");
        check(sms.okPath().isEmpty() || !sms.okWords().isBlank(), "sms-kata", "channels.words");
        checkPath(sms.reports().idPath(), "sms-lapor-id");
        checkPath(sms.reports().statePath(), "sms-lapor-status");
        checkHeader(sms.reports().signatureHeader(), "sms-lapor-tanda", false);
        checkHeader(sms.reports().timeHeader(), "sms-lapor-waktu", true);
    }

    private void checkWhatsApp(WhatsApp settings, ChannelSecrets secrets) {
        check(isAddress(settings.address()), "wa-alamat", "channels.address");
        check(settings.apiVersion().matches("v\\d{1,2}\\.\\d"), "wa-versi", "channels.version");
        check(
                settings.phoneNumberId().matches(settings.on() ? "\\d{5,20}" : "\\d{0,20}"),
                "wa-nomor",
                "channels.phone-id");
        check(settings.prefix().matches("[a-z0-9_]{0,40}"), "wa-awalan", "channels.prefix");
        check(settings.language().matches("[a-z]{2,3}(_[A-Z]{2})?"), "wa-bahasa", "channels.language");
        check(!settings.on() || !secrets.token().isEmpty(), "wa-token", "channels.token");
        check(!settings.on() || !secrets.appSecret().isEmpty(), "wa-rahasia", "channels.app-secret");
    }

    private void checkPath(String path, String input) {
        check(PATH.matcher(path).matches(), input, "channels.path");
    }

    private void checkHeader(String name, String input, boolean mayBeEmpty) {
        check((mayBeEmpty && name.isEmpty()) || isHeader(name), input, "channels.header");
    }

    /** Some headers belong to the line itself. */
    private static boolean isHeader(String name) {
        try {
            return HEADER.matcher(name).matches() && HttpRequest.newBuilder().header(name, "x") != null;
        } catch (IllegalArgumentException ofTheLine) {
            return false;
        }
    }

    private static boolean isAmount(String text) {
        return Rupiah.find(text)
                .filter(amount -> amount.amount() <= MOST_RUPIAH)
                .isPresent();
    }

    /** Over the net only encrypted: a message is nobody else's business. */
    private static boolean isAddress(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            boolean plain = host != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && address.length() <= 300;
            return plain
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && PRIVATE.matcher(host).matches()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Whether an address leads to this machine itself. */
    static boolean isLoopback(String address) {
        String host = URI.create(address).getHost();
        return host != null && LOOPBACK.matcher(host).matches();
    }

    private static boolean isBody(String body) {
        boolean places = body.contains("{teks}") && body.matches("(?s).*\\{nomor(62|0)?}.*");
        if (!places || body.length() > LONGEST_BODY) {
            return false;
        }
        if (!body.startsWith("{")) {
            return !body.contains("\n");
        }
        String sample = body.replaceAll("\\{(nomor|nomor62|nomor0|teks|kunci)}", "x");
        JsonNode read = HttpLine.read(sample.getBytes(StandardCharsets.UTF_8));
        return read.isObject();
    }
}
