package id.pendapa.notifications;

import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.PlatformSettings;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Puts the words of a message together: what happened, a number, a link, and who speaks. */
@Component
public class MessageTexts {

    private final Words words;
    private final OfficeFace office;
    private final MessageSettings settings;
    private final PlatformSettings platform;
    private final Mode mode;
    private final Environment environment;

    MessageTexts(
            Words words,
            OfficeFace office,
            MessageSettings settings,
            PlatformSettings platform,
            Mode mode,
            Environment environment) {
        this.words = words;
        this.office = office;
        this.settings = settings;
        this.platform = platform;
        this.mode = mode;
        this.environment = environment;
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
        return address() + path;
    }

    private String address() {
        if (settings.address() != null) {
            return settings.address();
        }
        List<String> hosts = platform.office().hosts();
        if (!hosts.isEmpty()) {
            return (mode.isExample() ? "http://" : "https://") + hosts.get(0);
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
