package id.pendapa.complaints.register;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about complaints. */
@Component
class SealedOfComplaints implements SealedTables {

    /** Who comes again later than this, after the keys have changed, is counted once more. */
    private static final String RECENT = "t.supported_on + 45 > :now";

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of(
                        "complaint",
                        "t.number",
                        "secret_sealed",
                        "title_sealed",
                        "story_sealed",
                        "place_sealed",
                        "name_sealed",
                        "contact_sealed"),
                SealedTable.of("complaint_event", "t.key", "text_sealed"),
                SealedTable.of("complaint_support", new PassingHash("supporter", RECENT)));
    }
}
