package id.pendapa.ledger.proof;

import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.OfficeSeat;
import id.pendapa.platform.SealedTables;
import java.net.URI;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys with which the office signs its log. The first is made when there is something to sign. */
@Component
class LogKeys implements SealedTables {

    private static final String TABLE = "log_key";
    private static final String SECRET = "secret_sealed";

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final OfficeSeat seat;
    private final InstantSource clock;

    LogKeys(JdbcClient database, FieldCipher cipher, OfficeSeat seat, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.seat = seat;
        this.clock = clock;
    }

    /** One of them. */
    record Kept(int version, NoteKey key) {}

    /** The newest. */
    Optional<Kept> find() {
        return database.sql("SELECT version, name, open_key FROM log_key ORDER BY version DESC LIMIT 1")
                .query((row, number) ->
                        new Kept(row.getInt("version"), new NoteKey(row.getString("name"), row.getBytes("open_key"))))
                .optional();
    }

    /** The newest, made now if there is none. */
    Kept findOrMake() {
        return find().orElseGet(this::make);
    }

    private Kept make() {
        NoteKey.Fresh fresh = NoteKey.create(origin());
        database.sql("""
                        INSERT INTO log_key (version, name, open_key, secret_sealed, made_at)
                        VALUES (1, :name, :open, :secret, :now)
                        """)
                .param("name", fresh.key().name())
                .param("open", fresh.key().open())
                .param("secret", cipher.seal(fresh.secret(), place(1)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Kept(1, fresh.key());
    }

    /** The log is named by the host under which the office was entered when it began; it keeps that name. */
    private String origin() {
        return URI.create(seat.address()).getHost() + "/bukti";
    }

    String sign(Kept kept, String text) {
        byte[] sealed = database.sql("SELECT secret_sealed FROM log_key WHERE version = :version")
                .param("version", kept.version())
                .query(byte[].class)
                .single();
        return kept.key().sign(text, cipher.open(sealed, place(kept.version())));
    }

    private static Place place(int version) {
        return new Place(TABLE, Integer.toString(version), SECRET);
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(SealedTable.of(TABLE, "t.version::text", SECRET));
    }
}
