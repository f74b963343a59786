package id.pendapa.survey.book;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.SealedTables;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers that wait, sealed, until there are enough of them. */
@Repository
class Tray implements SealedTables {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Tray(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void put(Sheet sheet) {
        UUID key = UUID.randomUUID();
        jdbc.sql("INSERT INTO survey_tray (key, answer_sealed) VALUES (:key, :sealed)")
                .param("key", key)
                .param("sealed", cipher.seal(sheet.json(), place(key)))
                .update();
    }

    Map<UUID, Sheet> all() {
        Map<UUID, Sheet> sheets = new LinkedHashMap<>();
        jdbc.sql("SELECT key, answer_sealed FROM survey_tray ORDER BY key").query(row -> {
            UUID key = row.getObject("key", UUID.class);
            sheets.put(key, Sheet.read(cipher.open(row.getBytes("answer_sealed"), place(key))));
        });
        return sheets;
    }

    /** Takes some out; how many were still there. */
    int remove(Collection<UUID> keys) {
        return jdbc.sql("DELETE FROM survey_tray WHERE key IN (:keys)")
                .param("keys", keys)
                .update();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM survey_tray").query(Long.class).single();
    }

    private static Place place(UUID key) {
        return new Place("survey_tray", key.toString(), "answer_sealed");
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(SealedTable.of("survey_tray", "t.key", "answer_sealed"));
    }
}
