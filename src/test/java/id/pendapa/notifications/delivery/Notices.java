package id.pendapa.notifications.delivery;

import id.pendapa.notifications.MessageTemplate;
import id.pendapa.notifications.Notice;
import id.pendapa.notifications.Recipient;
import id.pendapa.platform.Audit;
import id.pendapa.shared.PhoneNumber;
import java.util.UUID;

/** Notices about requests of invented people. */
final class Notices {

    private Notices() {}

    static Notice received(Recipient recipient, String number) {
        return new Notice(
                MessageTemplate.DITERIMA,
                recipient,
                number,
                "/cek?nomor=" + number,
                new Audit.Subject("request", number),
                "1");
    }

    static Recipient byEmail() {
        return new Recipient("budi@contoh.example", new PhoneNumber("+6281234567890"));
    }

    static String number() {
        return "TKR-" + UUID.randomUUID();
    }
}
