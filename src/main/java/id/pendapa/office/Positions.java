package id.pendapa.office;

import id.pendapa.office.HeldPosition.HoldKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which position on a day: definitive, Plt. and Plh. alike; and who begins to hold one. */
@Repository
public class Positions {

    private final JdbcClient database;

    Positions(JdbcClient database) {
        this.database = database;
    }

    /**
     * A person of the office and the positions that they hold on a day, definitive ones first; never empty.
     *
     * @param official who
     * @param held what they hold, as definitive holder, Plt. or Plh.
     */
    public record Serving(Official official, List<HeldPosition> held) {

        public Serving {
            held = List.copyOf(held);
        }
    }

    /** What each of these people holds on a day; who holds nothing is left out. */
    public List<Serving> listServing(Collection<Long> officialIds, LocalDate day) {
        if (officialIds.isEmpty()) {
            return List.of();
        }
        Map<Official, List<HeldPosition>> held = new LinkedHashMap<>();
        database.sql("""
                        SELECT o.id AS official_id, o.name, p.id, p.code, p.title, p.unit, p.kelurahan_code, h.kind,
                            h.valid_from, ARRAY(SELECT duty FROM position_duty d WHERE d.position_code = p.code) AS duties
                        FROM position_holding h
                             JOIN position p ON p.id = h.position_id
                             JOIN official o ON o.id = h.official_id
                        WHERE h.official_id IN (:officials) AND h.valid_from <= :day
                          AND (h.valid_until IS NULL OR h.valid_until >= :day)
                          AND (h.ended_on IS NULL OR h.ended_on > :day)
                        ORDER BY o.id, h.kind, p.id
                        """).param("officials", officialIds).param("day", day).query(row -> {
            Official official = new Official(row.getLong("official_id"), row.getString("name"));
            held.computeIfAbsent(official, nobody -> new ArrayList<>()).add(readHeld(row));
        });
        return held.entrySet().stream()
                .map(found -> new Serving(found.getKey(), found.getValue()))
                .toList();
    }

    /** Codes of the duties that go with the positions of a code. */
    public Set<String> listDuties(String positionCode) {
        return database.sql("SELECT duty FROM position_duty WHERE position_code = :code")
                .param("code", positionCode)
                .query(String.class)
                .set();
    }

    /** Codes of all duties that go with some position. */
    public Set<String> listDuties() {
        return database.sql("SELECT DISTINCT duty FROM position_duty")
                .query(String.class)
                .set();
    }

    /** Makes a duty go with the positions of a code, from now on. */
    public void giveDuty(String positionCode, String duty) {
        database.sql("INSERT INTO position_duty (position_code, duty) VALUES (:position, :duty) ON CONFLICT DO NOTHING")
                .param("position", positionCode)
                .param("duty", duty)
                .update();
    }

    private static HeldPosition readHeld(ResultSet row) throws SQLException {
        return new HeldPosition(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("kelurahan_code"),
                HoldKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                Set.of((String[]) row.getArray("duties").getArray()));
    }

    /**
     * Why somebody holds a position on a day.
     *
     * @param title with "Plh." or "Plt."
     * @param skNumber number of the decree, or null where it was not entered
     * @param until last day, or null as long as it is open
     */
    public record Ground(
            String title,
            @Nullable String skNumber,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Why each of these people holds what they hold on a day; who holds nothing is left out. */
    public Map<Long, List<Ground>> listGrounds(Collection<Long> officialIds, LocalDate day) {
        Map<Long, List<Ground>> grounds = new LinkedHashMap<>();
        if (!officialIds.isEmpty()) {
            database.sql("""
                            SELECT h.official_id, p.id, p.code, p.title, p.unit, p.kelurahan_code, h.kind, h.sk_number,
                                   h.valid_from, h.valid_until,
                                   ARRAY(SELECT duty FROM position_duty d WHERE d.position_code = p.code) AS duties
                            FROM position_holding h JOIN position p ON p.id = h.position_id
                            WHERE h.official_id IN (:officials) AND h.valid_from <= :day
                              AND (h.valid_until IS NULL OR h.valid_until >= :day)
                              AND (h.ended_on IS NULL OR h.ended_on > :day)
                            ORDER BY h.official_id, h.kind, p.id
                            """).param("officials", officialIds).param("day", day).query(row -> {
                grounds.computeIfAbsent(row.getLong("official_id"), nobody -> new ArrayList<>())
                        .add(new Ground(
                                readHeld(row).titleInUse(),
                                row.getString("sk_number"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)));
            });
        }
        return grounds;
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
                          AND (h.ended_on IS NULL OR h.ended_on > :day)
                        """)
                .param("code", code)
                .param("kelurahan", kelurahanCode)
                .param("day", day)
                .query((row, number) -> new Official(row.getLong("id"), row.getString("name")))
                .optional();
    }

    /**
     * Makes a person hold a position of the kecamatan from a day on; the position is made where it is missing.
     *
     * @return the person's id
     */
    public long appoint(String positionCode, String title, String unit, String name, LocalDate from) {
        database.sql("""
                        INSERT INTO position (code, title, unit, signing_method) VALUES (:code, :title, :unit, 'BASAH')
                        ON CONFLICT ON CONSTRAINT position_one_per_place DO NOTHING
                        """)
                .param("code", positionCode)
                .param("title", title)
                .param("unit", unit)
                .update();
        return database.sql("""
                        WITH person AS (INSERT INTO official (name) VALUES (:name) RETURNING id),
                        holding AS (
                            INSERT INTO position_holding (position_id, official_id, kind, valid_from)
                            SELECT position.id, person.id, 'DEFINITIF', :from FROM position, person
                            WHERE position.code = :code AND position.kelurahan_code IS NULL
                        )
                        SELECT id FROM person
                        """)
                .param("name", name)
                .param("from", from)
                .param("code", positionCode)
                .query(Long.class)
                .single();
    }

    /**
     * A position of the office and who holds it definitively, or null while it is vacant.
     *
     * @param code for example {@code LURAH}
     * @param kelurahanCode kelurahan that it belongs to, or null for the kecamatan
     */
    public record Post(
            long id,
            String code,
            String title,
            String unit,
            @Nullable String kelurahanCode,
            @Nullable Official holder) {}

    /** All positions with their holders on a day, those of the kecamatan first. */
    public List<Post> listPosts(LocalDate day) {
        return database.sql("""
                        SELECT p.id, p.code, p.title, p.unit, p.kelurahan_code, o.id AS official_id, o.name
                        FROM position p
                             LEFT JOIN position_holding h ON h.position_id = p.id AND h.kind = 'DEFINITIF'
                                  AND h.valid_from <= :day AND (h.valid_until IS NULL OR h.valid_until >= :day)
                                  AND (h.ended_on IS NULL OR h.ended_on > :day)
                             LEFT JOIN official o ON o.id = h.official_id
                        ORDER BY p.kelurahan_code NULLS FIRST, p.unit, p.id
                        """).param("day", day).query(Positions::readPost).list();
    }

    private static Post readPost(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        return new Post(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("kelurahan_code"),
                name == null ? null : new Official(row.getLong("official_id"), name));
    }

    /** Names of people by their ids. */
    public Map<Long, String> names(Collection<Long> officialIds) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (!officialIds.isEmpty()) {
            database.sql("SELECT id, name FROM official WHERE id IN (:officials)")
                    .param("officials", officialIds)
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /**
     * Makes a new person hold a vacant position from a day on; a constraint refuses a second holder.
     *
     * @return the person's id
     */
    public long appoint(long positionId, String name, LocalDate from) {
        return database.sql("""
                        WITH person AS (INSERT INTO official (name) VALUES (:name) RETURNING id),
                        holding AS (
                            INSERT INTO position_holding (position_id, official_id, kind, valid_from)
                            SELECT :position, person.id, 'DEFINITIF', :from FROM person
                        )
                        SELECT id FROM person
                        """)
                .param("name", name)
                .param("position", positionId)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /**
     * A position gets another holder.
     *
     * @param kelurahanCode kelurahan that the position belongs to, or null for the kecamatan
     * @param leaving who held it, or null where it was vacant
     * @param arriving who will hold it; null for a new person and where nobody will
     * @param vacant whether nobody will hold it
     */
    public record NewHolder(
            String code,
            @Nullable String kelurahanCode,
            @Nullable Long leaving,
            @Nullable Long arriving,
            boolean vacant) {}

    /** What follows elsewhere when a position gets another holder; asked beforehand, implemented above this module. */
    public interface FollowsHolder {

        /** Whole sentences in Indonesian, ready to show; none where nothing follows. */
        List<String> effects(NewHolder change);
    }
}
