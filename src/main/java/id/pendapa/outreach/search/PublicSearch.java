package id.pendapa.outreach.search;

import id.pendapa.office.OfficeTime;
import id.pendapa.outreach.search.PublicTextRows.Place;
import id.pendapa.platform.PublicTexts;
import id.pendapa.platform.PublicTexts.PublicText;
import id.pendapa.platform.page.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches all that is public. What is found was told by its module some minutes ago at most. */
@Service
public class PublicSearch {

    /** How many are shown. */
    public static final int MOST = 20;

    /** As many as a map of a site may have. */
    private static final int MOST_PLACES = 50_000;

    private final List<PublicTexts> modules;
    private final PublicTextRows rows;
    private final OfficeTime time;

    PublicSearch(List<PublicTexts> modules, PublicTextRows rows, OfficeTime time) {
        this.modules = List.copyOf(modules);
        this.rows = rows;
        this.time = time;
    }

    /**
     * Pages that fit, the best first; one more than {@link #MOST} where there are more.
     *
     * @param typed anything
     */
    @Transactional(readOnly = true)
    public List<Found> search(String typed) {
        List<String> thoughts = Thoughts.of(typed);
        return thoughts.isEmpty() ? List.of() : rows.search(thoughts, MOST + 1);
    }

    /** Tells each address with the moment since when it says what it says. */
    @Transactional(readOnly = true)
    public void tell(BiConsumer<String, Instant> place) {
        for (Place one : rows.places(MOST_PLACES)) {
            place.accept(one.address(), one.since());
        }
    }

    /** Asks all modules, and replaces what they told before. */
    @Transactional
    public void refresh() {
        Language.call(Language.INDONESIAN, () -> {
            Map<String, PublicText> told = new LinkedHashMap<>();
            modules.forEach(module -> module.list().forEach(text -> told.put(text.address(), text)));
            List<PublicText> texts = List.copyOf(told.values());
            rows.write(texts, time.now());
            rows.keepOnly(texts);
            return texts.size();
        });
    }

    /** Asks them where nothing was ever told. */
    @Transactional
    public void fill() {
        if (rows.isEmpty()) {
            refresh();
        }
    }
}
