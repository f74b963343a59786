package id.pendapa.files.pictures;

import id.pendapa.files.CleanFile;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures for texts that everybody reads. They are public data and not encrypted; nobody outside sees one before the
 * module whose text it stands in says so. Who may add one, and the audit of it, is that module's.
 */
@Service
public class Pictures {

    /** Without letters and figures that look like another one. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Pictures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A picture.
     *
     * @param code what stands in a text, behind {@code gambar:}
     * @param words what is on it, for those who cannot see it
     */
    public record Picture(String code, String words, int bytes) {}

    /** The bytes of a JPEG, and whether everybody may see it now. */
    record Content(ByteArrayResource jpeg, boolean shown) {}

    /**
     * Keeps a picture that was cleaned.
     *
     * @param subject which text it was made for, for example {@code article/12}
     * @return its code
     */
    @Transactional
    public String add(String subject, CleanFile picture, String words, String by) {
        String code = RANDOM.ints(CODE, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        jdbc.sql("""
                        INSERT INTO picture (code, subject, words, content, entered_at, entered_by)
                        VALUES (:code, :subject, :words, :content, :now, :by)
                        """)
                .param("code", code)
                .param("subject", subject)
                .param("words", words)
                .param("content", picture.content())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        return code;
    }

    /** Those that were made for a text, newest first. */
    @Transactional(readOnly = true)
    public List<Picture> list(String subject) {
        return jdbc.sql("""
                        SELECT code, words, length(content) AS bytes FROM picture WHERE subject = :subject
                        ORDER BY entered_at DESC, code
                        """)
                .param("subject", subject)
                .query((row, index) -> new Picture(row.getString("code"), row.getString("words"), row.getInt("bytes")))
                .list();
    }

    /** The codes among these that belong to no picture. */
    @Transactional(readOnly = true)
    public Set<String> unknown(Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        if (!codes.isEmpty()) {
            unknown.removeAll(jdbc.sql("SELECT code FROM picture WHERE code IN (:codes)")
                    .param("codes", codes)
                    .query(String.class)
                    .list());
        }
        return unknown;
    }

    /** Everybody may see these from a moment on; an earlier one stays. */
    @Transactional
    public void show(Collection<String> codes, Instant from) {
        if (!codes.isEmpty()) {
            jdbc.sql("""
                            UPDATE picture SET shown_at = least(shown_at, CAST(:from AS timestamptz))
                            WHERE code IN (:codes)
                            """)
                    .param("from", Timestamp.from(from))
                    .param("codes", codes)
                    .update();
        }
    }

    /** Nobody outside sees these any more. Whoever has one already keeps it. */
    @Transactional
    public void hide(Collection<String> codes) {
        if (!codes.isEmpty()) {
            jdbc.sql("UPDATE picture SET shown_at = NULL WHERE code IN (:codes)")
                    .param("codes", codes)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    Optional<Content> find(String code) {
        return jdbc.sql("SELECT content, coalesce(shown_at <= :now, false) AS shown FROM picture WHERE code = :code")
                .param("now", Timestamp.from(clock.instant()))
                .param("code", code)
                .query((row, index) ->
                        new Content(new ByteArrayResource(row.getBytes("content")), row.getBoolean("shown")))
                .optional();
    }
}
