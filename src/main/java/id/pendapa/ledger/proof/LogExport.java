package id.pendapa.ledger.proof;

import id.pendapa.platform.Audit;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole log as one file, so that an auditor checks it on another machine with another program: a line for each head,
 * each kept hash and each entry. Entries name officers and records by their codes, never a citizen.
 */
@Service
public class LogExport {

    private static final int PART = 2000;
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final JdbcClient database;
    private final LogRows rows;
    private final TransactionTemplate transaction;
    private final Gate gate;
    private final Audit audit;

    LogExport(JdbcClient database, LogRows rows, TransactionTemplate transaction, Gate gate, Audit audit) {
        this.database = database;
        this.rows = rows;
        this.transaction = transaction;
        this.gate = gate;
        this.audit = audit;
    }

    /**
     * Writes down that the log is taken.
     *
     * @return how many entries it will have; 0 if nothing was ever signed
     */
    public long begin() {
        gate.require(Permission.LOG_EXPORT);
        Long size = transaction.execute(status -> {
            long entries = rows.findHead().map(LogHead::size).orElse(0L);
            audit.acted(new Audit.Act(
                    "log.exported", new Audit.Subject("log", "all"), Map.of("size", Long.toString(entries))));
            return entries;
        });
        return size == null ? 0 : size;
    }

    /** Writes the file; in parts, so that a long log needs no memory and no long transaction. */
    public void write(long size, OutputStream out) throws IOException {
        gate.require(Permission.LOG_EXPORT);
        line(out, Map.of("format", "pendapa-catatan@v1"));
        heads(size, out);
        for (int level = 1; (size >> (TilePlace.BITS * level)) > 0; level++) {
            nodes(level, size >> (TilePlace.BITS * level), out);
        }
        for (long from = 0; from < size; from += PART) {
            for (ProvenRow row : read(from, Math.min(size, from + PART))) {
                line(out, entry(row));
            }
        }
    }

    private void heads(long size, OutputStream out) throws IOException {
        for (long after = 0; after < size; ) {
            List<LogHead> part = rows.listHeads(after, size, PART);
            for (LogHead head : part) {
                line(
                        out,
                        Map.of(
                                "head",
                                Long.toString(head.number()),
                                "size",
                                Long.toString(head.size()),
                                "root",
                                head.rootText(),
                                "note",
                                head.note()));
            }
            after = part.isEmpty() ? size : part.get(part.size() - 1).size();
        }
    }

    private void nodes(int level, long count, OutputStream out) throws IOException {
        List<byte[]> hashes = rows.listHashes(level, 0, count);
        for (int i = 0; i < hashes.size(); i++) {
            line(
                    out,
                    Map.of(
                            "level", Integer.toString(level),
                            "index", Integer.toString(i),
                            "hash", BASE64.encodeToString(hashes.get(i))));
        }
    }

    private List<ProvenRow> read(long from, long to) {
        return database.sql(ProvenRow.LIST)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> ProvenRow.read(row))
                .list();
    }

    private static Map<String, String> entry(ProvenRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("leaf", Long.toString(row.leaf()));
        values.put("kind", row.act() ? "audit" : "access");
        values.put("leafCommitment", BASE64.encodeToString(row.proven()));
        values.putAll(row.columns());
        ProvenRow.Bytes entry = row.entry();
        if (entry != null) {
            values.put("salt", BASE64.encodeToString(entry.salt()));
            values.put("canonical", BASE64.encodeToString(entry.canonical()));
            values.put("commitment", BASE64.encodeToString(entry.commitment()));
        }
        return values;
    }

    private static void line(OutputStream out, Map<String, String> values) throws IOException {
        out.write(JsonMapper.shared().writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
