package id.pendapa.residents.register;

import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes down who saw what of whom in the register, and why. */
@Component
class Sights {

    private final Audit audit;
    private final Masking masking;
    private final Sealing sealing;

    Sights(Audit audit, Masking masking, Sealing sealing) {
        this.audit = audit;
        this.masking = masking;
        this.sealing = sealing;
    }

    Masking masking() {
        return masking;
    }

    FieldCipher cipher() {
        return sealing.cipher();
    }

    Audit.Subject subject(Resident resident) {
        return new Audit.Subject("resident", resident.key().toString());
    }

    void saw(String purpose, Audit.Subject subject, Collection<Item> items, String reason) {
        List<String> fields = items.stream()
                .map(item -> "resident." + item.name().toLowerCase(Locale.ROOT))
                .toList();
        audit.saw(new Audit.Sight(purpose, subject, fields, reason));
    }

    /** A list of people, each masked. */
    void saw(String purpose, Audit.Subject subject, int people, String reason) {
        audit.saw(new Audit.Sight(purpose, subject, List.of("residents." + people), reason));
    }
}
