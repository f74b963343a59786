package id.pendapa.requests.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.requests.DeskContact;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /meja/{nomor}/pesan}: what the applicant was told, by which way, and how far it got. */
@Controller
class DeskMessagesController {

    private final DeskContact contact;
    private final When when;
    private final Words words;

    DeskMessagesController(DeskContact contact, When when, Words words) {
        this.contact = contact;
        this.when = when;
        this.words = words;
    }

    @GetMapping("/meja/{number}/pesan")
    String list(@PathVariable("number") String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute(
                "head",
                Stream.of("what", "way", "state", "when")
                        .map(column -> Cell.of(words.say("desk.messages." + column)))
                        .toList());
        model.addAttribute(
                "rows",
                contact.messages(number).stream()
                        .map(message -> List.of(
                                Cell.of(words.say("message." + message.template() + ".subject", number)),
                                Cell.of(words.say("desk.messages.way." + message.channel())),
                                Cell.of(words.say("desk.messages.state." + message.state())),
                                Cell.of(when.at(message.changedAt()))))
                        .toList());
        return "requests/desk/messages";
    }
}
