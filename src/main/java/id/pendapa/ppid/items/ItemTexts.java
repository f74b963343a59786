package id.pendapa.ppid.items;

import id.pendapa.platform.PublicTexts;
import id.pendapa.ppid.items.InformationItem.Text;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The register of public information for the search over all that is public. */
@Component
class ItemTexts implements PublicTexts {

    private static final int ALL = 20_000;

    private final InformationRows rows;

    ItemTexts(InformationRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PublicText> list() {
        return rows.listShown("", 0, ALL).stream()
                .map(item -> {
                    Text text = item.text();
                    return new PublicText(
                            "/ppid/informasi/" + item.id(),
                            "informasi",
                            text.title(),
                            text.summary(),
                            Objects.requireNonNullElse(text.body(), ""));
                })
                .toList();
    }
}
