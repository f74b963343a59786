package id.pendapa.requests.web;

import id.pendapa.requests.DeskContact;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Shows an applicant's phone number with the way to WhatsApp; asked for by a form, because the sight is written down. */
@Controller
class DeskContactController {

    private final DeskContact contact;

    DeskContactController(DeskContact contact) {
        this.contact = contact;
    }

    @PostMapping("/meja/{number}/kabari")
    String open(@PathVariable("number") String number, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("contact", contact.open(number));
        return "requests/desk/contact";
    }
}
