package id.pendapa.requests;

import id.pendapa.catalogue.Catalogue;
import id.pendapa.catalogue.ServiceDefinition;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts the title of its service and the words of its state to a row of a list. */
@Component
class DeskItems {

    private final Catalogue catalogue;

    DeskItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    DeskList.Item item(DeskQueue.Row row, Instant now) {
        ServiceDefinition definition = catalogue.get(row.definitionId()).definition();
        return new DeskList.Item(
                row.number(),
                definition.card().title(),
                definition.flow().state(row.state()).label(),
                row.channel(),
                row.kelurahanCode(),
                row.submittedAt(),
                row.dueAt(),
                !row.settled() && row.dueAt().isBefore(now),
                row.assignedLabel());
    }
}
