package id.pendapa.platform.tasks;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Recurring work in the overview of the settings, with what does not work any more. */
@Component
class TaskWatchEntry implements SettingsPages {

    private static final int ORDER = 80;

    private final TaskWatch watch;
    private final Words words;

    TaskWatchEntry(TaskWatch watch, Words words) {
        this.watch = watch;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                ORDER, Permission.SETTINGS_VIEW, "/pengaturan/tugas", words.say("tasks.title"), watch::listBroken));
    }
}
