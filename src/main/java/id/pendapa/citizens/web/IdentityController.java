package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.SignInByIdentity;
import id.pendapa.citizens.SignInByIdentity.Back;
import id.pendapa.citizens.SignInByIdentity.Brought;
import id.pendapa.citizens.SignInByIdentity.Reason;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * {@code /saya/masuk/oidc}: to a provider of identities and back. Going there is a link, since our pages send forms to
 * nobody else; what comes back is good in the browser that went.
 */
@Controller
class IdentityController {

    private static final String GO = "/saya/masuk/oidc";
    private static final String BACK = GO + "/kembali";
    private static final String OWN = "/saya/akun/identitas";
    private static final String SIGN_IN = "/saya/masuk";
    private static final OwnCookie TRY = new OwnCookie("oidc", Duration.ofMinutes(10));

    private final SignInByIdentity signIn;
    private final CitizenSessions sessions;
    private final OwnPages pages;

    IdentityController(SignInByIdentity signIn, CitizenSessions sessions, OwnPages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping(GO)
    String go(HttpServletRequest request, HttpServletResponse response) {
        Optional<Holder> holder = sessions.find(request);
        String secret = CitizenSessions.random();
        Optional<URI> place = signIn.start(secret, holder.orElse(null), back(request));
        if (place.isEmpty()) {
            return failed(Reason.UNREACHABLE, holder);
        }
        TRY.write(request, response, secret);
        return "redirect:" + place.get();
    }

    private static URI back(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(BACK)
                .build()
                .toUri();
    }

    private static String failed(Reason reason, Optional<Holder> holder) {
        return "redirect:" + (holder.isPresent() ? OWN : SIGN_IN) + "?oidc="
                + reason.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping(BACK)
    String back(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "iss", required = false) @Nullable String issuer,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Holder> holder = sessions.find(request);
        Back ended = signIn.back(
                TRY.read(request).orElse(""),
                holder.orElse(null),
                new Brought(state, code, error, issuer),
                back(request),
                ClientAddress.of(request),
                request.getHeader("User-Agent"));
        if (ended instanceof Back.Failed failed) {
            return failed(failed.reason(), holder);
        }
        TRY.forget(request, response);
        if (ended instanceof Back.SignedIn in) {
            sessions.keep(in.token(), request, response);
            return "redirect:/saya";
        }
        return "redirect:" + OWN;
    }

    /** By this the provider knows us. */
    @GetMapping(GO + "/kunci")
    ResponseEntity<String> key() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(signIn.publishedKey());
    }

    @GetMapping(OWN)
    String own(@RequestParam(name = "oidc", defaultValue = "") String failed, HttpServletRequest request, Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return "redirect:" + SIGN_IN;
        }
        model.addAttribute("page", pages.identities(holder.get(), signIn.own(holder.get()), signIn.name(), failed));
        return "citizens/identities";
    }

    @PostMapping(OWN + "/{id}/hapus")
    String remove(@PathVariable("id") long id, HttpServletRequest request) {
        Optional<Holder> holder = sessions.find(request);
        holder.ifPresent(found -> signIn.remove(found, id));
        return "redirect:" + (holder.isEmpty() ? SIGN_IN : OWN);
    }
}
