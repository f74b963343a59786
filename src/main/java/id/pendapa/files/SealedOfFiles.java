package id.pendapa.files;

import id.pendapa.platform.SealedTables;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about files: their names; their contents have keys of their own. */
@Component
class SealedOfFiles implements SealedTables {

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "stored_file",
                List.of(new SealedColumn("display_name_sealed", "stored_file", "display_name", "t.key")),
                List.of()));
    }
}
