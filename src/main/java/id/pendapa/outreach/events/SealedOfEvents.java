package id.pendapa.outreach.events;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about guests. */
@Component
class SealedOfEvents implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(SealedTable.of("event_guest", "t.ticket", "name_sealed", "helper_sealed", "contact_sealed"));
    }
}
