package id.pendapa.residents.register;

import id.pendapa.platform.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Hashes the trigrams of names anew when the keys change, a few hundred people at a time. */
@Repository
class GramRenewal {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Sealing sealing;
    private final TransactionOperations transactions;

    GramRenewal(JdbcClient jdbc, JdbcTemplate template, Sealing sealing, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.sealing = sealing;
        this.transactions = transactions;
    }

    private record Named(long id, int version, String name) {}

    void renew() {
        FieldCipher cipher = sealing.cipher();
        int newest = new NameGrams(cipher).of("key").key();
        long last = 0;
        while (last >= 0) {
            long from = last;
            last = transactions.execute(status -> renew(from, newest));
        }
    }

    /** The last id that was looked at, or -1 behind the last of all. */
    private long renew(long after, int newest) {
        List<Named> found = jdbc.sql("""
                        SELECT id, version, key, facts_sealed FROM resident
                        WHERE id > :after AND gram_key <> :newest ORDER BY id LIMIT :most
                        """)
                .param("after", after)
                .param("newest", newest)
                .param("most", AT_ONCE)
                .query(this::read)
                .list();
        if (found.isEmpty()) {
            return -1;
        }
        NameGrams grams = new NameGrams(sealing.cipher());
        template.batchUpdate(
                "UPDATE resident SET name_gram = ?, gram_key = ? WHERE id = ? AND version = ?",
                found,
                found.size(),
                (statement, named) -> {
                    NameGrams.Hashed hashed = grams.of(named.name());
                    statement.setArray(
                            1,
                            statement
                                    .getConnection()
                                    .createArrayOf("integer", hashed.grams().toArray(Integer[]::new)));
                    statement.setInt(2, newest);
                    statement.setLong(3, named.id());
                    statement.setInt(4, named.version());
                });
        return found.get(found.size() - 1).id();
    }

    private Named read(ResultSet row, int index) throws SQLException {
        UUID key = row.getObject("key", UUID.class);
        return new Named(
                row.getLong("id"),
                row.getInt("version"),
                sealing.open(row.getBytes("facts_sealed"), key).get(Item.NAME));
    }
}
