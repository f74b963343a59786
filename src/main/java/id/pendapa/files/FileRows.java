package id.pendapa.files;

import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of stored files. The names that people gave their files are sealed: many hold a person's name. */
@Repository
class FileRows {

    private static final String COLUMNS =
            "key, display_name_sealed, media_type, size_bytes, sha256, owner_kind, owner_key, created_at";

    private final JdbcClient database;
    private final FieldCipher cipher;

    FileRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void insert(StoredFile file) {
        database.sql("""
                        INSERT INTO stored_file (key, display_name_sealed, media_type, size_bytes, sha256,
                            owner_kind, owner_key, created_at)
                        VALUES (:key, :name, :mediaType, :size, :sha256, :ownerKind, :ownerKey, :now)
                        """)
                .param("key", file.key())
                .param("name", cipher.seal(file.displayName(), place(file.key())))
                .param("mediaType", file.mediaType())
                .param("size", file.sizeBytes())
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("ownerKind", file.owner().kind())
                .param("ownerKey", file.owner().key())
                .param("now", Timestamp.from(file.createdAt()))
                .update();
    }

    Optional<StoredFile> find(String key) {
        return database.sql("SELECT " + COLUMNS + " FROM stored_file WHERE key = :key")
                .param("key", key)
                .query(this::read)
                .optional();
    }

    List<StoredFile> list(Owner owner) {
        return database.sql("SELECT " + COLUMNS
                        + " FROM stored_file WHERE owner_kind = :kind AND owner_key = :ownerKey ORDER BY id")
                .param("kind", owner.kind())
                .param("ownerKey", owner.key())
                .query(this::read)
                .list();
    }

    /** Whether the file was a draft's and now is the new owner's. */
    boolean moveFromDraft(String key, Owner owner) {
        return database.sql("""
                        UPDATE stored_file SET owner_kind = :kind, owner_key = :ownerKey
                        WHERE key = :key AND owner_kind = 'draft'
                        """)
                        .param("kind", owner.kind())
                        .param("ownerKey", owner.key())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Whether the file was a draft's and its row is gone. */
    boolean deleteOfDraft(String key) {
        return database.sql("DELETE FROM stored_file WHERE key = :key AND owner_kind = 'draft'")
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Keys of all files of an owner, whose rows are gone. */
    List<String> deleteAll(Owner owner) {
        return database.sql("DELETE FROM stored_file WHERE owner_kind = :kind AND owner_key = :ownerKey RETURNING key")
                .param("kind", owner.kind())
                .param("ownerKey", owner.key())
                .query(String.class)
                .list();
    }

    List<String> listAbandoned(String beginning, Instant before) {
        return database.sql("""
                        SELECT key FROM stored_file
                        WHERE owner_kind = 'draft' AND starts_with(owner_key, :beginning) AND created_at < :before
                        ORDER BY id LIMIT 100
                        """)
                .param("beginning", beginning)
                .param("before", Timestamp.from(before))
                .query(String.class)
                .list();
    }

    boolean exists(String key) {
        return database.sql("SELECT EXISTS (SELECT FROM stored_file WHERE key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    private StoredFile read(ResultSet row, int number) throws SQLException {
        String key = row.getString("key");
        return new StoredFile(
                key,
                cipher.open(row.getBytes("display_name_sealed"), place(key)),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Owner.of(row.getString("owner_kind"), row.getString("owner_key")),
                row.getTimestamp("created_at").toInstant());
    }

    private static FieldCipher.Place place(String key) {
        return new FieldCipher.Place("stored_file", key, "display_name");
    }
}
