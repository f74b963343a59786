package id.pendapa.letters;

import id.pendapa.letters.Letter.Signature;
import id.pendapa.letters.Letter.Stage;
import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.office.SigningMethod;
import id.pendapa.shared.ConflictException;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters themselves. */
@Repository
class LetterStore {

    private static final String SELECT = """
            SELECT l.*, s.method AS s_method, s.file_key, s.media_type, s.sha256, s.signed_at
            FROM letter l LEFT JOIN letter_signature s ON s.letter_id = l.id
            """;

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    /** A letter that is about to be written, with its sealed values. */
    @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
    record NewLetter(Letter letter, byte[] holderName, byte[] holderCode, byte[] holderCodeIndex, byte[] sheet) {}

    /** Sealed values of a letter. */
    @SuppressWarnings("ArrayRecordComponent") // Opened at once, never compared.
    record Sealed(byte[] holderName, byte[] holderCode, byte[] holderCodeIndex, byte[] sheet) {}

    /**
     * Writes a letter.
     *
     * @throws ConflictException if the request has a living letter of this kind
     */
    long insert(NewLetter fresh, @Nullable Long attests) {
        Letter letter = fresh.letter();
        try {
            return database.sql("""
                            INSERT INTO letter (code, request_number, letter_code, title, template, number_id, number,
                                dated_on, issuer_kelurahan_code, signer_official_id, signer_position_id, signer_name,
                                signer_title, holder_name_sealed, holder_code_sealed, holder_code_index, sheet_sealed,
                                attests_letter_id, replaces_letter_id, created_at, method, stage)
                            VALUES (:code, :request, :letterCode, :title, :template, :numberId, :number, :day, :kelurahan,
                                :official, :position, :signerName, :signerTitle, :holderName, :holderCode, :holderIndex,
                                :sheet, :attests, :replaces, :now, :method, 'WAITING')
                            RETURNING id
                            """)
                    .param("code", letter.code())
                    .param("request", letter.requestNumber())
                    .param("letterCode", letter.letterCode())
                    .param("title", letter.title())
                    .param("template", letter.template())
                    .param("numberId", letter.numberId())
                    .param("number", letter.number())
                    .param("day", letter.day())
                    .param("kelurahan", letter.issuerKelurahan())
                    .param("official", letter.signer().officialId())
                    .param("position", letter.signer().positionId())
                    .param("signerName", letter.signer().name())
                    .param("signerTitle", letter.signer().title())
                    .param("holderName", fresh.holderName())
                    .param("holderCode", fresh.holderCode())
                    .param("holderIndex", fresh.holderCodeIndex())
                    .param("sheet", fresh.sheet())
                    .param("attests", attests)
                    .param("replaces", letter.replacesId())
                    .param("now", Timestamp.from(letter.createdAt()))
                    .param("method", letter.method().name())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException second) {
            throw new ConflictException("letter.exists");
        }
    }

    Optional<Letter> findByCode(String code) {
        return database.sql(SELECT + "WHERE l.code = :code")
                .param("code", code)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The letter of this code, or a refusal that looks the same for unknown and for foreign ones. */
    Letter get(String code) {
        return findByCode(code).orElseThrow(() -> new NotFoundException("letter.unknown"));
    }

    List<Letter> list(String requestNumber) {
        return listOf(List.of(requestNumber));
    }

    List<Letter> listOf(Collection<String> requestNumbers) {
        return database.sql(SELECT + "WHERE l.request_number IN (:requests) ORDER BY l.id")
                .param("requests", requestNumbers)
                .query((row, index) -> read(row))
                .list();
    }

    /** Codes of letters, each with the number of its request; of these codes, or of these request numbers. */
    Map<String, String> pairs(String column, Collection<String> all) {
        Map<String, String> found = new HashMap<>();
        database.sql("SELECT code, request_number FROM letter WHERE " + column + " = ANY (string_to_array(:all, ','))")
                .param("all", String.join(",", all))
                .query((row, index) -> found.put(row.getString("code"), row.getString("request_number")))
                .list();
        return found;
    }

    /** The living letter of this kind: waiting or signed. One in revision is no longer in its place. */
    Optional<Letter> findAlive(String requestNumber, String letterCode) {
        return list(requestNumber).stream()
                .filter(letter -> letter.letterCode().equals(letterCode))
                .filter(letter -> letter.isWaiting() || letter.stage() == Stage.SIGNED)
                .findFirst();
    }

    /** Living letters that attest this one. */
    List<Letter> listAttesting(long id) {
        return database.sql(SELECT + """
                        WHERE l.attests_letter_id = :id AND l.stage IN ('WAITING', 'SIGNED', 'IN_REVISION') ORDER BY l.id
                        """)
                .param("id", id)
                .query((row, index) -> read(row))
                .list();
    }

    /** Letters that wait for a person, oldest first, after the one of the last row seen. */
    List<Letter> listWaitingFor(long officialId, long afterId, int limit) {
        return database.sql(SELECT + """
                        WHERE l.stage = 'WAITING' AND l.signer_official_id = :official AND l.id > :after
                        ORDER BY l.id LIMIT :limit
                        """)
                .param("official", officialId)
                .param("after", afterId)
                .param("limit", limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** Letters that wait for pen, stamp and scan at these desks, oldest first; the empty text is the kecamatan. */
    List<Letter> listWaitingForPen(Set<String> desks, long afterId, int limit) {
        return database.sql(SELECT + """
                        WHERE l.stage = 'WAITING' AND l.method = 'BASAH'
                          AND coalesce(l.issuer_kelurahan_code, '') IN (:desks) AND l.id > :after
                        ORDER BY l.id LIMIT :limit
                        """)
                .param("desks", desks.isEmpty() ? Set.of("-") : desks)
                .param("after", afterId)
                .param("limit", limit)
                .query((row, index) -> read(row))
                .list();
    }

    /** The letter whose signed file has this digest. */
    Optional<Letter> findBySignedDigest(String sha256) {
        return database.sql(SELECT + "WHERE s.sha256 = :sha256 ORDER BY l.id LIMIT 1")
                .param("sha256", sha256)
                .query((row, index) -> read(row))
                .optional();
    }

    /** The letter whose file before the signature has this digest. */
    Optional<Letter> findByPaperDigest(String sha256) {
        return database.sql(SELECT + """
                        WHERE l.id = (SELECT letter_id FROM letter_paper WHERE sha256 = :sha256 ORDER BY id LIMIT 1)
                        """)
                .param("sha256", sha256)
                .query((row, index) -> read(row))
                .optional();
    }

    Sealed sealed(long id) {
        return database.sql("""
                        SELECT holder_name_sealed, holder_code_sealed, holder_code_index, sheet_sealed FROM letter
                        WHERE id = :id
                        """)
                .param("id", id)
                .query((row, index) -> new Sealed(
                        row.getBytes("holder_name_sealed"),
                        row.getBytes("holder_code_sealed"),
                        row.getBytes("holder_code_index"),
                        row.getBytes("sheet_sealed")))
                .single();
    }

    /**
     * Moves a letter on, if it is still as the actor saw it.
     *
     * @return the new version
     * @throws ConflictException {@code letter.stale} if somebody was faster
     */
    int move(Letter seen, Stage to, SigningMethod method) {
        int moved = database.sql("""
                        UPDATE letter SET stage = :to, method = :method, version = version + 1, busy_since = NULL
                        WHERE id = :id AND version = :version AND stage = :from
                        """)
                .param("to", to.name())
                .param("method", method.name())
                .param("id", seen.id())
                .param("version", seen.version())
                .param("from", seen.stage().name())
                .update();
        if (moved != 1) {
            throw new ConflictException("letter.stale");
        }
        return seen.version() + 1;
    }

    /** Marks that a signature is being made; false where one is being made already. */
    boolean beginSigning(Letter seen, Instant now, Instant staleBefore) {
        return database.sql("""
                        UPDATE letter SET busy_since = :now
                        WHERE id = :id AND version = :version AND stage = 'WAITING'
                          AND (busy_since IS NULL OR busy_since < :stale)
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("stale", Timestamp.from(staleBefore))
                        .update()
                == 1;
    }

    /** Takes the mark away after a signature that came to nothing. */
    void endSigning(long id, int version) {
        database.sql("UPDATE letter SET busy_since = NULL WHERE id = :id AND version = :version AND stage = 'WAITING'")
                .param("id", id)
                .param("version", version)
                .update();
    }

    /** Letters whose signature was begun and neither finished nor given up, for example because the process died. */
    List<Letter> listStale(Instant staleBefore) {
        return database.sql(SELECT + "WHERE l.stage = 'WAITING' AND l.busy_since < :stale ORDER BY l.id LIMIT 100")
                .param("stale", Timestamp.from(staleBefore))
                .query((row, index) -> read(row))
                .list();
    }

    private static Letter read(ResultSet row) throws SQLException {
        Timestamp busy = row.getTimestamp("busy_since");
        return new Letter(
                row.getLong("id"),
                row.getString("code"),
                row.getString("request_number"),
                row.getString("letter_code"),
                row.getString("title"),
                row.getString("template"),
                row.getLong("number_id"),
                row.getString("number"),
                row.getObject("dated_on", LocalDate.class),
                row.getString("issuer_kelurahan_code"),
                new Signer(
                        row.getLong("signer_official_id"),
                        row.getLong("signer_position_id"),
                        row.getString("signer_name"),
                        row.getString("signer_title")),
                row.getTimestamp("created_at").toInstant(),
                SigningMethod.valueOf(row.getString("method")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("version"),
                busy == null ? null : busy.toInstant(),
                row.getObject("replaces_letter_id", Long.class),
                signature(row));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        String key = row.getString("file_key");
        return key == null
                ? null
                : new Signature(
                        SigningMethod.valueOf(row.getString("s_method")),
                        key,
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getTimestamp("signed_at").toInstant());
    }
}
