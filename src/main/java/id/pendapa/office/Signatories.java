package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
import id.pendapa.office.SignatoryRules.Holder;
import id.pendapa.office.SignatoryRules.Seat;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs a letter on its day. */
@Repository
public class Signatories {

    private final JdbcClient database;

    Signatories(JdbcClient database) {
        this.database = database;
    }

    /**
     * The signer of a letter: the holder, Plh. before Plt. before definitive, or while nobody is there the one to whom
     * the signing is delegated.
     *
     * @throws NotFoundException if the office has no such position
     * @throws InvalidException if nobody may sign on that day
     */
    public Signatory choose(SignatoryWish wish, LocalDate day) {
        List<Seat> seats = seats(wish, day);
        if (seats.isEmpty()) {
            throw new NotFoundException("signatory.position", wish.positionCode());
        }
        return SignatoryRules.choose(wish, seats);
    }

    private List<Seat> seats(SignatoryWish wish, LocalDate day) {
        return database.sql("""
                        WITH RECURSIVE chain (id, step) AS (
                            SELECT id, 0 FROM position
                            WHERE code = :code AND kelurahan_code IS NOT DISTINCT FROM :kelurahan::text
                            UNION ALL
                            SELECT d.delegate_position_id, chain.step + 1
                            FROM chain JOIN signing_delegation d ON d.position_id = chain.id
                            WHERE chain.step < 2 AND d.valid_from <= :day
                              AND (d.valid_until IS NULL OR d.valid_until >= :day)
                        )
                        SELECT p.id, p.title, p.signing_method, o.id AS official, o.name, o.rank, o.nip, o.kind
                        FROM chain JOIN position p ON p.id = chain.id
                        LEFT JOIN LATERAL (
                            SELECT person.*, h.kind
                            FROM position_holding h JOIN official person ON person.id = h.official_id
                            WHERE h.position_id = p.id AND h.valid_from <= :day
                              AND (h.valid_until IS NULL OR h.valid_until >= :day)
                              AND (h.ended_on IS NULL OR h.ended_on > :day)
                              AND NOT EXISTS (
                                  SELECT FROM official_absence a
                                  WHERE a.official_id = person.id AND :day BETWEEN a.first_day AND a.last_day)
                            ORDER BY array_position(ARRAY['PLH', 'PLT', 'DEFINITIF'], h.kind), h.valid_from DESC, h.id DESC
                            LIMIT 1
                        ) o ON true
                        ORDER BY chain.step
                        """)
                .param("code", wish.positionCode())
                .param("kelurahan", wish.kelurahanCode())
                .param("day", day)
                .query((row, number) -> new Seat(
                        row.getLong("id"),
                        row.getString("title"),
                        SigningMethod.valueOf(row.getString("signing_method")),
                        holder(row)))
                .list();
    }

    private static @Nullable Holder holder(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Holder(
                        row.getLong("official"),
                        row.getString("name"),
                        row.getString("rank"),
                        row.getString("nip"),
                        HoldKind.valueOf(kind));
    }
}
