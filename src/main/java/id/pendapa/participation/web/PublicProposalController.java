package id.pendapa.participation.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnPerson;
import id.pendapa.participation.proposals.Proposal;
import id.pendapa.participation.proposals.ResidentProposals;
import id.pendapa.participation.proposals.ResidentProposals.Sent;
import id.pendapa.participation.web.PublicProposalPage.Known;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.Nik;
import id.pendapa.shared.TooManyRequestsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /partisipasi}: what residents proposed and what became of it, for everybody. */
@Controller
class PublicProposalController {

    static final String BASE = "/partisipasi";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{number}";
    private static final String PAGE = "page";

    private final ResidentProposals proposals;
    private final CitizenSessions sessions;
    private final OwnPerson persons;
    private final PublicProposalPages pages;

    PublicProposalController(
            ResidentProposals proposals, CitizenSessions sessions, OwnPerson persons, PublicProposalPages pages) {
        this.proposals = proposals;
        this.sessions = sessions;
        this.persons = persons;
        this.pages = pages;
    }

    private record Who(Known known, @Nullable Nik person) {}

    private Who who(HttpServletRequest visitor) {
        Optional<Holder> holder = sessions.find(visitor);
        Nik person = holder.flatMap(persons::findNik).orElse(null);
        return new Who(person != null ? Known.PERSON : holder.isPresent() ? Known.ACCOUNT : Known.NOBODY, person);
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute(PAGE, pages.board(proposals.list(ProposalPages.id(before))));
        return "participation/list";
    }

    @GetMapping(NEW)
    String begin(HttpServletRequest visitor, Model model) {
        return sheet(who(visitor), Form.EMPTY, model);
    }

    private String sheet(Who who, Form form, Model model) {
        Nik person = who.person();
        List<Proposal> own = person == null ? List.of() : proposals.listOf(person);
        model.addAttribute(PAGE, pages.sheet(who.known(), own, form));
        return "participation/form";
    }

    /** Whoever was signed out meanwhile finds everything typed, and is told to sign in and send it again. */
    @PostMapping(NEW)
    String propose(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        Who who = who(visitor);
        Nik person = who.person();
        if (person == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(who, pages.refused(typed, Map.of("judul", "participation.known." + who.known())), model);
        }
        try {
            Sent sent = proposals.propose(typed, formKey, person);
            if (sent.wrong().isEmpty()) {
                return to(sent.number());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return sheet(who, pages.refused(typed, sent.wrong()), model);
        } catch (TooManyRequestsException many) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return sheet(who, pages.tooMany(typed, many), model);
        }
    }

    private static String to(String number) {
        return "redirect:" + BASE + "/" + number;
    }

    @GetMapping(ONE)
    String open(@PathVariable("number") String number, HttpServletRequest visitor, Model model) {
        Who who = who(visitor);
        model.addAttribute(PAGE, pages.one(proposals.open(number, who.person()), who.known()));
        return "participation/one";
    }

    @PostMapping(ONE + "/dukung")
    String support(@PathVariable("number") String number, HttpServletRequest visitor) {
        return press(number, visitor, proposals::support);
    }

    @PostMapping(ONE + "/tarik")
    String withdraw(@PathVariable("number") String number, HttpServletRequest visitor) {
        return press(number, visitor, proposals::withdraw);
    }

    private String press(String number, HttpServletRequest visitor, BiConsumer<String, Nik> what) {
        Who who = who(visitor);
        Nik person = who.person();
        if (person == null) {
            return who.known() == Known.ACCOUNT ? "redirect:/saya/akun/diri" : "redirect:/saya/masuk";
        }
        what.accept(number, person);
        return to(number);
    }
}
