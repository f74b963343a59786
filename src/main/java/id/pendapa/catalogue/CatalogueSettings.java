package id.pendapa.catalogue;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cards of services in the overview of the settings. */
@Component
class CatalogueSettings implements SettingsPages {

    private static final int ORDER = 60;

    private final StoredCatalogue catalogue;
    private final Words words;

    CatalogueSettings(StoredCatalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(
                ORDER,
                Permission.CATALOGUE_PROPOSE,
                "/pengaturan/layanan",
                words.say("catalogue.desk.title"),
                this::missing));
    }

    private List<String> missing() {
        long examples = catalogue.listCards().stream()
                .filter(service -> service.definition().card().contoh())
                .count();
        return examples == 0 ? List.of() : List.of(words.say("catalogue.desk.missing", examples));
    }
}
