package id.pendapa.participation.web;

import id.pendapa.participation.proposals.Proposal.Origin;
import id.pendapa.participation.proposals.ProposalDesk;
import id.pendapa.participation.proposals.ProposalDesk.Written;
import id.pendapa.participation.proposals.ProposalMoves;
import id.pendapa.participation.proposals.SupportDesk;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/gagasan}: officers propose what would be better at work, and read what becomes of it. */
@Controller
class IdeaController {

    static final String BASE = "/meja/gagasan";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";
    private static final String PAGE = "page";

    private final ProposalDesk desk;
    private final ProposalMoves moves;
    private final SupportDesk supports;
    private final ProposalPages pages;

    IdeaController(ProposalDesk desk, ProposalMoves moves, SupportDesk supports, ProposalPages pages) {
        this.desk = desk;
        this.moves = moves;
        this.supports = supports;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute(PAGE, pages.list(Origin.STAFF, before));
        return "participation/desk/list";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        return form(Form.EMPTY, model);
    }

    private String form(Form form, Model model) {
        model.addAttribute(PAGE, pages.entry(Origin.STAFF, form));
        return "participation/desk/form";
    }

    @PostMapping(NEW)
    String propose(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Written written = desk.propose(typed, formKey);
        if (written.wrong().isEmpty()) {
            return to(written.id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(pages.refused(typed, written.wrong()), model);
    }

    private static String to(long id) {
        return "redirect:" + BASE + "/" + id;
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, "", Form.EMPTY, model);
    }

    private String open(long id, String open, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(Origin.STAFF, id, open, form));
        return "participation/desk/one";
    }

    @PostMapping(ONE + "/langkah")
    String move(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "langkah", defaultValue = "") String step,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = pages.answer(
                typed, response, "kata-" + step, () -> moves.move(Origin.STAFF, id, seen, step, typed, formKey));
        return form.errors().isEmpty() ? to(id) : open(id, step, form, model);
    }

    @PostMapping(ONE + "/dukung")
    String support(@PathVariable("id") long id) {
        supports.support(id);
        return to(id);
    }

    @PostMapping(ONE + "/tarik")
    String withdraw(@PathVariable("id") long id) {
        supports.withdraw(id);
        return to(id);
    }
}
