package id.pendapa.office.territory;

import id.pendapa.shared.ConflictException;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the territory into the tables of the office's profile, whose version it shares. */
@Repository
class TerritoryRows {

    private final JdbcClient database;

    TerritoryRows(JdbcClient database) {
        this.database = database;
    }

    /** The version of the profile, and whether the office has saved its territory once. */
    record State(int version, boolean adopted) {}

    State state() {
        return database.sql("SELECT version, territory_adopted AS adopted FROM office_profile")
                .query(State.class)
                .single();
    }

    /**
     * Writes code and prefix.
     *
     * @throws ConflictException {@code profile.stale} if somebody else just changed the profile
     */
    void write(int versionSeen, String code, String prefix) {
        int changed = database.sql("""
                        UPDATE office_profile
                        SET version = version + 1, kecamatan_code = :code, number_prefix = :prefix,
                            territory_adopted = true
                        WHERE version = :version
                        """)
                .param("code", code)
                .param("prefix", prefix)
                .param("version", versionSeen)
                .update();
        if (changed == 0) {
            throw new ConflictException("profile.stale");
        }
    }

    /** Adds a kelurahan, or opens or names it anew. */
    void write(String code, String name) {
        database.sql("""
                        INSERT INTO kelurahan (code, name) VALUES (:code, :name)
                        ON CONFLICT (code) DO UPDATE SET name = excluded.name, closed_on = NULL
                        """).param("code", code).param("name", name).update();
    }

    void close(Collection<String> codes, LocalDate today) {
        database.sql("UPDATE kelurahan SET closed_on = :today WHERE closed_on IS NULL AND code IN (:codes)")
                .param("today", today)
                .param("codes", codes)
                .update();
    }
}
