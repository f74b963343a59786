package id.pendapa.integrity.reports;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed with the office's keys. What whistle-blowers wrote is not: the office has no key to it. */
@Component
class SealedOfIntegrity implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(SealedTable.of("integrity_key", "t.id::text", "private_sealed"));
    }
}
