package id.pendapa.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendapa.shared.PhoneNumber;
import org.junit.jupiter.api.Test;

class WhatsAppLinkUnitTests {

    @Test
    void textIsEncodedForAnAddress() {
        assertThat(WhatsAppLink.to(new PhoneNumber("+6281234567890"), "Surat terbit: 1 & 2+3\nBuka"))
                .isEqualTo("https://wa.me/6281234567890?text=Surat%20terbit%3A%201%20%26%202%2B3%0ABuka");
    }
}
