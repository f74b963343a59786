package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Mode;
import id.pendapa.platform.OfficeSetup;
import id.pendapa.platform.StartRefusedException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each position its usual duties, and in example mode makes the example accounts. Production refuses to start
 * while an example account exists.
 */
@Component
class AccountsSetup implements OfficeSetup {

    private static final String EXAMPLE_PASSWORD = "pendapa-contoh";
    private static final String KUTOWINANGUN_LOR = "33.73.02.1007";
    private static final String GENDONGAN = "33.73.02.1002";
    private static final Map<String, String> DUTY_OF_POSITION = Map.ofEntries(
            Map.entry("LOKET_1", "LOKET"),
            Map.entry("LOKET_2", "LOKET"),
            Map.entry("STAF_KELURAHAN", "KELURAHAN"),
            Map.entry("LURAH", "LURAH"),
            Map.entry("KASI_PELAYANAN", "KASI_PELAYANAN"),
            Map.entry("KASI_PEMERINTAHAN", "KASI_PEMERINTAHAN"),
            Map.entry("SEKCAM", "SEKCAM"),
            Map.entry("CAMAT", "CAMAT"),
            Map.entry("ADMIN", "ADMIN"),
            Map.entry("AUDITOR", "AUDITOR"),
            Map.entry("PPDP", "PPDP"),
            Map.entry("PPID", "PPID"),
            Map.entry("INSPEKTORAT", "INSPEKTORAT"));
    private static final List<ExampleAccount> EXAMPLES = List.of(
            new ExampleAccount("loket", "LOKET_1", null),
            new ExampleAccount("loket2", "LOKET_2", null),
            new ExampleAccount("kelurahan", "STAF_KELURAHAN", KUTOWINANGUN_LOR),
            new ExampleAccount("lurah", "LURAH", KUTOWINANGUN_LOR),
            new ExampleAccount("lurah2", "LURAH", GENDONGAN),
            new ExampleAccount("kasi", "KASI_PELAYANAN", null),
            new ExampleAccount("kasi2", "KASI_PEMERINTAHAN", null),
            new ExampleAccount("sekcam", "SEKCAM", null),
            new ExampleAccount("camat", "CAMAT", null),
            new ExampleAccount("admin", "ADMIN", null),
            new ExampleAccount("auditor", "AUDITOR", null),
            new ExampleAccount("ppdp", "PPDP", null),
            new ExampleAccount("ppid", "PPID", null),
            new ExampleAccount("inspektorat", "INSPEKTORAT", null));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Positions positions;
    private final OfficeTime time;
    private final Mode mode;
    private final PasswordEncoder passwords;

    AccountsSetup(
            JdbcClient database,
            TransactionTemplate transaction,
            Positions positions,
            OfficeTime time,
            Mode mode,
            PasswordEncoder passwords) {
        this.database = database;
        this.transaction = transaction;
        this.positions = positions;
        this.time = time;
        this.mode = mode;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public void prepare() {
        transaction.executeWithoutResult(status -> DUTY_OF_POSITION.forEach(positions::giveDuty));
        PermissionTable.shipped().refuseUnknown(positions.listDuties());
        boolean none = database.sql("SELECT NOT EXISTS (SELECT FROM staff_account)")
                .query(Boolean.class)
                .single();
        if (!mode.isExample()) {
            refuseExampleAccounts();
        } else if (none) {
            String hash = passwords.encode(EXAMPLE_PASSWORD);
            transaction.executeWithoutResult(status -> EXAMPLES.forEach(example -> insert(example, hash)));
        }
    }

    private void refuseExampleAccounts() {
        boolean open = database
                .sql("SELECT password_hash FROM staff_account WHERE active AND username IN (:names)")
                .param("names", EXAMPLES.stream().map(ExampleAccount::username).toList())
                .query(String.class)
                .list()
                .stream()
                .anyMatch(hash -> passwords.matches(EXAMPLE_PASSWORD, hash));
        if (open) {
            throw new StartRefusedException("Basis data ini memuat akun contoh. Pakai basis data yang kosong."
                    + " / This database holds example accounts; use an empty one.");
        }
    }

    private void insert(ExampleAccount example, @Nullable String hash) {
        long official = positions
                .findHolder(example.position(), example.kelurahan(), time.today())
                .orElseThrow(() -> new IllegalStateException("Nobody holds " + example.position()))
                .id();
        database.sql("""
                        INSERT INTO staff_account (username, password_hash, official_id, created_at)
                        VALUES (:username, :hash, :official, :now)
                        """)
                .param("username", example.username())
                .param("hash", hash)
                .param("official", official)
                .param("now", Timestamp.from(time.now()))
                .update();
    }

    private record ExampleAccount(
            String username, String position, @Nullable String kelurahan) {}
}
