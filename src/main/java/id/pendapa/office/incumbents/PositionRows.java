package id.pendapa.office.incumbents;

import id.pendapa.office.SigningMethod;
import id.pendapa.office.incumbents.ManagedPosition.Holding;
import id.pendapa.office.incumbents.ManagedPosition.Incumbent;
import id.pendapa.shared.ConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of positions, people and definitive holdings, for those who keep them right. */
@Repository
class PositionRows {

    private static final String SELECT = """
            SELECT p.id, p.code, p.title, p.unit, p.kelurahan_code, p.signing_method, p.version, h.id AS holding_id,
                h.sk_number, h.valid_from, LEAST(h.valid_until, h.ended_on - 1) AS last_day,
                o.id AS official_id, o.name, o.rank, o.nip
            FROM position p
                 LEFT JOIN position_holding h ON h.position_id = p.id AND h.kind = 'DEFINITIF'
                      AND (h.ended_on IS NULL OR h.ended_on > h.valid_from)
                 LEFT JOIN official o ON o.id = h.official_id
            """;

    private final JdbcClient database;

    PositionRows(JdbcClient database) {
        this.database = database;
    }

    /** All positions, those of the kecamatan first. */
    List<ManagedPosition> list() {
        Map<Long, ManagedPosition> found = new LinkedHashMap<>();
        database.sql(SELECT + "ORDER BY p.kelurahan_code NULLS FIRST, p.unit, p.id, h.valid_from DESC")
                .query(row -> {
                    found.merge(row.getLong("id"), read(row), PositionRows::joined);
                });
        return List.copyOf(found.values());
    }

    Optional<ManagedPosition> find(long id) {
        Map<Long, ManagedPosition> found = new LinkedHashMap<>();
        database.sql(SELECT + "WHERE p.id = :id ORDER BY h.valid_from DESC")
                .param("id", id)
                .query(row -> {
                    found.merge(id, read(row), PositionRows::joined);
                });
        return Optional.ofNullable(found.get(id));
    }

    private static ManagedPosition read(ResultSet row) throws SQLException {
        return new ManagedPosition(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("kelurahan_code"),
                SigningMethod.valueOf(row.getString("signing_method")),
                row.getInt("version"),
                row.getString("name") == null
                        ? List.of()
                        : List.of(new Holding(
                                row.getLong("holding_id"),
                                incumbent(row),
                                row.getString("sk_number"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))));
    }

    private static Incumbent incumbent(ResultSet row) throws SQLException {
        return new Incumbent(
                row.getLong("official_id"), row.getString("name"), row.getString("rank"), row.getString("nip"));
    }

    private static ManagedPosition joined(ManagedPosition one, ManagedPosition other) {
        List<Holding> holdings = new ArrayList<>(one.holdings());
        holdings.addAll(other.holdings());
        return new ManagedPosition(
                one.id(),
                one.code(),
                one.title(),
                one.unit(),
                one.kelurahanCode(),
                one.method(),
                one.version(),
                holdings);
    }

    /** Everybody who is entered, by name. */
    List<Incumbent> listPeople() {
        return database.sql("SELECT id AS official_id, name, rank, nip FROM official ORDER BY name, id")
                .query((row, number) -> incumbent(row))
                .list();
    }

    Optional<Incumbent> findPerson(long officialId) {
        return database.sql("SELECT id AS official_id, name, rank, nip FROM official WHERE id = :id")
                .param("id", officialId)
                .query((row, number) -> incumbent(row))
                .optional();
    }

    /** Whether somebody else has this number as civil servant. */
    boolean hasNip(String nip, @Nullable Long butNot) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM official WHERE nip = :nip AND id IS DISTINCT FROM :not::bigint)
                        """)
                .param("nip", nip)
                .param("not", butNot)
                .query(Boolean.class)
                .single();
    }

    /** Whether it was written: a position that is there already stays as it is. */
    boolean add(UsualPositions.Usual usual) {
        return database.sql("""
                        INSERT INTO position (code, title, unit, kelurahan_code, signing_method)
                        VALUES (:code, :title, :unit, :kelurahan, 'BASAH') ON CONFLICT DO NOTHING
                        """)
                        .param("code", usual.code())
                        .param("title", usual.title())
                        .param("unit", usual.unit())
                        .param("kelurahan", usual.kelurahanCode())
                        .update()
                == 1;
    }

    /**
     * Raises the version of a position.
     *
     * @throws ConflictException {@code position.stale} if somebody else just changed it
     */
    void touch(long id, int versionSeen) {
        int changed = database.sql("UPDATE position SET version = version + 1 WHERE id = :id AND version = :version")
                .param("id", id)
                .param("version", versionSeen)
                .update();
        if (changed == 0) {
            throw new ConflictException("position.stale");
        }
    }

    void signBy(long id, SigningMethod method) {
        database.sql("UPDATE position SET signing_method = :method WHERE id = :id")
                .param("method", method.name())
                .param("id", id)
                .update();
    }

    /**
     * Writes a new person.
     *
     * @throws ConflictException {@code position.stale} if somebody else just got the same NIP
     */
    long addPerson(String name, @Nullable String rank, @Nullable String nip) {
        try {
            return database.sql("INSERT INTO official (name, rank, nip) VALUES (:name, :rank, :nip) RETURNING id")
                    .param("name", name)
                    .param("rank", rank)
                    .param("nip", nip)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException nipTaken) {
            throw new ConflictException("position.stale");
        }
    }

    void rewritePerson(Incumbent person) {
        try {
            database.sql("UPDATE official SET name = :name, rank = :rank, nip = :nip WHERE id = :id")
                    .param("name", person.name())
                    .param("rank", person.rank())
                    .param("nip", person.nip())
                    .param("id", person.officialId())
                    .update();
        } catch (DuplicateKeyException nipTaken) {
            throw new ConflictException("position.stale");
        }
    }

    long hold(long positionId, long officialId, String skNumber, LocalDate from) {
        return database.sql("""
                        INSERT INTO position_holding (position_id, official_id, kind, sk_number, valid_from)
                        VALUES (:position, :official, 'DEFINITIF', :sk, :from) RETURNING id
                        """)
                .param("position", positionId)
                .param("official", officialId)
                .param("sk", skNumber)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /** Ends a holding: the day is the first on which it no longer holds. */
    void end(long holdingId, LocalDate day) {
        database.sql("UPDATE position_holding SET ended_on = :day WHERE id = :id")
                .param("day", day)
                .param("id", holdingId)
                .update();
    }

    /** Takes back what has not happened yet: planned holders never begin, and who would have ended goes on. */
    void takeBackPlan(long positionId, LocalDate today) {
        // One after the other: two holders of one day are refused row by row.
        database.sql("""
                        UPDATE position_holding SET ended_on = valid_from
                        WHERE position_id = :position AND kind = 'DEFINITIF' AND valid_from > :today
                        """).param("position", positionId).param("today", today).update();
        database.sql("""
                        UPDATE position_holding SET ended_on = NULL
                        WHERE position_id = :position AND kind = 'DEFINITIF' AND valid_from <= :today
                          AND ended_on > :today
                        """).param("position", positionId).param("today", today).update();
    }
}
