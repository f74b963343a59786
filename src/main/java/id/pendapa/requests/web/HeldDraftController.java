package id.pendapa.requests.web;

import id.pendapa.requests.ApplicantActions.OwnDrafts;
import id.pendapa.requests.ApplicantCheck;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A draft is put into the account of whoever fills it in, and goes on in another browser that is signed in with it. */
@Controller
class HeldDraftController {

    private final ApplicantCheck check;
    private final OwnDrafts drafts;
    private final DraftAccess access;

    HeldDraftController(ApplicantCheck check, OwnDrafts drafts, DraftAccess access) {
        this.check = check;
        this.drafts = drafts;
        this.access = access;
    }

    @PostMapping("/permohonan/{code}/simpan/akun")
    String keep(@PathVariable("code") String code, HttpServletRequest request) {
        return "redirect:" + (check.keepDraft(access.get(code, request).code(), request) ? "/saya" : "/saya/masuk");
    }

    @PostMapping("/permohonan/{code}/lanjut")
    String bring(@PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response) {
        String browser = BrowserCookies.DRAFT.read(request).orElseGet(SecretCodes::create);
        if (!check.holdsDraft(code, request) || !drafts.bring(code, browser)) {
            throw new NotFoundException("draft.unknown");
        }
        BrowserCookies.DRAFT.write(request, response, browser);
        return "redirect:/permohonan/" + code;
    }
}
