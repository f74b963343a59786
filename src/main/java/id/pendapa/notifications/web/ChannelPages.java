package id.pendapa.notifications.web;

import id.pendapa.notifications.channels.ChannelDesk.Standing;
import id.pendapa.notifications.web.ChannelPage.Group;
import id.pendapa.notifications.web.ChannelPage.Input;
import id.pendapa.notifications.web.ChannelPage.Kind;
import id.pendapa.notifications.web.ChannelPage.Tested;
import id.pendapa.platform.page.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of channels ready to draw. */
@Component
class ChannelPages {

    private static final List<String> LINES = List.of("sms-isi");
    private static final List<String> AMOUNTS = List.of("batas", "sms-harga", "wa-harga");

    private final Words words;

    ChannelPages(Words words) {
        this.words = words;
    }

    ChannelPage page(
            Standing standing, Map<String, String> typed, Map<String, String> errors, @Nullable Tested tested) {
        Draw draw = new Draw(standing, typed.containsKey("batas") ? typed : standing.values(), errors);
        return new ChannelPage(
                standing.version(),
                List.of(
                        group(draw, "cost", "batas"),
                        group(
                                draw,
                                "whatsapp",
                                "wa-nyala",
                                "wa-nomor",
                                "wa-token",
                                "wa-rahasia",
                                "wa-verifikasi",
                                "wa-harga",
                                "wa-awalan",
                                "wa-bahasa",
                                "wa-versi",
                                "wa-alamat"),
                        group(
                                draw,
                                "sms",
                                "sms-nyala",
                                "sms-alamat",
                                "sms-isi",
                                "sms-kepala",
                                "sms-kunci",
                                "sms-harga",
                                "sms-id",
                                "sms-oke",
                                "sms-kata"),
                        group(
                                draw,
                                "reports",
                                "sms-lapor-id",
                                "sms-lapor-status",
                                "sms-lapor-sampai",
                                "sms-lapor-gagal",
                                "sms-lapor-tanda",
                                "sms-lapor-waktu",
                                "sms-lapor-kunci")),
                typed.getOrDefault("uji-nomor", ""),
                standing.templates(),
                errors,
                tested);
    }

    private record Draw(Standing standing, Map<String, String> values, Map<String, String> errors) {}

    private Group group(Draw draw, String name, String... inputs) {
        return new Group(
                words.say("notifications.channels." + name),
                words.say("notifications.channels." + name + ".meaning"),
                Arrays.stream(inputs).map(input -> input(draw, input)).toList());
    }

    private Input input(Draw draw, String name) {
        Boolean kept = draw.standing().kept().get(name);
        String hint = words.find("notifications.channels." + name + ".hint").orElse(null);
        if (kept != null) {
            String state = words.say(kept ? "notifications.channels.kept" : "notifications.channels.none");
            hint = hint == null ? state : hint + " " + state;
        }
        return new Input(
                name,
                kind(name, kept != null),
                words.say("notifications.channels." + name),
                hint,
                kept == null ? draw.values().getOrDefault(name, "") : "",
                draw.errors().get(name));
    }

    private static Kind kind(String name, boolean secret) {
        if (secret) {
            return Kind.SECRET;
        } else if (name.endsWith("-nyala")) {
            return Kind.TICK;
        } else if (LINES.contains(name)) {
            return Kind.LINES;
        }
        return AMOUNTS.contains(name) ? Kind.AMOUNT : Kind.LINE;
    }
}
