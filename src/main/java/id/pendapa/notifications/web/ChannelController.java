package id.pendapa.notifications.web;

import id.pendapa.notifications.SentMessage.Channel;
import id.pendapa.notifications.channels.ChannelDesk;
import id.pendapa.notifications.channels.Handed;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/saluran}: by which ways people are told, and what that may cost. */
@Controller
class ChannelController {

    private static final String ADDRESS = "/pengaturan/saluran";

    private final ChannelDesk desk;
    private final ChannelPages pages;
    private final Words words;

    ChannelController(ChannelDesk desk, ChannelPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        return page(Map.of(), Map.of(), null, model);
    }

    @PostMapping(ADDRESS)
    String change(
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        desk.faults(values).forEach((input, fault) -> errors.put(input, words.say("error." + fault)));
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(values, errors, null, model);
        }
        desk.change(version, values, formKey);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/uji")
    String test(
            @RequestParam(name = "saluran", defaultValue = "") String channel,
            @RequestParam(name = "uji-nomor", defaultValue = "") String phone,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        try {
            Channel way = channel.equals(Channel.WHATSAPP.name()) ? Channel.WHATSAPP : Channel.SMS;
            return page(Map.of(), Map.of(), told(desk.test(way, phone, formKey)), model);
        } catch (InvalidException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(Map.of("uji-nomor", phone), Map.of("uji-nomor", words.say("error." + e.code())), null, model);
        }
    }

    private ChannelPage.Tested told(Handed handed) {
        if (handed instanceof Handed.NotSent failed) {
            return new ChannelPage.Tested(false, words.say("notifications.test.not-sent", failed.problem()));
        } else if (handed instanceof Handed.Lost lost) {
            return new ChannelPage.Tested(false, words.say("notifications.test.lost", lost.problem()));
        }
        return new ChannelPage.Tested(true, words.say("notifications.test.accepted"));
    }

    private String page(
            Map<String, String> typed, Map<String, String> errors, ChannelPage.@Nullable Tested tested, Model model) {
        model.addAttribute("page", pages.page(desk.look(), typed, errors, tested));
        return "notifications/channels";
    }
}
