package id.pendapa.notifications.channels;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stand-in for an SMS gateway, in the manner of those that run on a telephone in the office. */
public final class FakeSms extends FakeServer {

    public static final String KEY = "Basic dWppOnVqaQ==";
    public static final String REPORT_SECRET = "rahasia-laporan-uji";

    /** What goes wrong. */
    public enum Trouble {
        NONE,
        LOST,
        CRASHES,
        CROWDED,
        ERROR_IN_200,
        NO_ID,
        SLOW
    }

    /** A message as it arrived. */
    public record Received(String id, String phone, String text) {}

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
        if (!KEY.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"message\":\"unauthorized\"}");
            return;
        }
        JsonNode sent = JsonMapper.shared().readTree(body);
        switch (trouble) {
            case CROWDED -> answer(exchange, 429, "{\"message\":\"slow down\"}");
            case ERROR_IN_200 -> answer(exchange, 200, "{\"id\":\"0\",\"state\":\"Failed\"}");
            case LOST -> {
                keep(sent);
                exchange.close();
            }
            case CRASHES -> {
                keep(sent);
                answer(exchange, 500, "oh");
            }
            case NO_ID -> {
                keep(sent);
                answer(exchange, 200, "<html>ok</html>");
            }
            case SLOW -> {
                keep(sent);
                sleep();
                exchange.close();
            }
            case NONE -> answer(exchange, 202, "{\"id\":\"" + keep(sent) + "\",\"state\":\"Pending\"}");
        }
    }

    private String keep(JsonNode sent) {
        String id = "sms-" + (received.size() + 1) + "-" + System.identityHashCode(this);
        received.add(new Received(
                id,
                sent.path("phoneNumbers").path(0).asString(),
                sent.path("textMessage").path("text").asString()));
        return id;
    }

    private static void sleep() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The body of a report of this gateway. */
    public static String report(String id, String event) {
        return "{\"event\":\"" + event + "\",\"payload\":{\"messageId\":\"" + id + "\"}}";
    }

    /** Its signature over body and time, as the gateway makes it. */
    public static String signature(String body, String time) {
        return sign(body + time, REPORT_SECRET);
    }
}
