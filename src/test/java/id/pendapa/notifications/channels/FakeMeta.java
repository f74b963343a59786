package id.pendapa.notifications.channels;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for the WhatsApp Cloud API, as Meta documents it. */
public final class FakeMeta extends FakeServer {

    public static final String TOKEN = "EAA-token-uji";
    public static final String APP_SECRET = "rahasia-aplikasi-uji";
    public static final String VERIFY_TOKEN = "kata-verifikasi-uji";
    public static final String PHONE_ID = "104500000000001";

    /** What goes wrong. */
    public enum Trouble {
        NONE,
        NOT_ON_WHATSAPP,
        TEMPLATE_UNKNOWN,
        TOO_FAST,
        BROKEN,
        PAUSED,
        LOST
    }

    /** A message as it arrived. */
    public record Received(String wamid, String to, String template, List<String> variables, String key) {}

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private volatile Trouble trouble = Trouble.NONE;

    public void make(Trouble from) {
        trouble = from;
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    void handle(HttpExchange exchange, String body) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/v24.0/" + PHONE_ID + "/messages")) {
            refuse(exchange, 404, 100);
            return;
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            refuse(exchange, 401, 190);
            return;
        }
        JsonNode sent = JsonMapper.shared().readTree(body);
        switch (trouble) {
            case NOT_ON_WHATSAPP -> refuse(exchange, 400, 131026);
            case TEMPLATE_UNKNOWN -> refuse(exchange, 404, 132001);
            case TOO_FAST -> refuse(exchange, 400, 130429);
            case BROKEN -> {
                keep(sent);
                refuse(exchange, 500, 131000);
            }
            case LOST -> {
                keep(sent);
                exchange.close();
            }
            case PAUSED -> accept(exchange, sent, "paused");
            case NONE -> accept(exchange, sent, "accepted");
        }
    }

    private void accept(HttpExchange exchange, JsonNode sent, String status) throws IOException {
        if (!sent.path("messaging_product").asString("").equals("whatsapp")
                || !sent.path("type").asString("").equals("template")
                || !sent.path("template")
                        .path("language")
                        .path("code")
                        .asString("")
                        .equals("id")) {
            refuse(exchange, 400, 100);
            return;
        }
        Received message = keep(sent);
        answer(
                exchange,
                200,
                "{\"messaging_product\":\"whatsapp\",\"contacts\":[{\"input\":\"" + message.to() + "\",\"wa_id\":\""
                        + message.to() + "\"}],\"messages\":[{\"id\":\"" + message.wamid()
                        + "\",\"message_status\":\"" + status + "\"}]}");
    }

    private static void refuse(HttpExchange exchange, int status, int code) throws IOException {
        answer(
                exchange,
                status,
                "{\"error\":{\"message\":\"(#" + code + ") ditolak\",\"type\":\"OAuthException\",\"code\":" + code
                        + ",\"error_data\":{\"messaging_product\":\"whatsapp\",\"details\":\"-\"},\"fbtrace_id\":\"A\"}}");
    }

    private Received keep(JsonNode sent) {
        String to = sent.path("to").asString();
        JsonNode template = sent.path("template");
        List<String> variables = new ArrayList<>();
        for (JsonNode parameter : template.path("components").path(0).path("parameters")) {
            variables.add(parameter.path("text").asString());
        }
        String wamid = "wamid."
                + Base64.getEncoder()
                        .encodeToString((to + "#" + received.size() + System.identityHashCode(this))
                                .getBytes(StandardCharsets.UTF_8));
        Received message = new Received(
                wamid,
                to,
                template.path("name").asString(),
                variables,
                sent.path("biz_opaque_callback_data").asString(""));
        received.add(message);
        return message;
    }

    /** A report on one message, without our key in it. */
    public static String report(String wamid, String status) {
        return report(wamid, status, "");
    }

    public static String report(String wamid, String status, String key) {
        String errors = status.equals("failed") ? ",\"errors\":[{\"code\":131026,\"title\":\"Undeliverable\"}]" : "";
        String ours = key.isEmpty() ? "" : ",\"biz_opaque_callback_data\":\"" + key + "\"";
        return "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\","
                + "\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"" + PHONE_ID
                + "\"},\"statuses\":[{\"id\":\"" + wamid + "\",\"status\":\"" + status
                + "\",\"timestamp\":\"1795575600\",\"recipient_id\":\"6281234567890\"" + ours + errors + "}]}}]}]}";
    }

    /** As Meta signs the raw body. */
    public static String signature(String body) {
        return "sha256=" + sign(body, APP_SECRET);
    }
}
