package id.pendapa.integrity.web;

import id.pendapa.integrity.reports.KeyHandOver;
import id.pendapa.integrity.reports.KeyHandOver.Waiting;
import id.pendapa.integrity.web.IntegrityDeskPage.Approval;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/kunci-integritas}: two agree to the key of a new contact, or to that of one who lost theirs. */
@Controller
class KeyApprovalController implements SettingsPages {

    private static final String BASE = "/pengaturan/kunci-integritas";
    private static final int ORDER = 90;

    private final KeyHandOver handOver;
    private final IntegrityWords words;

    KeyApprovalController(KeyHandOver handOver, IntegrityWords words) {
        this.handOver = handOver;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(ORDER, Permission.INTEGRITY_KEY_APPROVE, BASE, words.say("integrity.key.title"), List::of));
    }

    @GetMapping(BASE)
    String show(Model model) {
        Waiting waiting = handOver.waiting().orElse(null);
        model.addAttribute("page", new Approval(waiting, waiting == null ? "" : words.day(waiting.madeOn())));
        return "integrity/desk/approval";
    }

    @PostMapping(BASE)
    String decide(
            @RequestParam(name = "id", defaultValue = "") String id,
            @RequestParam("versi") int version,
            @RequestParam(name = "keputusan", defaultValue = "") String decision) {
        handOver.decide(id, version, decision);
        return "redirect:" + BASE;
    }
}
