package id.pendapa.letters;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.letters.Letter.Signature;
import id.pendapa.platform.Actor;
import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of letters: the final PDF before its signature, and the one signed file. */
@Repository
class LetterPapers {

    static final String PDF = "application/pdf";

    private final JdbcClient database;
    private final FileStore files;

    LetterPapers(JdbcClient database, FileStore files) {
        this.database = database;
        this.files = files;
    }

    private static Owner owner(String letterCode) {
        return Owner.of("letter", letterCode);
    }

    /** Name under which a letter is downloaded: its number, and nothing about the person. */
    static String fileName(Letter letter) {
        return letter.number().replaceAll("[^A-Za-z0-9.]+", "-") + ".pdf";
    }

    void keepFinal(Letter letter, long letterId, byte[] pdf, Instant now) {
        StoredFile file = files.keep(pdf, PDF, fileName(letter), owner(letter.code()));
        database.sql("""
                        INSERT INTO letter_paper (letter_id, method, file_key, sha256, created_at)
                        VALUES (:letter, :method, :key, :sha256, :now)
                        """)
                .param("letter", letterId)
                .param("method", letter.method().name())
                .param("key", file.key())
                .param("sha256", file.sha256())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The final PDF as it is to be signed in this way. */
    byte[] readFinal(Letter letter) {
        return files.read(database.sql("SELECT file_key FROM letter_paper WHERE letter_id = :id AND method = :method")
                .param("id", letter.id())
                .param("method", letter.method().name())
                .query(String.class)
                .single());
    }

    /** Checks and cleans a scan; takes its time, so before the transaction. */
    CleanFile clean(Upload scan) {
        return files.clean(scan);
    }

    StoredFile keepScan(Letter letter, CleanFile scan) {
        return files.accept(scan, owner(letter.code()));
    }

    StoredFile keepSigned(Letter letter, byte[] pdf) {
        return files.keep(pdf, PDF, fileName(letter), owner(letter.code()));
    }

    /**
     * Enters the one signed file.
     *
     * @throws ConflictException if there is one already
     */
    void enterSignature(Letter letter, StoredFile file, Instant signedAt, Actor by, Instant now) {
        try {
            database.sql("""
                            INSERT INTO letter_signature (letter_id, method, file_key, media_type, sha256, signed_at,
                                                          recorded_by, recorded_at)
                            VALUES (:letter, :method, :key, :type, :sha256, :signedAt, :by, :now)
                            """)
                    .param("letter", letter.id())
                    .param("method", letter.method().name())
                    .param("key", file.key())
                    .param("type", file.mediaType())
                    .param("sha256", file.sha256())
                    .param("signedAt", Timestamp.from(signedAt))
                    .param("by", by.key())
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException second) {
            throw new ConflictException("letter.stale");
        }
    }

    byte[] readSigned(Signature signature) {
        return files.read(signature.fileKey());
    }
}
