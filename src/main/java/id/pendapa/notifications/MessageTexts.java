package id.pendapa.notifications;

import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.Language;
import id.pendapa.platform.page.Words;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the words of a message together: what happened, a number, a link, and who speaks. */
@Component
public class MessageTexts {

    private final Words words;
    private final OfficeFace office;
    private final OfficeSeat seat;

    MessageTexts(Words words, OfficeFace office, OfficeSeat seat) {
        this.words = words.in(Language.INDONESIAN);
        this.office = office;
        this.seat = seat;
    }

    /**
     * The words of a message of the current office.
     *
     * @param template which message
     * @param number public number of the request, or the code of the draft
     * @param path path of the page that it leads to
     */
    public MessageText write(MessageTemplate template, String number, String path) {
        return write(template, number, path, null);
    }

    /**
     * The words of a message of the current office.
     *
     * @param detail one thing more to say, or null
     */
    public MessageText write(MessageTemplate template, String number, String path, @Nullable String detail) {
        OfficeFace.Face face = office.get();
        String key = "message." + template.name();
        String link = link(path);
        String more = detail == null ? words.say("message.see-page") : detail;
        return new MessageText(
                words.say(key + ".subject", number, face.name(), more),
                words.say(key + ".text", number, link, more)
                        + "\n\n"
                        + words.say("message.closing", face.name(), face.city(), face.phone(), face.counterHours()),
                words.say(key + ".brief", number, link, more, face.name()));
    }

    /**
     * What providers have to approve before they send it, by the name that they know it under: the words with their
     * variables as {@code {{1}}}, {@code {{2}}} and {@code {{3}}}.
     */
    public Map<String, String> templates(Function<MessageTemplate, String> name) {
        Map<String, String> texts = new TreeMap<>();
        for (MessageTemplate template : MessageTemplate.values()) {
            if (template.audience() == MessageTemplate.Audience.STAFF) {
                continue;
            }
            String text = words.say("message." + template.name() + ".text", "⟨1⟩", "⟨2⟩", "⟨3⟩");
            texts.put(
                    name.apply(template),
                    text.replace('\n', ' ').replace("⟨", "{{").replace("⟩", "}}"));
        }
        return texts;
    }

    /** A page of the office as people outside reach it. */
    public String link(String path) {
        return seat.address() + path;
    }
}
