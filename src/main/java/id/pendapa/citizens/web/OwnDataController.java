package id.pendapa.citizens.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.citizens.CitizenSessions.Holder;
import id.pendapa.citizens.OwnData;
import id.pendapa.citizens.OwnData.Whole;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.HeldData.Term;
import id.pendapa.requests.ApplicantActions.OwnHeld;
import id.pendapa.requests.LetterState;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /saya/data}: everything that the office holds about the holder of an account. */
@Controller
class OwnDataController {

    private static final String OWN = "/saya/data";

    private final OwnData data;
    private final CitizenSessions sessions;
    private final OwnPages pages;
    private final OfficeTime time;
    private final Words words;

    OwnDataController(OwnData data, CitizenSessions sessions, OwnPages pages, OfficeTime time, Words words) {
        this.data = data;
        this.sessions = sessions;
        this.pages = pages;
        this.time = time;
        this.words = words;
    }

    @GetMapping(OWN)
    String show(
            @RequestParam(name = "sebelum", required = false) @Nullable Long before,
            HttpServletRequest request,
            Model model) {
        Optional<Holder> holder = sessions.find(request);
        if (holder.isEmpty()) {
            return "redirect:/saya/masuk";
        }
        model.addAttribute("page", page(holder.get(), data.read(holder.get(), before), before == null));
        return "citizens/data";
    }

    private OwnDataPage page(Holder holder, Whole whole, boolean first) {
        Long next = whole.part().next();
        return new OwnDataPage(
                Spoken.clock(holder.until().atZone(time.zone())),
                first,
                whole.contacts().stream()
                        .map(contact -> new OwnPage.Address(contact.id(), contact.masked(), at(contact.verifiedAt())))
                        .toList(),
                whole.tied() == null ? null : pages.tied(whole.tied()),
                whole.part().requests().stream()
                        .map(held -> request(held, whole.terms().get(held.serviceCode())))
                        .toList(),
                next == null ? null : OWN + "?sebelum=" + next);
    }

    private OwnDataPage.Request request(OwnHeld held, @Nullable Term term) {
        Instant ended = held.endedAt();
        String sent = words.say("citizens.own.sent", at(held.submittedAt()));
        return new OwnDataPage.Request(
                held.number(),
                held.serviceCode(),
                held.title(),
                ended == null ? sent : sent + ". " + words.say("citizens.own.ended", at(ended)),
                kept(term),
                held.answers().stream()
                        .map(item -> new OwnDataPage.Answer(
                                item.field(),
                                item.label(),
                                item.values(),
                                held.corrections().getOrDefault(item.field(), List.of())))
                        .toList(),
                held.letters().stream().map(this::letter).toList());
    }

    private OwnDataPage.Letter letter(LetterState letter) {
        return new OwnDataPage.Letter(
                letter.title(), letter.number(), words.say("requests.copy.stage." + letter.stage()));
    }

    private String kept(@Nullable Term term) {
        if (term == null) {
            return words.say("citizens.data.kept.unknown");
        }
        Integer years = term.years();
        String kept = years == null ? words.say("citizens.data.kept.good") : words.say("citizens.data.kept", years);
        return term.example() ? kept + " " + words.say("citizens.data.kept.example") : kept;
    }

    private String at(Instant instant) {
        return Spoken.moment(instant.atZone(time.zone()));
    }
}
