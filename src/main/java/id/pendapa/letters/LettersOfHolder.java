package id.pendapa.letters;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.office.Positions;
import id.pendapa.platform.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells which letters another holder of a position will sign, and which still wait for the one who leaves. */
@Component
class LettersOfHolder implements Positions.FollowsHolder {

    private static final int MOST_COUNTED = 500;

    private final Catalogue catalogue;
    private final LetterStore letters;
    private final Words words;

    LettersOfHolder(Catalogue catalogue, LetterStore letters, Words words) {
        this.catalogue = catalogue;
        this.letters = letters;
        this.words = words;
    }

    @Override
    public List<String> effects(Positions.NewHolder change) {
        List<String> effects = new ArrayList<>();
        List<String> titles = catalogue.listCards().stream()
                .flatMap(service -> service.definition().letters().stream())
                .filter(letter -> letter.signatory().equals(change.code()))
                .map(ServiceDefinition.Letter::title)
                .distinct()
                .sorted()
                .toList();
        if (!titles.isEmpty()) {
            String key = change.vacant() ? "letters.holder.nobody" : "letters.holder.signs";
            effects.add(words.say(key, String.join(", ", titles)));
        }
        Long leaving = change.leaving();
        int waiting = leaving == null
                ? 0
                : letters.listWaitingFor(leaving, 0, MOST_COUNTED).size();
        if (waiting > 0) {
            effects.add(words.say("letters.holder.waits", waiting));
        }
        return effects;
    }
}
