package id.pendapa.accounts.web;

import id.pendapa.accounts.PasskeyOffice;
import id.pendapa.accounts.PasskeyOffice.Standing;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/kunci-sandi}: which duties ask for a passkey. */
@Controller
class PasskeyOfficeController {

    private static final String ADDRESS = "/pengaturan/kunci-sandi";

    private final PasskeyOffice office;
    private final Words words;

    PasskeyOfficeController(PasskeyOffice office, Words words) {
        this.office = office;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        Standing standing = office.standing();
        List<Option> duties = standing.duties().stream()
                .map(duty -> Option.of(duty, words.say("accounts.duty." + duty)))
                .toList();
        model.addAttribute("page", new PasskeyOfficePage(duties, List.copyOf(standing.asking()), standing.version()));
        return "accounts/passkeyOffice";
    }

    @PostMapping(ADDRESS)
    String ask(
            @RequestParam(name = "tugas", required = false, defaultValue = "") List<String> duties,
            @RequestParam("versi") int version) {
        office.ask(Set.copyOf(duties), version);
        return "redirect:" + ADDRESS;
    }
}
