package id.pendapa.platform.keys;

import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.SealedTables.HashColumn;
import id.pendapa.platform.SealedTables.PassingHash;
import id.pendapa.platform.SealedTables.RemadeHash;
import id.pendapa.platform.SealedTables.SealedColumn;
import id.pendapa.platform.SealedTables.SealedTable;
import id.pendapa.platform.SealedTables.Source;
import id.pendapa.shared.UnavailableException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals the rows of one table anew. Rows are read a few blocks of the table at a time, so that a million of them is read
 * once and not once per batch. Each row is written by itself, and only if its values are still those that were read:
 * whoever changed it meanwhile wins, and the next run finds what is left.
 */
final class TableSealing {

    private static final int BLOCKS = 16;
    private static final Logger LOG = LoggerFactory.getLogger(TableSealing.class);

    private final SealedTable table;
    private final TinkFieldCipher cipher;
    private final KeyRing.Keys keys;
    private final JdbcClient owner;

    TableSealing(SealedTable table, TinkFieldCipher cipher, KeyRing.Keys keys, JdbcClient owner) {
        this.table = table;
        this.cipher = cipher;
        this.keys = keys;
        this.owner = owner;
    }

    long countLeft(Instant now) {
        List<String> left = new ArrayList<>(olderColumns());
        for (HashColumn hash : table.hashes()) {
            String alive = hash instanceof PassingHash passing ? " AND (" + passing.aliveWhile() + ")" : "";
            left.add(olderHash(hash) + alive);
        }
        return owner.sql("SELECT count(*) FROM " + table.name() + " t WHERE " + anyOf(left))
                .param("prefix", keys.prefix())
                .param("version", version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void work(BooleanSupplier goOn) {
        long blocks = owner.sql("SELECT pg_relation_size(to_regclass(:table)) / 8192")
                .param("table", table.name())
                .query(Long.class)
                .single();
        for (long block = 0; block < blocks && goOn.getAsBoolean(); block += BLOCKS) {
            for (Row row : read(block)) {
                if (!goOn.getAsBoolean()) {
                    return;
                }
                makeAnew(row);
            }
        }
    }

    /** One row that does not open, or not fit, keeps the older key in its place, but no other row waits for it. */
    private void makeAnew(Row row) {
        try {
            write(row.at(), changes(row));
        } catch (UnavailableException | DataAccessException failure) {
            LOG.error("The row {} of {} cannot be sealed anew.", row.at(), table.name(), failure);
        }
    }

    /** A row as it was read: where it is, and what is needed of it, by name. */
    private record Row(String at, Map<String, Object> values) {

        byte @Nullable [] bytes(String name) {
            return (byte[]) values.get(name);
        }

        String key(String name) {
            return (String) Objects.requireNonNull(values.get(name + "_key"));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Cipher text, never compared.
    private record Change(byte[] before, byte[] after) {}

    private List<Row> read(long block) {
        List<String> wanted = new ArrayList<>();
        wanted.add("t.ctid::text AS at");
        for (SealedColumn column : table.columns()) {
            wanted.add("t." + column.name());
            wanted.add("(" + column.rowKey() + ")::text AS " + column.name() + "_key");
        }
        List<String> older = new ArrayList<>(olderColumns());
        for (RemadeHash hash : remade()) {
            wanted.add("t." + hash.name());
            wanted.add("(" + hash.source().value() + ") AS " + hash.name() + "_from");
            wanted.add("(" + hash.source().rowKey() + ")::text AS " + hash.name() + "_key");
            older.add(olderHash(hash));
        }
        return owner
                .sql("SELECT " + String.join(", ", wanted) + " FROM " + table.name()
                        + " t WHERE t.ctid >= :from::tid AND t.ctid < :until::tid AND " + anyOf(older))
                .param("from", "(" + block + ",0)")
                .param("until", "(" + (block + BLOCKS) + ",0)")
                .param("prefix", keys.prefix())
                .param("version", version())
                .query()
                .listOfRows()
                .stream()
                .map(values -> new Row((String) Objects.requireNonNull(values.get("at")), values))
                .toList();
    }

    private Map<String, Change> changes(Row row) {
        Map<String, Change> changes = new LinkedHashMap<>();
        for (RemadeHash hash : remade()) {
            byte[] before = row.bytes(hash.name());
            Source source = hash.source();
            byte[] from = row.bytes(hash.name() + "_from");
            if (before != null && from != null && !TinkFieldCipher.startsWith(before, version())) {
                String key = row.key(hash.name());
                List<String> values =
                        hash.values().apply(cipher.open(from, new Place(source.boundTo(), key, source.boundAs())), key);
                cipher.remade(hash.purpose(), before, values)
                        .ifPresent(after -> changes.put(hash.name(), new Change(before, after)));
            }
        }
        for (SealedColumn column : table.columns()) {
            byte[] before = row.bytes(column.name());
            if (before == null) {
                continue;
            }
            String key = row.key(column.name());
            String newKey = keyAfter(key, changes);
            if (!cipher.isNewest(before) || !key.equals(newKey)) {
                String clear = cipher.open(before, place(column, key));
                changes.put(column.name(), new Change(before, cipher.seal(clear, place(column, newKey))));
            }
        }
        return changes;
    }

    /** A row whose key is a hash gets another key with its newer hash. */
    private static String keyAfter(String key, Map<String, Change> changes) {
        return changes.values().stream()
                .filter(change -> HexFormat.of().formatHex(change.before()).equals(key))
                .map(change -> HexFormat.of().formatHex(change.after()))
                .findFirst()
                .orElse(key);
    }

    private static Place place(SealedColumn column, String key) {
        return new Place(column.boundTo(), key, column.boundAs());
    }

    private void write(String at, Map<String, Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        String set =
                changes.keySet().stream().map(name -> name + " = :new_" + name).collect(Collectors.joining(", "));
        String unchanged = changes.keySet().stream()
                .map(name -> " AND t." + name + " = :old_" + name)
                .collect(Collectors.joining());
        var update = owner.sql("UPDATE " + table.name() + " t SET " + set + " WHERE t.ctid = :at::tid" + unchanged);
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            update = update.param("new_" + change.getKey(), change.getValue().after())
                    .param("old_" + change.getKey(), change.getValue().before());
        }
        update.param("at", at).update();
    }

    private List<RemadeHash> remade() {
        return table.hashes().stream()
                .flatMap(hash -> hash instanceof RemadeHash remade
                        ? Optional.of(remade).stream()
                        : Optional.<RemadeHash>empty().stream())
                .toList();
    }

    /** Nothing is left of what was destroyed; an empty value needs no key. */
    private List<String> olderColumns() {
        return table.columns().stream()
                .map(column -> "substring(nullif(t." + column.name() + ", '') FROM 1 FOR 5) <> :prefix")
                .toList();
    }

    private static String olderHash(HashColumn hash) {
        return "substring(nullif(t." + hash.name() + ", '') FROM 1 FOR 4) <> :version";
    }

    private static String anyOf(List<String> conditions) {
        return conditions.isEmpty() ? "false" : "((" + String.join(") OR (", conditions) + "))";
    }

    private byte[] version() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(keys.indexVersion()).array();
    }
}
