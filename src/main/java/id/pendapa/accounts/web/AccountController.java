package id.pendapa.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-in for everybody who works here, and the page that tells them as whom they are signed in. */
@Controller
class AccountController {

    @GetMapping("/masuk")
    String signIn(
            @RequestParam(name = "gagal", required = false) String failed,
            @RequestParam(name = "keluar", required = false) String out,
            Model model) {
        model.addAttribute("refused", failed != null);
        model.addAttribute("signedOut", out != null);
        return "accounts/signIn";
    }

    @GetMapping("/akun")
    String account() {
        return "accounts/account";
    }
}
