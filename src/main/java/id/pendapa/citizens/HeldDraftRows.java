package id.pendapa.citizens;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code citizen_draft}: which account a draft is in. */
@Repository
class HeldDraftRows {

    static final String PURPOSE = "citizen-draft";

    private final JdbcClient database;
    private final FieldCipher cipher;

    HeldDraftRows(JdbcClient database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Whoever has it open last has it. */
    void put(String code, long account, Instant now) {
        byte[] index = cipher.index(PURPOSE, code);
        database.sql("""
                        INSERT INTO citizen_draft (code_index, code_sealed, account_id, kept_at)
                        VALUES (:index, :sealed, :account, :now)
                        ON CONFLICT ON CONSTRAINT citizen_draft_pk
                        DO UPDATE SET account_id = EXCLUDED.account_id, kept_at = EXCLUDED.kept_at
                        """)
                .param("index", index)
                .param("sealed", cipher.seal(code, place(index)))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean holds(String code, long account) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM citizen_draft
                            WHERE code_index IN (:indexes) AND account_id = :account)
                        """)
                .param("indexes", cipher.indexes(PURPOSE, code))
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** Codes of the account's drafts, the newest first. */
    List<String> list(long account, int most) {
        return database.sql("""
                        SELECT code_index, code_sealed FROM citizen_draft WHERE account_id = :account
                        ORDER BY kept_at DESC, code_index LIMIT :most
                        """)
                .param("account", account)
                .param("most", most)
                .query((row, number) -> cipher.open(row.getBytes("code_sealed"), place(row.getBytes("code_index"))))
                .list();
    }

    /** Drafts that are long gone by themselves. */
    void clear(Instant before) {
        database.sql("DELETE FROM citizen_draft WHERE kept_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static Place place(byte[] index) {
        return new Place("citizen_draft", HexFormat.of().formatHex(index), "code_sealed");
    }
}
