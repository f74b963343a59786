package id.pendapa.accounts.web;

import id.pendapa.accounts.OwnNik;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.platform.ReminderDesk;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in for everybody who works here, and the page that tells them as whom they are signed in. */
@Controller
class AccountController {

    private final Gate gate;
    private final OwnNik own;
    private final Words words;
    private final ReminderDesk reminders;

    AccountController(Gate gate, OwnNik own, Words words, ReminderDesk reminders) {
        this.reminders = reminders;
        this.gate = gate;
        this.own = own;
        this.words = words;
    }

    @GetMapping("/masuk")
    String signIn(
            @RequestParam(name = "gagal", required = false) String failed,
            @RequestParam(name = "keluar", required = false) String out,
            Model model) {
        model.addAttribute("refused", failed != null);
        model.addAttribute("signedOut", out != null);
        return "accounts/signIn";
    }

    /** Where one begins after signing in: at the desk, or at one's account where there is no desk for one's duty. */
    @GetMapping("/akun/mulai")
    String begin() {
        return gate.may(Permission.DESK_VIEW) ? "redirect:/meja" : "redirect:/akun";
    }

    @GetMapping("/akun")
    String account(Model model) {
        return account("", null, model);
    }

    private String account(String typed, @Nullable String error, Model model) {
        model.addAttribute("entered", own.hasFamilyCard());
        model.addAttribute("reminders", reminders.own());
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        return "accounts/account";
    }

    /** The own family card, which an officer may enter or take away. */
    @PostMapping("/akun/keluarga")
    String family(
            @RequestParam(name = "kk", defaultValue = "") String card,
            @RequestParam(name = "hapus", defaultValue = "") String remove,
            HttpServletResponse response,
            Model model) {
        try {
            if (remove.equals("ya")) {
                own.removeFamilyCard();
            } else {
                own.enterFamilyCard(card);
            }
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return account(card, words.say("error." + refused.code()), model);
        }
        return "redirect:/akun";
    }
}
