package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.Positions;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.Nik;
import id.pendapa.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first administrator of an office that has none, with the link that was printed at the start. */
@Service
public class FirstAdministrator {

    static final String DUTY = "ADMIN";

    private final SetupLinks links;
    private final StaffDirectory staff;
    private final Positions positions;
    private final AccountRows accounts;
    private final FieldCipher cipher;
    private final PasswordEncoder passwords;
    private final OfficeTime time;
    private final AccountRules rules;
    private final Audit audit;

    FirstAdministrator(
            SetupLinks links,
            StaffDirectory staff,
            Positions positions,
            AccountRows accounts,
            FieldCipher cipher,
            PasswordEncoder passwords,
            OfficeTime time,
            AccountRules rules,
            Audit audit) {
        this.links = links;
        this.staff = staff;
        this.positions = positions;
        this.accounts = accounts;
        this.cipher = cipher;
        this.passwords = passwords;
        this.time = time;
        this.rules = rules;
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
        Map<String, String> faults = rules.faults(entry.name(), entry.username(), entry.nik());
        AccountRules.addPasswordFaults(
                faults, entry.password(), entry.again(), AccountRules.username(entry.username()));
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
        String username = AccountRules.username(entry.username());
        String nik = Nik.find(entry.nik()).orElseThrow().digits();
        accounts.insert(
                new AccountRows.Begin(
                        username,
                        Objects.requireNonNull(passwords.encode(entry.password())),
                        true,
                        official,
                        cipher.indexes("nik", nik),
                        cipher.seal(nik, new Place("staff_account", username, "nik_sealed"))),
                time.now());
        audit.acted(new Audit.Act(
                "accounts.first-administrator-made", new Audit.Subject("official", Long.toString(official)), Map.of()));
    }
}
