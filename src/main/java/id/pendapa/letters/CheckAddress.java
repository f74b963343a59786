package id.pendapa.letters;

import id.pendapa.platform.Mode;
import id.pendapa.platform.PlatformSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address of a letter's check page, as it is printed and put into the QR code. It must hold for as long as the paper
 * does, so it comes from the configuration and never from whatever address somebody used just now.
 */
@Component
class CheckAddress {

    private final String base;

    CheckAddress(PlatformSettings settings, Mode mode, @Value("${server.port:8080}") int port) {
        String host = settings.office().hosts().stream().findFirst().orElse("localhost");
        this.base = mode.isExample() ? "http://" + host + ":" + port : "https://" + host;
    }

    String of(String code) {
        return base + "/verifikasi/" + code;
    }
}
