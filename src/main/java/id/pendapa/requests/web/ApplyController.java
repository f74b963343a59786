package id.pendapa.requests.web;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Page;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.SecretCodes;
import id.pendapa.requests.draft.Draft;
import id.pendapa.requests.draft.DraftKeeping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The way from the first question to the sent request, one thing per page. */
@Controller
class ApplyController {

    private static final String QUESTION = "requests/question";
    private static final String REVIEW = "requests/review";

    private final DraftKeeping drafts;
    private final DraftAccess access;
    private final FormReader reader;
    private final ApplyPages pages;
    private final CodeLimits limits;
    private final When when;
    private final Words words;

    ApplyController(
            DraftKeeping drafts,
            DraftAccess access,
            FormReader reader,
            ApplyPages pages,
            CodeLimits limits,
            When when,
            Words words) {
        this.drafts = drafts;
        this.access = access;
        this.reader = reader;
        this.pages = pages;
        this.limits = limits;
        this.when = when;
        this.words = words;
    }

    @PostMapping("/layanan/{service}/mulai")
    String begin(@PathVariable("service") String service, HttpServletRequest request, HttpServletResponse response) {
        limits.begin(request);
        String browser = BrowserCookies.DRAFT.read(request).orElseGet(SecretCodes::create);
        String code = drafts.begin(service, browser);
        BrowserCookies.DRAFT.write(request, response, browser);
        return "redirect:/permohonan/" + code;
    }

    /** Goes where the applicant left off. */
    @GetMapping("/permohonan/{code}")
    String resume(@PathVariable("code") String code, HttpServletRequest request, Model model) {
        Draft draft = access.get(code, request);
        if (draft.isSent()) {
            return receipt(code);
        }
        return draft.retired() == null ? "redirect:" + pages.firstOpen(draft) : stopped(draft, draft.retired(), model);
    }

    @GetMapping("/permohonan/{code}/isi/{page}")
    String ask(
            @PathVariable("code") String code,
            @PathVariable("page") String pageId,
            @RequestParam(name = "ubah", defaultValue = "") String change,
            HttpServletRequest request,
            Model model) {
        Draft draft = access.get(code, request);
        if (draft.isSent() || draft.retired() != null) {
            return "redirect:/permohonan/" + code;
        }
        Optional<Page> page = pages.find(draft, pageId);
        if (page.isEmpty()) {
            return "redirect:" + pages.firstOpen(draft);
        }
        model.addAttribute("page", pages.question(draft, page.get(), !change.isEmpty()));
        return QUESTION;
    }

    @PostMapping("/permohonan/{code}/isi/{page}")
    String answer(
            @PathVariable("code") String code,
            @PathVariable("page") String pageId,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = access.get(code, request);
        Optional<Page> page = pages.find(draft, pageId);
        if (draft.isSent() || draft.retired() != null || page.isEmpty()) {
            return "redirect:/permohonan/" + code;
        }
        List<Field> fields = pages.fields(draft, page.get());
        Posted posted = new Posted(values);
        FormReader.Form form = reader.read(fields, draft.answers(), posted, files(request), draft.filesOwner());
        boolean change = !posted.text("ubah").isEmpty();
        Optional<Field> growing = growing(fields, posted);
        if (growing.isPresent()) {
            FormReader.Form more = form.withRoom(growing.get());
            model.addAttribute("page", pages.question(draft, page.get(), change, more, form.refusals()));
            return QUESTION;
        }
        Map<String, String> errors = form.isGood() ? pages.blocked(draft, fields, form) : form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.question(draft, page.get(), change, form, errors));
            return QUESTION;
        }
        drafts.save(draft, form.answers());
        return "redirect:" + pages.after(access.get(code, request), page.get(), change);
    }

    /** The group that was to get one entry more; no answer is saved for that. */
    static Optional<Field> growing(List<Field> fields, Posted posted) {
        return fields.stream()
                .filter(field -> field.kind() == Kind.GROUP)
                .filter(field -> posted.text("tambah").equals(field.key()))
                .findFirst();
    }

    @GetMapping("/permohonan/{code}/periksa")
    String review(@PathVariable("code") String code, HttpServletRequest request, Model model) {
        Draft draft = access.get(code, request);
        if (draft.isSent() || draft.retired() != null) {
            return "redirect:/permohonan/" + code;
        }
        model.addAttribute("page", pages.review(draft, null));
        return REVIEW;
    }

    @PostMapping("/permohonan/{code}/periksa")
    String send(
            @PathVariable("code") String code,
            @RequestParam(name = "versi", defaultValue = "") String version,
            @RequestParam("kunci") UUID formKey,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Draft draft = access.get(code, request);
        if (draft.isSent() || draft.retired() != null) {
            return "redirect:/permohonan/" + code;
        }
        String problem = problem(draft, version);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", pages.review(draft, words.say(problem)));
            return REVIEW;
        }
        drafts.submit(draft, formKey);
        return receipt(code);
    }

    private @org.jspecify.annotations.Nullable String problem(Draft draft, String version) {
        if (draft.changed()) {
            drafts.save(draft, draft.answers());
            return "error.draft.changed";
        } else if (!version.equals(Integer.toString(draft.version()))) {
            return "error.draft.stale";
        }
        return pages.isComplete(draft) ? null : "error.request.incomplete";
    }

    /** Its service is offered no more: what that means for these answers, and what to do instead. */
    private String stopped(Draft draft, Catalogue.Retired retired, Model model) {
        model.addAttribute("code", draft.code());
        model.addAttribute("title", draft.service().toldCard().title());
        model.addAttribute("since", when.day(retired.at()));
        model.addAttribute("reason", retired.reason());
        model.addAttribute("instead", retired.instead());
        model.addAttribute("keptUntil", when.day(draft.expiresAt()));
        return "requests/draftStopped";
    }

    private static String receipt(String code) {
        return "redirect:/permohonan/" + code + "/terima";
    }

    static MultiValueMap<String, MultipartFile> files(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap();
    }
}
