package id.pendapa.notifications;

import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.page.Words;
import org.springframework.stereotype.Component;

/** Puts the words of a message together: what happened, a number, a link, and who speaks. */
@Component
public class MessageTexts {

    private final Words words;
    private final OfficeFace office;
    private final OfficeSeat seat;

    MessageTexts(Words words, OfficeFace office, OfficeSeat seat) {
        this.words = words;
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
        OfficeFace.Face face = office.get();
        String key = "message." + template.name();
        String link = link(path);
        return new MessageText(
                words.say(key + ".subject", number, face.name()),
                words.say(key + ".text", number, link)
                        + "\n\n"
                        + words.say("message.closing", face.name(), face.city(), face.phone(), face.counterHours()));
    }

    /** A page of the office as people outside reach it. */
    public String link(String path) {
        return seat.address() + path;
    }
}
