package id.pendapa.accounts;

import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.PerOffice;
import id.pendapa.shared.ConflictException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which duties ask for a passkey. An office begins with those of its head, its administrator and its auditor; the example
 * begins with none, because whoever tries it out has the README's passwords only.
 */
@Component
class PasskeyDuties implements OfficeSetup {

    private static final List<String> USUAL = List.of("ADMIN", "AUDITOR", "CAMAT");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Mode mode;
    private final PerOffice<Set<String>> asking = new PerOffice<>(this::read);

    PasskeyDuties(JdbcClient database, TransactionTemplate transaction, Mode mode) {
        this.database = database;
        this.transaction = transaction;
        this.mode = mode;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> USUAL.forEach(duty -> database.sql(
                        "INSERT INTO passkey_duty (duty, asked) VALUES (:duty, :asked) ON CONFLICT DO NOTHING")
                .param("duty", duty)
                .param("asked", !mode.isExample())
                .update()));
        asking.forget();
    }

    /** Duties that ask for one now. */
    Set<String> asking() {
        return asking.get();
    }

    private Set<String> read() {
        return Set.copyOf(database.sql("SELECT duty FROM passkey_duty WHERE asked")
                .query(String.class)
                .list());
    }

    /** Grows with each change. */
    int version() {
        return database.sql("SELECT coalesce(sum(version), 0) FROM passkey_duty")
                .query(Integer.class)
                .single();
    }

    /**
     * Sets them all; each row that changes gets a new version.
     *
     * @throws ConflictException {@code passkey-duty.stale} if somebody else just changed them
     */
    void set(Set<String> wanted, int versionSeen) {
        database.sql("SELECT duty FROM passkey_duty ORDER BY duty FOR UPDATE")
                .query(String.class)
                .list();
        if (version() != versionSeen) {
            throw new ConflictException("passkey-duty.stale");
        }
        Set<String> before = read();
        Set<String> changed = new HashSet<>(wanted);
        changed.addAll(before);
        changed.removeAll(wanted.stream().filter(before::contains).collect(Collectors.toSet()));
        for (String duty : changed) {
            database.sql("""
                            INSERT INTO passkey_duty (duty, asked, version) VALUES (:duty, :asked, 1)
                            ON CONFLICT (duty) DO UPDATE
                            SET asked = EXCLUDED.asked, version = passkey_duty.version + 1
                            """)
                    .param("duty", duty)
                    .param("asked", wanted.contains(duty))
                    .update();
        }
        asking.forget();
    }
}
