package id.pendapa.notifications;

import id.pendapa.shared.PhoneNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A link by which an officer opens WhatsApp with a prepared message on their own phone. Nothing is sent by us. */
public final class WhatsAppLink {

    private WhatsAppLink() {}

    /**
     * The link.
     *
     * @param phone number of the person
     * @param text what the officer is about to send
     */
    public static String to(PhoneNumber phone, String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return "https://wa.me/" + phone.international().substring(1) + "?text=" + encoded;
    }
}
