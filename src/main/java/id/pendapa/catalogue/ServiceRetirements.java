package id.pendapa.catalogue;

import id.pendapa.platform.Actor;
import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Services that are offered no more. A row holds until there is a newer version; none changes. */
@Repository
class ServiceRetirements {

    private final JdbcClient database;

    ServiceRetirements(JdbcClient database) {
        this.database = database;
    }

    /** All that hold now, by code. */
    List<Catalogue.Retired> list() {
        return database.sql("""
                        SELECT d.id, d.hash, d.document, r.reason, r.instead, r.retired_by, r.retired_at
                        FROM service_retirement r JOIN service_definition d ON d.id = r.definition_id
                        WHERE NOT EXISTS (
                            SELECT FROM service_definition newer WHERE newer.code = d.code AND newer.version > d.version)
                        ORDER BY d.code
                        """)
                .query((row, number) -> new Catalogue.Retired(
                        new PublishedService(
                                row.getLong("id"),
                                row.getString("hash"),
                                DefinitionJson.readStored(row.getString("document"))),
                        row.getTimestamp("retired_at").toInstant(),
                        row.getString("retired_by"),
                        row.getString("reason"),
                        row.getString("instead")))
                .list();
    }

    /** Whether the office took a service away itself, and nothing newer is there. */
    boolean isRetired(String code) {
        return list().stream()
                .anyMatch(retired -> retired.service().definition().code().equals(code));
    }

    /**
     * Retires the live version.
     *
     * @throws ConflictException {@code catalogue.retire.stale} if it is not live any more
     */
    void insert(PublishedService live, String reason, String instead, Actor.Staff by, Instant now) {
        Timestamp at = Timestamp.from(now);
        int changed = database.sql("""
                        UPDATE service_definition SET status = 'RETIRED', retired_at = :at
                        WHERE id = :id AND status = 'LIVE'
                        """).param("at", at).param("id", live.id()).update();
        if (changed != 1) {
            throw new ConflictException("catalogue.retire.stale");
        }
        database.sql("""
                        INSERT INTO service_retirement (service_code, definition_id, reason, instead, retired_by_account_id,
                            retired_by, retired_at)
                        VALUES (:code, :definition, :reason, :instead, :account, :by, :at)
                        """)
                .param("code", live.definition().code())
                .param("definition", live.id())
                .param("reason", reason)
                .param("instead", instead)
                .param("account", by.accountId())
                .param("by", by.label())
                .param("at", at)
                .update();
    }
}
