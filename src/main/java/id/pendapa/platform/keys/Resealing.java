package id.pendapa.platform.keys;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.SealedTables;
import id.pendapa.platform.SealedTables.SealedTable;
import id.pendapa.platform.database.OwnerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Seals and hashes the current office's rows anew with the newest keys. It works as the owner of the database, because
 * the application itself may not change what is recorded; it writes nothing but what stood there before.
 */
@Component
class Resealing {

    private final List<SealedTables> modules;
    private final OwnerDatabase database;
    private final TinkFieldCipher cipher;
    private final KeyRing ring;

    Resealing(List<SealedTables> modules, OwnerDatabase database, KeyRing ring) {
        this.modules = List.copyOf(modules);
        this.database = database;
        this.ring = ring;
        this.cipher = new TinkFieldCipher(ring);
    }

    List<SealedTable> tables() {
        return modules.stream()
                .flatMap(module -> module.sealedTables().stream())
                .sorted(Comparator.comparing(SealedTable::name))
                .toList();
    }

    /** How many rows of each table still need an older key; tables without any are left out. */
    Map<String, Long> countLeft(Instant now) {
        Map<String, Long> left = new TreeMap<>();
        asOwner(owner -> tables().forEach(table -> {
            long rows = new TableSealing(table, cipher, ring.keys(), owner).countLeft(now);
            if (rows > 0) {
                left.put(table.name(), rows);
            }
        }));
        return left;
    }

    /**
     * Makes anew what can be, table by table, a few blocks at a time.
     *
     * @param goOn asked before each row; what is left then is done by the next run
     */
    void work(BooleanSupplier goOn) {
        modules.forEach(SealedTables::sealOthersAnew);
        asOwner(owner -> tables().forEach(table -> new TableSealing(table, cipher, ring.keys(), owner).work(goOn)));
    }

    private void asOwner(Work work) {
        try (Connection connection = database.connect()) {
            JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            // A crash may forget rows of the last moment: they are found again. The count is written down durably.
            owner.sql("SET synchronous_commit = off").update();
            owner.sql("SET search_path TO " + CurrentOffice.get().schema() + ", platform")
                    .update();
            work.with(owner);
        } catch (SQLException failure) {
            throw new IllegalStateException("The owner's connection failed.", failure);
        }
    }

    private interface Work {
        void with(JdbcClient owner);
    }
}
