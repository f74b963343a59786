package id.pendapa.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A link by which an officer opens WhatsApp with a prepared message on their own phone. Nothing is sent by us. */
public final class WhatsAppLink {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private WhatsAppLink() {}

    /**
     * The link.
     *
     * @param phone number in the form {@code +62…}
     * @param text what the officer is about to send
     */
    public static String to(String phone, String text) {
        if (!PHONE.matcher(phone).matches()) {
            throw new IllegalArgumentException("A phone number begins with + and the country.");
        }
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return "https://wa.me/" + phone.substring(1) + "?text=" + encoded;
    }
}
