package id.pendapa.notifications.channels;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of channels in the overview. None of them has to be entered: without them the counter prints. */
@Component
class ChannelsEntry implements SettingsPages {

    private static final int ORDER = 65;

    private final Words words;

    ChannelsEntry(Words words) {
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                ORDER,
                Permission.CHANNEL_MANAGE,
                "/pengaturan/saluran",
                words.say("notifications.channels.title"),
                List::of));
    }
}
