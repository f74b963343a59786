package id.pendapa.transparency.standards;

import id.pendapa.transparency.standards.Maklumat.Draft;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of the maklumat and what was adopted. */
@Repository
class MaklumatRows {

    private final JdbcClient jdbc;

    MaklumatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> draft() {
        return jdbc.sql("SELECT id, body, entered_by FROM maklumat_text ORDER BY id DESC LIMIT 1")
                .query((row, index) -> new Draft(row.getLong("id"), row.getString("body"), row.getString("entered_by")))
                .optional();
    }

    /** Who wrote on it since it was adopted last, by key. */
    Set<String> writers() {
        return new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT entered_key FROM maklumat_text
                        WHERE id > coalesce((SELECT max(text_id) FROM maklumat), 0)
                        """).query(String.class).list());
    }

    boolean write(long follows, String body, Instant now, String key, String by) {
        return jdbc.sql("""
                        INSERT INTO maklumat_text (follows, body, entered_at, entered_key, entered_by)
                        SELECT :follows, :body, :now, :key, :by
                        WHERE :follows = (SELECT coalesce(max(id), 0) FROM maklumat_text)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("follows", follows)
                        .param("body", body)
                        .param("now", Timestamp.from(now))
                        .param("key", key)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Adopts the draft of that number word for word, if it is still the newest and nobody adopted it. */
    boolean adopt(Maklumat maklumat, String key) {
        return jdbc.sql("""
                        INSERT INTO maklumat (text_id, body, decree, decree_on, signer_name, signer_title, adopted_at, adopted_key,
                            adopted_by)
                        SELECT id, body, :decree, :decreeOn, :name, :title, :now, :key, :by FROM maklumat_text
                        WHERE id = :text AND id = (SELECT max(id) FROM maklumat_text)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("text", maklumat.textId())
                        .param("decree", maklumat.decree())
                        .param("decreeOn", maklumat.decreeOn())
                        .param("name", maklumat.signerName())
                        .param("title", maklumat.signerTitle())
                        .param("now", Timestamp.from(maklumat.adoptedAt()))
                        .param("key", key)
                        .param("by", maklumat.adoptedBy())
                        .update()
                == 1;
    }

    /** All that were adopted, newest first. */
    List<Maklumat> list() {
        return jdbc.sql("SELECT * FROM maklumat ORDER BY id DESC")
                .query((row, index) -> new Maklumat(
                        row.getLong("id"),
                        row.getLong("text_id"),
                        row.getString("body"),
                        row.getString("decree"),
                        row.getObject("decree_on", LocalDate.class),
                        row.getString("signer_name"),
                        row.getString("signer_title"),
                        row.getTimestamp("adopted_at").toInstant(),
                        row.getString("adopted_by")))
                .list();
    }
}
