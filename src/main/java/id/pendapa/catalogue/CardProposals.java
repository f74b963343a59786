package id.pendapa.catalogue;

import id.pendapa.platform.Actor;
import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed cards; one waits per service. */
@Repository
class CardProposals {

    private final JdbcClient database;

    CardProposals(JdbcClient database) {
        this.database = database;
    }

    /** What became of a proposal. */
    enum Status {
        WAITING,
        APPROVED,
        DROPPED
    }

    /**
     * One proposal.
     *
     * @param baseId version that it changes, or null for a new service
     * @param document the whole next version
     */
    record Row(
            long id,
            String serviceCode,
            @Nullable Long baseId,
            String document,
            String reason,
            Status status,
            long proposedByAccount,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason) {}

    /**
     * Enters a proposal.
     *
     * @throws ConflictException {@code catalogue.proposal.waiting} if one waits for this service
     */
    long insert(
            String code, @Nullable PublishedService base, String document, String reason, Actor.Staff by, Instant now) {
        try {
            return database.sql("""
                            INSERT INTO card_proposal (service_code, base_definition_id, document, reason, status,
                                proposed_by_account_id, proposed_by, proposed_at)
                            VALUES (:code, :base, :document, :reason, 'WAITING', :account, :by, :now) RETURNING id
                            """)
                    .param("code", code)
                    .param("base", base == null ? null : base.id())
                    .param("document", document)
                    .param("reason", reason)
                    .param("account", by.accountId())
                    .param("by", by.label())
                    .param("now", Timestamp.from(now))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException waiting) {
            throw new ConflictException("catalogue.proposal.waiting");
        }
    }

    Optional<Row> find(long id) {
        return database.sql("SELECT * FROM card_proposal WHERE id = :id")
                .param("id", id)
                .query(CardProposals::read)
                .optional();
    }

    /** Whether the office ever approved a card of its own for this service. */
    boolean isAdopted(String code) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM card_proposal WHERE service_code = :code AND status = 'APPROVED')
                        """).param("code", code).query(Boolean.class).single();
    }

    /** All that wait, oldest first. */
    List<Row> listWaiting() {
        return database.sql("SELECT * FROM card_proposal WHERE status = 'WAITING' ORDER BY id")
                .query(CardProposals::read)
                .list();
    }

    /** Number of the one that waits for a service. */
    Optional<Long> findWaiting(String code) {
        return database.sql("SELECT id FROM card_proposal WHERE service_code = :code AND status = 'WAITING'")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    /**
     * Decides on a proposal.
     *
     * @throws ConflictException {@code catalogue.proposal.decided} if somebody was faster
     */
    void decide(Row seen, Status status, Actor.Staff by, @Nullable String reason, Instant now) {
        int changed = database.sql("""
                        UPDATE card_proposal SET status = :status, decided_by = :by, decided_at = :now,
                            decision_reason = :reason
                        WHERE id = :id AND status = 'WAITING'
                        """)
                .param("status", status.name())
                .param("by", by.label())
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("id", seen.id())
                .update();
        if (changed != 1) {
            throw new ConflictException("catalogue.proposal.decided");
        }
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Row(
                row.getLong("id"),
                row.getString("service_code"),
                row.getObject("base_definition_id", Long.class),
                row.getString("document"),
                row.getString("reason"),
                Status.valueOf(row.getString("status")),
                row.getLong("proposed_by_account_id"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision_reason"));
    }
}
