package id.pendapa.catalogue.web;

import id.pendapa.catalogue.CatalogueDesk;
import id.pendapa.catalogue.CatalogueDesk.Outcome;
import id.pendapa.catalogue.DefinitionDesk;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/layanan}: the office adopts and changes the cards of its services, two people each time. */
@Controller
class CatalogueDeskController {

    private static final String BASE = "/pengaturan/layanan";
    private static final String PROPOSAL = BASE + "/usulan/";

    private final CatalogueDesk desk;
    private final DefinitionDesk definitions;
    private final CatalogueDeskPages pages;
    private final Words words;

    CatalogueDeskController(CatalogueDesk desk, DefinitionDesk definitions, CatalogueDeskPages pages, Words words) {
        this.desk = desk;
        this.definitions = definitions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(Model model) {
        model.addAttribute("head", pages.listHead());
        model.addAttribute("rows", pages.list(desk.list(), definitions.listRetired()));
        return "catalogue/desk";
    }

    @GetMapping(BASE + "/{code}")
    String card(@PathVariable("code") String code, Model model) {
        if (definitions.standing(code(code)).retired() != null) {
            return "redirect:" + BASE + "/" + code(code) + "/henti";
        }
        CatalogueDesk.Card card = desk.open(code(code));
        return form(card, card.values(), "", Map.of(), model);
    }

    @PostMapping(BASE + "/{code}")
    String propose(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = desk.propose(code(code), version, typed, reason, formKey);
        if (outcome.proposal() != null) {
            return "redirect:" + PROPOSAL + outcome.proposal();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = new TreeMap<>();
        outcome.faults().forEach((name, fault) -> errors.put(name, words.say("error." + fault)));
        return form(desk.open(code(code)), typed, reason, errors, model);
    }

    @GetMapping(PROPOSAL + "{id}")
    String proposal(@PathVariable("id") long id, Model model) {
        return proposal(id, "", Map.of(), model);
    }

    @PostMapping(PROPOSAL + "{id}/setujui")
    String approve(@PathVariable("id") long id) {
        desk.approve(id);
        return "redirect:" + PROPOSAL + id;
    }

    @PostMapping(PROPOSAL + "{id}/batalkan")
    String drop(
            @PathVariable("id") long id,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            desk.drop(id, reason);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return proposal(id, reason, Map.of("alasan", words.say("error." + refused.code())), model);
        }
        return "redirect:" + PROPOSAL + id;
    }

    private static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    private static String form(
            CatalogueDesk.Card card,
            Map<String, String> values,
            String reason,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("card", card);
        model.addAttribute("values", values);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "catalogue/deskCard";
    }

    private String proposal(long id, String reason, Map<String, String> errors, Model model) {
        CatalogueDesk.Proposal proposal = desk.get(id);
        model.addAttribute("proposal", proposal);
        model.addAttribute("facts", pages.facts(proposal));
        model.addAttribute("head", pages.changesHead());
        model.addAttribute("changes", pages.changes(proposal));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "catalogue/deskProposal";
    }
}
