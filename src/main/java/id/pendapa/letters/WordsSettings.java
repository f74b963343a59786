package id.pendapa.letters;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of what letters say; those that ship are whole, so nothing is missing there. */
@Component
class WordsSettings implements SettingsPages {

    private final Words words;

    WordsSettings(Words words) {
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                56,
                Permission.LETTER_WORDS_CHANGE,
                "/pengaturan/kata-surat",
                words.say("letters.words.title"),
                List::of));
    }
}
