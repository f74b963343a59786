package id.pendapa.integrity.gifts;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about reported gifts. */
@Component
class SealedOfGifts implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of("gift_report", "t.number", "giver_sealed", "item_sealed", "place_sealed", "note_sealed"),
                SealedTable.of("gift_event", "t.key", "text_sealed"));
    }
}
