package id.pendapa.letters;

import id.pendapa.letters.register.SeriesDesk;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of number series, and how many of them are those that ship. */
@Component
class SeriesSettings implements SettingsPages {

    private final SeriesDesk desk;
    private final Words words;

    SeriesSettings(SeriesDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                55, Permission.NUMBER_MANAGE, "/pengaturan/nomor", words.say("letters.series.title"), this::missing));
    }

    private List<String> missing() {
        long examples = desk.countExamples();
        return examples == 0 ? List.of() : List.of(words.say("letters.missing.series", examples));
    }
}
