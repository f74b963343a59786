package id.pendapa.accounts.web;

import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in for everybody who works here, and the page that tells them as whom they are signed in. */
@Controller
class AccountController {

    private final Gate gate;

    AccountController(Gate gate) {
        this.gate = gate;
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
    String account() {
        return "accounts/account";
    }
}
