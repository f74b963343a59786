package id.pendapa.integrity.web;

import id.pendapa.files.FileDownload;
import id.pendapa.integrity.reports.Browser;
import id.pendapa.integrity.reports.ContactKeys;
import id.pendapa.integrity.reports.IntegrityDesk;
import id.pendapa.integrity.reports.IntegrityDesk.Line;
import id.pendapa.integrity.reports.IntegrityDesk.Lines;
import id.pendapa.integrity.reports.IntegrityDesk.Opened;
import id.pendapa.integrity.reports.KeyHandOver;
import id.pendapa.integrity.web.IntegrityDeskPage.Listed;
import id.pendapa.integrity.web.IntegrityDeskPage.Locked;
import id.pendapa.integrity.web.IntegrityDeskPage.Row;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/integritas}: the contact reads and answers, after unlocking the key. */
@Controller
class ContactController {

    private static final String BASE = "/meja/integritas";
    private static final String ONE = BASE + "/{laporan}";
    private static final String BACK = "redirect:" + BASE;

    private final ContactKeys keys;
    private final IntegrityDesk desk;
    private final KeyHandOver handOver;
    private final IntegrityWords words;

    ContactController(ContactKeys keys, IntegrityDesk desk, KeyHandOver handOver, IntegrityWords words) {
        this.keys = keys;
        this.desk = desk;
        this.handOver = handOver;
        this.words = words;
    }

    private static Browser browser(HttpSession session, Principal officer) {
        return new Browser(officer.getName(), session.getId());
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            HttpSession session,
            Principal officer,
            Model model) {
        Browser browser = browser(session, officer);
        Optional<Lines> found = desk.list(browser, after.matches("[0-9]{1,5}") ? Integer.parseInt(after) : 0);
        if (found.isEmpty()) {
            return locked(browser, "", Form.EMPTY, model);
        }
        List<Row> rows = found.get().lines().stream().map(this::row).toList();
        model.addAttribute(
                "page", new Listed(keys.standing(browser), rows, found.get().next()));
        return "integrity/desk/list";
    }

    private Row row(Line line) {
        LocalDate due =
                switch (line.state()) {
                    case RECEIVED -> line.reviewDue();
                    case REVIEWED, ACTED -> line.endDue();
                    case CLOSED -> LocalDate.MAX;
                };
        return new Row(
                line.id(),
                words.day(line.received()),
                words.state(line.state()),
                words.due(line.state(), line.reviewDue(), line.endDue()),
                words.isPast(due),
                line.unread());
    }

    private String locked(Browser browser, String unsent, Form form, Model model) {
        model.addAttribute("page", new Locked(keys.standing(browser), unsent, form));
        return "integrity/desk/locked";
    }

    @PostMapping(BASE + "/kunci")
    String create(
            @RequestParam(name = "sandi", defaultValue = "") String passphrase,
            @RequestParam(name = "ulang", defaultValue = "") String again,
            HttpSession session,
            Principal officer,
            HttpServletResponse response,
            Model model) {
        Browser browser = browser(session, officer);
        Map<String, String> wrong = keys.create(browser, passphrase, again);
        return wrong.isEmpty() ? BACK : refused(browser, wrong, response, model);
    }

    @PostMapping(BASE + "/buka")
    String unlock(
            @RequestParam(name = "sandi", defaultValue = "") String passphrase,
            HttpSession session,
            Principal officer,
            HttpServletResponse response,
            Model model) {
        Browser browser = browser(session, officer);
        try {
            Map<String, String> wrong = keys.unlock(browser, passphrase);
            return wrong.isEmpty() ? BACK : refused(browser, wrong, response, model);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            String why = words.say("error." + many.code(), many.arguments().toArray());
            return locked(browser, "", new Form(Map.of(), Map.of("sandi", why)), model);
        }
    }

    /** A passphrase is never shown again, so nothing typed is kept here. */
    private String refused(Browser browser, Map<String, String> wrong, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return locked(browser, "", words.form(Map.of(), wrong), model);
    }

    @PostMapping(BASE + "/tutup")
    String lock(HttpSession session, Principal officer) {
        keys.lock(browser(session, officer));
        return BACK;
    }

    @PostMapping(BASE + "/serahkan")
    String handOver(
            @RequestParam(name = "tanda", defaultValue = "") String mark,
            HttpSession session,
            Principal officer,
            HttpServletResponse response,
            Model model) {
        Browser browser = browser(session, officer);
        if (handOver.handOver(browser, mark)) {
            return BACK;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return locked(browser, "", Form.EMPTY, model);
    }

    @GetMapping(ONE)
    String open(@PathVariable("laporan") UUID report, HttpSession session, Principal officer, Model model) {
        return page(report, browser(session, officer), Form.EMPTY, model);
    }

    @PostMapping(ONE)
    String act(
            @PathVariable("laporan") UUID report,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpSession session,
            Principal officer,
            HttpServletResponse response,
            Model model) {
        Browser browser = browser(session, officer);
        Optional<Map<String, String>> wrong = desk.act(browser, report, version, typed, formKey);
        if (wrong.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return locked(browser, typed.getOrDefault("pesan", ""), Form.EMPTY, model);
        }
        if (wrong.get().isEmpty()) {
            return BACK + "/" + report;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(report, browser, words.form(typed, wrong.get()), model);
    }

    @GetMapping(ONE + "/foto/{foto}")
    ResponseEntity<Resource> photo(
            @PathVariable("laporan") UUID report,
            @PathVariable("foto") UUID photo,
            HttpSession session,
            Principal officer) {
        return desk.photo(browser(session, officer), report, photo)
                .map(content -> FileDownload.of("foto.jpg", "image/jpeg", content))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header("Location", BASE)
                        .build());
    }

    private String page(UUID report, Browser browser, Form form, Model model) {
        Optional<Opened> found = desk.open(browser, report);
        if (found.isEmpty()) {
            return BACK;
        }
        Line line = found.get().line();
        List<Option> states = new ArrayList<>(
                List.of(Option.of("", words.say("integrity.desk.state.same", words.state(line.state())))));
        states.addAll(
                words.options("integrity.state.", line.state().next().stream().map(Enum::name)));
        model.addAttribute(
                "page",
                new IntegrityDeskPage(
                        report,
                        found.get().version(),
                        words.state(line.state()),
                        List.of(
                                words.say("integrity.due.review", words.day(line.reviewDue())),
                                words.say("integrity.due.end", words.day(line.endDue()))),
                        found.get().messages().stream()
                                .map(message -> words.line(message, BASE + "/" + report + "/foto/"))
                                .toList(),
                        states,
                        form));
        return "integrity/desk/one";
    }
}
