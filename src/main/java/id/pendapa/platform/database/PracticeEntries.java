package id.pendapa.platform.database;

import id.pendapa.platform.OfficeKey;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of practice offices and their schemas, as the owner of the database writes and drops them. */
final class PracticeEntries {

    /** So long whoever leaves may still be on the way. */
    private static final Duration LEAVING = Duration.ofMinutes(10);

    private final JdbcClient owner;
    private final InstantSource clock;

    PracticeEntries(DataSource owner, InstantSource clock) {
        this.owner = JdbcClient.create(owner);
        this.clock = clock;
    }

    /** Whose practice office it is. */
    record Whose(OfficeKey home, long account) {}

    void enter(OfficeKey key, Whose whose, byte[] markHash) {
        owner.sql("""
                        INSERT INTO platform.practice_office
                            (office_key, home_key, account_id, mark_hash, asked_at, used_at)
                        VALUES (:key, :home, :account, :mark, :now, :now)
                        """)
                .param("key", key.value())
                .param("home", whose.home().value())
                .param("account", whose.account())
                .param("mark", markHash)
                .param("now", now())
                .update();
    }

    Whose whose(OfficeKey key) {
        return owner.sql("SELECT home_key, account_id FROM platform.practice_office WHERE office_key = :key")
                .param("key", key.value())
                .query((row, number) -> new Whose(new OfficeKey(row.getString("home_key")), row.getLong("account_id")))
                .single();
    }

    /** Those of an office that nobody has left. */
    long count(OfficeKey home) {
        return owner.sql("SELECT count(*) FROM platform.practice_office WHERE home_key = :home AND left_at IS NULL")
                .param("home", home.value())
                .query(Long.class)
                .single();
    }

    boolean isKnown(OfficeKey key) {
        return owner.sql(
                        "SELECT EXISTS (SELECT FROM platform.practice_office WHERE office_key = :key AND left_at IS NULL)")
                .param("key", key.value())
                .query(Boolean.class)
                .single();
    }

    void ready(OfficeKey key) {
        owner.sql("UPDATE platform.practice_office SET ready_at = :now WHERE office_key = :key AND ready_at IS NULL")
                .param("now", now())
                .param("key", key.value())
                .update();
    }

    void leave(Whose whose) {
        owner.sql("""
                        UPDATE platform.practice_office SET left_at = :now
                        WHERE home_key = :home AND account_id = :account AND left_at IS NULL
                        """)
                .param("now", now())
                .param("home", whose.home().value())
                .param("account", whose.account())
                .update();
    }

    /** Those of an office that were left or not used since, and what is left of others. */
    List<OfficeKey> listUnused(OfficeKey home, Instant since) {
        return owner
                .sql("""
                        SELECT s.key FROM platform.served_office s
                        LEFT JOIN platform.practice_office p ON p.office_key = s.key
                        WHERE s.key LIKE 'latihan\\_%' AND (p.home_key = :home AND (p.used_at < :since OR p.left_at < :left)
                              OR p.office_key IS NULL AND s.entered_at < :since)
                        ORDER BY s.key
                        """)
                .param("home", home.value())
                .param("since", Timestamp.from(since))
                .param("left", Timestamp.from(clock.instant().minus(LEAVING)))
                .query(String.class)
                .list()
                .stream()
                .map(OfficeKey::new)
                .toList();
    }

    /** Nobody finds it any more before its tables go. */
    void drop(OfficeKey key) {
        delete("practice_office", key);
        owner.sql("DROP SCHEMA IF EXISTS " + key.schema() + " CASCADE").update();
        List.of("scheduled_task", "rate_limit", "data_key").forEach(table -> delete(table, key));
        owner.sql("DELETE FROM platform.served_office WHERE key = :key")
                .param("key", key.value())
                .update();
    }

    private void delete(String table, OfficeKey key) {
        owner.sql("DELETE FROM platform." + table + " WHERE office_key = :key")
                .param("key", key.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
