package id.pendapa.privacy.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the register of processing for those who have no desk for data protection. It says itself what is missing. */
@Component
class PrivacySettings implements SettingsPages {

    private final Words words;

    PrivacySettings(Words words) {
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(
                        85,
                        Permission.PROCESSING_VIEW,
                        ProcessingPages.BASE,
                        words.say("protection.processing.link"),
                        List::of),
                new Entry(
                        86,
                        Permission.RETENTION_VIEW,
                        RetentionPages.TERMS,
                        words.say("protection.retention.link"),
                        List::of));
    }
}
