package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which position on a day: definitive, Plt. and Plh. alike. */
@Repository
public class Positions {

    private final JdbcClient database;

    Positions(JdbcClient database) {
        this.database = database;
    }

    /** The positions that a person holds on a day, definitive ones first. */
    public List<HeldPosition> heldBy(long officialId, LocalDate day) {
        return database.sql("""
                        SELECT p.id, p.code, p.title, p.unit, p.kelurahan_code, h.kind
                        FROM position_holding h JOIN position p ON p.id = h.position_id
                        WHERE h.official_id = :official AND h.valid_from <= :day
                          AND (h.valid_until IS NULL OR h.valid_until >= :day)
                          AND (h.ended_on IS NULL OR h.ended_on > :day)
                        ORDER BY h.kind, p.id
                        """)
                .param("official", officialId)
                .param("day", day)
                .query((row, number) -> new HeldPosition(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("unit"),
                        row.getString("kelurahan_code"),
                        HoldKind.valueOf(row.getString("kind"))))
                .list();
    }

    /**
     * Everybody who holds one of these positions on a day.
     *
     * @param kelurahanCode kelurahan whose positions count besides those of the kecamatan, or null
     */
    public List<Long> listHolders(List<String> codes, @Nullable String kelurahanCode, LocalDate day) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT DISTINCT h.official_id
                        FROM position_holding h JOIN position p ON p.id = h.position_id
                        WHERE p.code IN (:codes) AND (p.kelurahan_code IS NULL OR p.kelurahan_code = :kelurahan::text)
                          AND h.valid_from <= :day AND (h.valid_until IS NULL OR h.valid_until >= :day)
                          AND (h.ended_on IS NULL OR h.ended_on > :day)
                        ORDER BY h.official_id
                        """)
                .param("codes", codes)
                .param("kelurahan", kelurahanCode)
                .param("day", day)
                .query(Long.class)
                .list();
    }

    public Optional<Official> findOfficial(long officialId) {
        return database.sql("SELECT id, name FROM official WHERE id = :id")
                .param("id", officialId)
                .query((row, number) -> new Official(row.getLong("id"), row.getString("name")))
                .optional();
    }

    /** The definitive holder of a position on a day; empty while it is vacant. */
    public Optional<Official> findHolder(String code, @Nullable String kelurahanCode, LocalDate day) {
        return database.sql("""
                        SELECT o.id, o.name
                        FROM position p
                             JOIN position_holding h ON h.position_id = p.id AND h.kind = 'DEFINITIF'
                             JOIN official o ON o.id = h.official_id
                        WHERE p.code = :code AND p.kelurahan_code IS NOT DISTINCT FROM :kelurahan::text
                          AND h.valid_from <= :day AND (h.valid_until IS NULL OR h.valid_until >= :day)
                        """)
                .param("code", code)
                .param("kelurahan", kelurahanCode)
                .param("day", day)
                .query((row, number) -> new Official(row.getLong("id"), row.getString("name")))
                .optional();
    }
}
