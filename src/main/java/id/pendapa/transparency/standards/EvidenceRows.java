package id.pendapa.transparency.standards;

import id.pendapa.transparency.standards.Evidence.Item;
import id.pendapa.transparency.standards.Evidence.Note;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office said to the lines of the evidence list. */
@Repository
class EvidenceRows {

    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of each line. */
    Map<Item, Note> newest() {
        Map<Item, Note> notes = new EnumMap<>(Item.class);
        jdbc.sql("SELECT DISTINCT ON (item) * FROM evidence_note ORDER BY item, id DESC")
                .query(row -> {
                    String name = row.getString("item");
                    Note note = new Note(
                            row.getLong("id"),
                            row.getObject("noted_on", LocalDate.class),
                            row.getString("note"),
                            row.getString("link"),
                            row.getString("entered_by"),
                            row.getTimestamp("entered_at").toInstant());
                    Item.find(name).ifPresent(item -> notes.put(item, note));
                });
        return notes;
    }

    /** A new one, if nobody was faster; {@code note.id()} is the one that it follows. */
    boolean add(Item item, Note note) {
        return jdbc.sql("""
                        INSERT INTO evidence_note (item, follows, noted_on, note, link, entered_at, entered_by)
                        SELECT :item, :follows, :on, :note, :link, :now, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM evidence_note WHERE item = :item)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("item", item.name())
                        .param("follows", note.id())
                        .param("on", note.on())
                        .param("note", note.text())
                        .param("link", note.link(), Types.VARCHAR)
                        .param("now", Timestamp.from(note.at()))
                        .param("by", note.by())
                        .update()
                == 1;
    }
}
