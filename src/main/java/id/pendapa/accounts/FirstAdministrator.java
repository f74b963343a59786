package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Mode;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator of an office that has none, with the link that was printed at the start. */
@Service
public class FirstAdministrator {

    static final String DUTY = "ADMIN";

    private static final String USERNAME = "[a-z][a-z0-9._-]{2,39}";
    private static final int LONGEST_NAME = 120;

    private final SetupLinks links;
    private final StaffDirectory staff;
    private final Positions positions;
    private final JdbcClient database;
    private final FieldCipher cipher;
    private final PasswordEncoder passwords;
    private final OfficeTime time;
    private final Mode mode;
    private final Audit audit;

    FirstAdministrator(
            SetupLinks links,
            StaffDirectory staff,
            Positions positions,
            JdbcClient database,
            FieldCipher cipher,
            PasswordEncoder passwords,
            OfficeTime time,
            Mode mode,
            Audit audit) {
        this.links = links;
        this.staff = staff;
        this.positions = positions;
        this.database = database;
        this.cipher = cipher;
        this.passwords = passwords;
        this.time = time;
        this.mode = mode;
        this.audit = audit;
    }

    /** What is entered. Never printed. */
    public record Entry(String name, String username, String nik, String password, String again) {
        @Override
        public String toString() {
            return "Entry[•••]";
        }
    }

    /**
     * Whether the link still opens something.
     *
     * @throws NotFoundException {@code setup.gone} if it was used, is over, never was, or there is an administrator
     */
    @Transactional(readOnly = true)
    public void requireGood(String code) {
        if (!links.isGood(code, time.now()) || !staff.holdersOf(DUTY, null).isEmpty()) {
            throw new NotFoundException("setup.gone");
        }
    }

    /** Codes of what is wrong, by part of the entry. */
    public Map<String, String> faults(Entry entry) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (entry.name().isBlank() || entry.name().length() > LONGEST_NAME) {
            faults.put("nama", "account.person");
        }
        String username = username(entry);
        if (!username.matches(USERNAME)) {
            faults.put("akun", "account.username");
        }
        Optional<Nik> nik = Nik.find(entry.nik());
        if (nik.isEmpty()) {
            faults.put("nik", "account.nik");
        } else if (nik.get().isExample() && !mode.isExample()) {
            faults.put("nik", "account.nik.nobody");
        }
        String password = PasswordRules.fault(entry.password(), username);
        if (password != null) {
            faults.put("sandi", password);
        } else if (!entry.password().equals(entry.again())) {
            faults.put("sandi-lagi", "password.again");
        }
        return faults;
    }

    /**
     * Makes the administrator; the link is dead from then on.
     *
     * @param entry without faults
     */
    @Transactional
    public void make(String code, Entry entry) {
        requireGood(code);
        if (!faults(entry).isEmpty() || !links.use(code, time.now())) {
            throw new NotFoundException("setup.gone");
        }
        long official = positions.appoint(
                DUTY, "Administrator Sistem", "Sekretariat", entry.name().strip(), time.today());
        String username = username(entry);
        String nik = Nik.find(entry.nik()).orElseThrow().digits();
        database.sql("""
                        INSERT INTO staff_account (username, password_hash, official_id, nik_index, nik_sealed, created_at)
                        VALUES (:username, :hash, :official, :nik, :sealed, :now)
                        """)
                .param("username", username)
                .param("hash", passwords.encode(entry.password()))
                .param("official", official)
                .param("nik", cipher.index("nik", nik))
                .param("sealed", cipher.seal(nik, new Place("staff_account", username, "nik_sealed")))
                .param("now", Timestamp.from(time.now()))
                .update();
        audit.acted(new Audit.Act(
                "accounts.first-administrator-made", new Audit.Subject("official", Long.toString(official)), Map.of()));
    }

    private static String username(Entry entry) {
        return entry.username().strip().toLowerCase(Locale.ROOT);
    }
}
