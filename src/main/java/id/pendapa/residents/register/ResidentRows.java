package id.pendapa.residents.register;

import id.pendapa.residents.register.Resident.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons of the register, sealed. What is counted or found is made from their facts each time they are written. */
@Repository
class ResidentRows {

    private static final String INSERT = """
            INSERT INTO resident (facts_sealed, nik_index, name_gram, gram_key, birth_index, born_year, sex, kelurahan_code,
                education, occupation, standing, import_id, changed_at, key, version, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HERE', ?, ?, ?, 1, ?)
            """;
    private static final String UPDATE = """
            UPDATE resident SET facts_sealed = ?, nik_index = ?, name_gram = ?, gram_key = ?, birth_index = ?, born_year = ?,
                sex = ?, kelurahan_code = ?, education = ?, occupation = ?, import_id = ?, changed_at = ?, version = version + 1
            WHERE id = ? AND version = ?
            """;
    private static final int AFTER_FACTS = 11;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Sealing sealing;
    private final Choices choices;

    ResidentRows(JdbcClient jdbc, JdbcTemplate template, Sealing sealing, Choices choices) {
        this.jdbc = jdbc;
        this.template = template;
        this.sealing = sealing;
        this.choices = choices;
    }

    /** Somebody who is about to be entered. */
    record Entry(UUID key, Facts facts) {}

    /**
     * New facts for somebody.
     *
     * @param version the one that was seen
     */
    record Change(long id, UUID key, int version, Facts facts) {}

    /** Enters many at once; their ids by key. */
    Map<UUID, Long> addAll(List<Entry> entries, @Nullable Long importId, Instant now) {
        NameGrams grams = new NameGrams(sealing.cipher());
        template.batchUpdate(INSERT, entries, Math.max(1, entries.size()), (statement, entry) -> {
            bind(statement, entry.facts(), entry.key(), grams);
            statement.setObject(AFTER_FACTS, importId, Types.BIGINT);
            statement.setTimestamp(12, Timestamp.from(now));
            statement.setObject(13, entry.key());
            statement.setTimestamp(14, Timestamp.from(now));
        });
        Map<UUID, Long> ids = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.sql("SELECT id, key FROM resident WHERE key = ANY (:keys)")
                    .param("keys", entries.stream().map(Entry::key).toArray(UUID[]::new))
                    .query((row, index) -> ids.put(row.getObject("key", UUID.class), row.getLong("id")))
                    .list();
        }
        return ids;
    }

    /** Changes many at once; how many of them were still at the version that was seen. */
    int changeAll(List<Change> changes, @Nullable Long importId, Instant now) {
        NameGrams grams = new NameGrams(sealing.cipher());
        int changed = 0;
        for (int[] batch : template.batchUpdate(UPDATE, changes, Math.max(1, changes.size()), (statement, change) -> {
            bind(statement, change.facts(), change.key(), grams);
            statement.setObject(AFTER_FACTS, importId, Types.BIGINT);
            statement.setTimestamp(12, Timestamp.from(now));
            statement.setLong(13, change.id());
            statement.setInt(14, change.version());
        })) {
            for (int one : batch) {
                changed += one;
            }
        }
        return changed;
    }

    private void bind(PreparedStatement statement, Facts facts, UUID key, NameGrams grams) throws SQLException {
        String nik = facts.get(Item.NIK);
        String born = facts.get(Item.BIRTH_DATE);
        String occupation = facts.get(Item.OCCUPATION);
        NameGrams.Hashed name = grams.of(facts.get(Item.NAME));
        Connection connection = statement.getConnection();
        statement.setBytes(1, sealing.seal(facts, key));
        statement.setBytes(2, nik.isEmpty() ? null : sealing.index(Sealing.NIK, nik));
        statement.setArray(3, connection.createArrayOf("integer", name.grams().toArray(Integer[]::new)));
        statement.setInt(4, name.key());
        statement.setBytes(5, born.isEmpty() ? null : sealing.index(Sealing.BIRTH, born));
        statement.setObject(6, born.isEmpty() ? null : LocalDate.parse(born).getYear(), Types.SMALLINT);
        statement.setString(7, code(facts.get(Item.SEX)));
        statement.setString(8, code(facts.get(Item.KELURAHAN)));
        statement.setString(9, code(facts.get(Item.EDUCATION)));
        statement.setString(10, occupation.isEmpty() ? null : choices.group(occupation));
    }

    private static @Nullable String code(String value) {
        return value.isEmpty() ? null : value;
    }

    Optional<Resident> find(long id) {
        return list(List.of(id)).stream().findFirst();
    }

    List<Resident> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM resident WHERE id = ANY (:ids) ORDER BY id")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(this::read)
                        .list();
    }

    /** Those of these numbers who are in the register, by number. */
    Map<String, Resident> findByNik(Collection<String> niks) {
        List<byte[]> wanted = new ArrayList<>();
        niks.forEach(nik -> wanted.addAll(sealing.indexes(Sealing.NIK, nik)));
        Map<String, Resident> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("SELECT * FROM resident WHERE nik_index = ANY (:wanted)")
                    .param("wanted", wanted.toArray(byte[][]::new))
                    .query(this::read)
                    .list()
                    .forEach(resident -> found.put(resident.facts().get(Item.NIK), resident));
        }
        return found;
    }

    /** Those who live here behind a number, for whoever goes through all of them. */
    List<Resident> listHere(long after, String kelurahan, int most) {
        return jdbc.sql("""
                        SELECT * FROM resident
                        WHERE standing = 'HERE' AND id > :after AND (:kelurahan = '' OR kelurahan_code = :kelurahan)
                        ORDER BY id LIMIT :most
                        """)
                .param("after", after)
                .param("kelurahan", kelurahan)
                .param("most", most)
                .query(this::read)
                .list();
    }

    int countHere(String kelurahan) {
        return jdbc.sql("""
                        SELECT count(*) FROM resident
                        WHERE standing = 'HERE' AND (:kelurahan = '' OR kelurahan_code = :kelurahan)
                        """).param("kelurahan", kelurahan).query(Integer.class).single();
    }

    List<Resident> listByBirth(LocalDate born, int most) {
        return jdbc.sql("SELECT * FROM resident WHERE birth_index = ANY (:wanted) LIMIT :most")
                .param("wanted", sealing.indexes(Sealing.BIRTH, born.toString()).toArray(byte[][]::new))
                .param("most", most)
                .query(this::read)
                .list();
    }

    /**
     * Those whose names have all trigrams of one of these parts, the likest first. One wrong letter spoils three
     * trigrams in a row, so of the first and the last third of a name one is whole.
     */
    List<Resident> listByGrams(Grams sought, int most) {
        return jdbc.sql("""
                        SELECT * FROM resident
                        WHERE standing <> 'MERGED' AND (name_gram @> :first OR name_gram @> :middle OR name_gram @> :last)
                        ORDER BY (SELECT count(*) FROM unnest(name_gram) gram WHERE gram = ANY (:all)) DESC, cardinality(name_gram), id
                        LIMIT :most
                        """)
                .param("first", sought.first())
                .param("middle", sought.middle())
                .param("last", sought.last())
                .param("all", sought.all())
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Trigrams of a search in three parts. */
    @SuppressWarnings("ArrayRecordComponent") // For one statement, never compared.
    record Grams(Integer[] first, Integer[] middle, Integer[] last, Integer[] all) {
        static Grams of(List<Integer> grams) {
            int third = Math.max(1, (grams.size() + 2) / 3);
            int from = Math.min(third, grams.size() - 1);
            return new Grams(
                    grams.subList(0, Math.min(third, grams.size())).toArray(Integer[]::new),
                    grams.subList(from, Math.max(from + 1, Math.min(2 * third, grams.size())))
                            .toArray(Integer[]::new),
                    grams.subList(Math.max(0, grams.size() - third), grams.size())
                            .toArray(Integer[]::new),
                    grams.toArray(Integer[]::new));
        }
    }

    boolean stand(Resident seen, int version, Standing standing, @Nullable Long into, Instant now) {
        return jdbc.sql("""
                        UPDATE resident SET standing = :standing, merged_into_id = CAST(:into AS bigint), changed_at = :now,
                            import_id = NULL, version = version + 1
                        WHERE id = :id AND version = :version
                        """)
                        .param("standing", standing.name())
                        .param("into", into)
                        .param("now", Timestamp.from(now))
                        .param("id", seen.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Removes people who were entered by mistake; how many of them were still as they were seen. */
    int removeAll(List<Resident> seen) {
        int removed = 0;
        for (int[] batch : template.batchUpdate(
                "DELETE FROM resident WHERE id = ? AND version = ?",
                seen,
                Math.max(1, seen.size()),
                (statement, resident) -> {
                    statement.setLong(1, resident.id());
                    statement.setInt(2, resident.version());
                })) {
            for (int one : batch) {
                removed += one;
            }
        }
        return removed;
    }

    private Resident read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return new Resident(
                row.getLong("id"),
                key,
                sealing.open(row.getBytes("facts_sealed"), key),
                Standing.valueOf(row.getString("standing")),
                row.getObject("merged_into_id", Long.class),
                row.getObject("import_id", Long.class),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
