package id.pendapa.transparency.standards;

import id.pendapa.platform.PublicTexts;
import id.pendapa.platform.page.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Service standards for the search over all that is public. */
@Component
class StandardTexts implements PublicTexts {

    private final Standards standards;
    private final Words words;

    StandardTexts(Standards standards, Words words) {
        this.standards = standards;
        this.words = words;
    }

    @Override
    public List<PublicText> list() {
        return standards.list().stream()
                .map(standard -> new PublicText(
                        "/standar/" + standard.code(),
                        "standar",
                        words.say("transparency.standard.found", standard.title()),
                        words.say("transparency.standard.found.meaning"),
                        ""))
                .toList();
    }
}
