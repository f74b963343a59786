package id.pendapa.notifications.web;

import id.pendapa.notifications.channels.ProviderReport;
import id.pendapa.notifications.channels.Webhooks;
import id.pendapa.notifications.delivery.DeliveryReports;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /pesan/status}: where providers report what became of a message. Open to the net without a token of ours, so
 * nothing counts but the signature over the raw bytes.
 */
@Controller
class WebhookController {

    private static final int LARGEST = 1_000_000;
    private static final Limit LIMIT = new Limit("message.report", 600, Duration.ofMinutes(1));

    private final Webhooks webhooks;
    private final DeliveryReports reports;
    private final RateLimits limits;

    WebhookController(Webhooks webhooks, DeliveryReports reports, RateLimits limits) {
        this.webhooks = webhooks;
        this.reports = reports;
        this.limits = limits;
    }

    /** Asked once, when the webhook is entered at Meta. */
    @GetMapping("/pesan/status/whatsapp")
    ResponseEntity<String> challenge(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge,
            HttpServletRequest request) {
        limits.take(LIMIT, ClientAddress.of(request));
        return webhooks.answerChallenge(mode, token, challenge)
                .map(answer ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(answer))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    @PostMapping("/pesan/status/whatsapp")
    ResponseEntity<String> whatsApp(HttpServletRequest request) throws IOException {
        limits.take(LIMIT, ClientAddress.of(request));
        return take(webhooks.readWhatsApp(body(request), request::getHeader));
    }

    @PostMapping("/pesan/status/sms")
    ResponseEntity<String> sms(HttpServletRequest request) throws IOException {
        limits.take(LIMIT, ClientAddress.of(request));
        return take(webhooks.readSms(body(request), request::getHeader));
    }

    private ResponseEntity<String> take(Optional<List<ProviderReport>> signed) {
        if (signed.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        reports.take(signed.get());
        return ResponseEntity.ok().build();
    }

    /** The bytes as they came: read as parameters a form would be written anew and its signature no longer fit. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        return request.getInputStream().readNBytes(LARGEST);
    }
}
