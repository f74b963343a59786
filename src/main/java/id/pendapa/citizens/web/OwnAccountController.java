package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnAccount;
import id.pendapa.citizens.SignInByCode;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.DomainException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /saya/akun}: addresses of the account, where it is signed in, and its end. */
@Controller
class OwnAccountController {

    private static final String SIGN_IN = "redirect:/saya/masuk";
    private static final String HERE = "redirect:/saya/akun";

    private final CitizenSessions sessions;
    private final OwnAccount own;
    private final SignInByCode signIn;
    private final OwnPages pages;
    private final Words words;

    OwnAccountController(CitizenSessions sessions, OwnAccount own, SignInByCode signIn, OwnPages pages, Words words) {
        this.sessions = sessions;
        this.own = own;
        this.signIn = signIn;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/saya/akun")
    String show(HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        return holder.isEmpty() ? SIGN_IN : page(holder.get(), "", null, model);
    }

    private String page(Holder holder, String typed, @Nullable String error, Model model) {
        model.addAttribute("page", pages.account(holder, own.settings(holder), typed, error));
        return "citizens/account";
    }

    @PostMapping("/saya/akun/kontak")
    String add(
            @RequestParam(name = "kontak", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return SIGN_IN;
        }
        try {
            SignInController.ASKED.write(request, response, signIn.ask(typed, holder.get(), ClientAddress.of(request)));
            return "redirect:/saya/masuk/kode";
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(holder.get(), typed, say(refused), model);
        } catch (TooManyRequestsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(holder.get(), typed, say(refused), model);
        }
    }

    @PostMapping("/saya/akun/kontak/{id}/hapus")
    String remove(@PathVariable("id") long contact, HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(found -> own.removeContact(found, contact));
        return holder.isEmpty() ? SIGN_IN : HERE;
    }

    @PostMapping("/saya/akun/keluarkan")
    String signOutOthers(HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(own::signOutOthers);
        return holder.isEmpty() ? SIGN_IN : HERE;
    }

    @GetMapping("/saya/akun/hapus")
    String confirmClosing(HttpServletRequest request) {
        return sessions.find(request).isEmpty() ? SIGN_IN : "citizens/close";
    }

    @PostMapping("/saya/akun/hapus")
    String close(HttpServletRequest request, HttpServletResponse response) {
        sessions.find(request).ifPresent(own::close);
        sessions.leave(request, response);
        return "redirect:/";
    }

    private String say(DomainException refused) {
        return words.say("error." + refused.code(), refused.arguments().toArray());
    }
}
