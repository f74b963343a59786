package id.pendapa.ppid.register;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about requests for information. */
@Component
class SealedOfPpid implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of(
                        "ppid_request",
                        "t.number",
                        "secret_sealed",
                        "name_sealed",
                        "contact_sealed",
                        "wanted_sealed",
                        "purpose_sealed"),
                SealedTable.of("ppid_event", "t.key", "text_sealed"));
    }
}
