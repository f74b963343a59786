package id.pendapa.requests;

import id.pendapa.requests.DeskSearch.Saved;
import id.pendapa.shared.ConflictException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of searches that officers keep. */
@Repository
class DeskViews {

    private final JdbcClient jdbc;

    DeskViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Saved> list(long accountId) {
        return jdbc.sql("SELECT id, name, query FROM desk_view WHERE account_id = :account ORDER BY name")
                .param("account", accountId)
                .query((row, index) -> new Saved(row.getLong("id"), row.getString("name"), row.getString("query")))
                .list();
    }

    void add(long accountId, String name, String query, Instant now) {
        try {
            jdbc.sql("""
                            INSERT INTO desk_view (account_id, name, query, saved_at)
                            VALUES (:account, :name, :query, :now)
                            """)
                    .param("account", accountId)
                    .param("name", name)
                    .param("query", query)
                    .param("now", Timestamp.from(now))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new ConflictException("desk.view.name-taken");
        }
    }

    /** Renames an own one that still has the name that was seen; false otherwise. */
    boolean rename(long accountId, long id, String seen, String name) {
        try {
            return jdbc.sql(
                                    "UPDATE desk_view SET name = :name WHERE id = :id AND account_id = :account AND name = :seen")
                            .param("name", name)
                            .param("id", id)
                            .param("account", accountId)
                            .param("seen", seen)
                            .update()
                    == 1;
        } catch (DuplicateKeyException twice) {
            throw new ConflictException("desk.view.name-taken");
        }
    }

    boolean remove(long accountId, long id, String seen) {
        return jdbc.sql("DELETE FROM desk_view WHERE id = :id AND account_id = :account AND name = :seen")
                        .param("id", id)
                        .param("account", accountId)
                        .param("seen", seen)
                        .update()
                == 1;
    }
}
