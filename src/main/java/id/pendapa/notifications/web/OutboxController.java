package id.pendapa.notifications.web;

import id.pendapa.notifications.delivery.Outbox;
import id.pendapa.office.OfficeTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages that example mode does not send. In production there is no such page. */
@Controller
@ConditionalOnProperty(name = "pendapa.mode", havingValue = "contoh", matchIfMissing = true)
class OutboxController {

    private static final int MOST = 20;

    private final Outbox outbox;
    private final OfficeTime time;

    OutboxController(Outbox outbox, OfficeTime time) {
        this.outbox = outbox;
        this.time = time;
    }

    @GetMapping("/contoh/pesan")
    String outbox(@RequestParam(name = "sebelum", defaultValue = "9223372036854775807") long before, Model model) {
        List<Outbox.Entry> found = outbox.listBefore(before, MOST + 1);
        List<Outbox.Entry> shown = found.subList(0, Math.min(MOST, found.size()));
        Long older = found.size() > MOST ? shown.get(MOST - 1).id() : null;
        model.addAttribute("page", OutboxPage.of(shown, older, time.zone()));
        return "notifications/outbox";
    }
}
