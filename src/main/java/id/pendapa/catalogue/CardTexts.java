package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Card;
import id.pendapa.platform.PublicTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Service cards for the search over all that is public. */
@Component
class CardTexts implements PublicTexts {

    private final Catalogue catalogue;

    CardTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<PublicText> list() {
        return catalogue.listCards().stream()
                .map(service -> {
                    Card card = service.definition().card();
                    String code = service.definition().code();
                    return new PublicText(
                            "/layanan/" + code,
                            "layanan",
                            card.title(),
                            card.summary(),
                            String.join(
                                    "\n",
                                    code,
                                    CardWords.text(card),
                                    String.join("\n", card.bring()),
                                    String.join("\n", card.notes())));
                })
                .toList();
    }
}
