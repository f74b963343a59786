package id.pendapa.residents.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the office's right to a register. Services work without one, so nothing is ever missing. */
@Component
class ResidentSettings implements SettingsPages {

    private final Words words;

    ResidentSettings(Words words) {
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                87, Permission.RESIDENT_RIGHT, RightController.ADDRESS, words.say("residents.right.title"), List::of));
    }
}
