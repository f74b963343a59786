package id.pendapa.privacy.delay;

import id.pendapa.platform.Actor;
import id.pendapa.privacy.delay.DisclosureDelay.Approval;
import id.pendapa.privacy.delay.DisclosureDelay.Ended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rules by which sights are shown later. */
@Repository
class DelayRows {

    private final JdbcClient jdbc;

    DelayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is entered. */
    record Text(Collection<String> positions, Collection<String> purposes, String reason, String basis, int days) {}

    /** Newest first. */
    List<DisclosureDelay> list(long before, int most) {
        return jdbc.sql("SELECT * FROM disclosure_delay WHERE id < :before ORDER BY id DESC LIMIT :most")
                .param("before", before)
                .param("most", most)
                .query(DelayRows::read)
                .list();
    }

    /** Those that were approved and not ended by hand; some are over by now. */
    List<DisclosureDelay> listApproved(Instant now) {
        return jdbc.sql("""
                        SELECT * FROM disclosure_delay
                        WHERE approved_at IS NOT NULL AND ended_at IS NULL AND ends_at > :now ORDER BY id
                        """)
                .param("now", Timestamp.from(now))
                .query(DelayRows::read)
                .list();
    }

    Optional<DisclosureDelay> find(long id) {
        return jdbc.sql("SELECT * FROM disclosure_delay WHERE id = :id")
                .param("id", id)
                .query(DelayRows::read)
                .optional();
    }

    long add(UUID key, Text text, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        INSERT INTO disclosure_delay (key, positions, purposes, reason, basis, days, entered_at,
                            entered_by_account_id, entered_by)
                        VALUES (:key, :positions, :purposes, :reason, :basis, :days, :now, :account, :by)
                        RETURNING id
                        """)
                .param("key", key)
                .param("positions", String.join("\n", text.positions()))
                .param("purposes", String.join("\n", text.purposes()))
                .param("reason", text.reason())
                .param("basis", text.basis())
                .param("days", text.days())
                .param("now", Timestamp.from(now))
                .param("account", by.accountId())
                .param("by", by.label())
                .query(Long.class)
                .single();
    }

    /** Whether somebody entered this one. */
    boolean isEnteredBy(long id, long account) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM disclosure_delay WHERE id = :id AND entered_by_account_id = :account)
                        """)
                .param("id", id)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /** False where it was changed since, or does not wait. */
    boolean approve(long id, int version, Actor.Staff by, Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE disclosure_delay
                        SET version = version + 1, approved_at = :now, approved_by_account_id = :account, approved_by = :by,
                            ends_at = :until
                        WHERE id = :id AND version = :version AND approved_at IS NULL AND ended_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("account", by.accountId())
                        .param("by", by.label())
                        .param("until", Timestamp.from(until))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False where it was changed since, or is over. */
    boolean end(long id, int version, Actor.Staff by, Instant now) {
        return jdbc.sql("""
                        UPDATE disclosure_delay SET version = version + 1, ended_at = :now, ended_by = :by
                        WHERE id = :id AND version = :version AND ended_at IS NULL AND (ends_at IS NULL OR ends_at > :now)
                        """)
                        .param("now", Timestamp.from(now))
                        .param("by", by.label())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static DisclosureDelay read(ResultSet row, int index) throws SQLException {
        return new DisclosureDelay(
                row.getLong("id"),
                row.getInt("version"),
                lines(row.getString("positions")),
                lines(row.getString("purposes")),
                row.getString("reason"),
                row.getString("basis"),
                row.getInt("days"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                approval(row),
                ended(row));
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("approved_at");
        return at == null
                ? null
                : new Approval(
                        row.getString("approved_by"),
                        at.toInstant(),
                        row.getTimestamp("ends_at").toInstant());
    }

    private static @Nullable Ended ended(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        return at == null ? null : new Ended(row.getString("ended_by"), at.toInstant());
    }

    private static Set<String> lines(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(text.lines().toList());
    }
}
