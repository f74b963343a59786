package id.pendapa.accounts;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Audit;
import id.pendapa.platform.OpenSessions;
import id.pendapa.shared.NotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer sets the own password by a link that the administrator handed over. */
@Service
public class OwnPassword {

    private final PasswordLinks links;
    private final AccountRows rows;
    private final PasswordEncoder passwords;
    private final OpenSessions sessions;
    private final OfficeTime time;
    private final Audit audit;

    OwnPassword(
            PasswordLinks links,
            AccountRows rows,
            PasswordEncoder passwords,
            OpenSessions sessions,
            OfficeTime time,
            Audit audit) {
        this.links = links;
        this.rows = rows;
        this.passwords = passwords;
        this.sessions = sessions;
        this.time = time;
        this.audit = audit;
    }

    /**
     * The name for signing in of the account that a link is for.
     *
     * @throws NotFoundException {@code password-link.gone} if it was used, is over or never was, or the account is closed
     */
    @Transactional(readOnly = true)
    public String username(String code) {
        return account(code).username();
    }

    private AccountRows.Row account(String code) {
        return links.find(code, time.now()).orElseThrow(() -> new NotFoundException("password-link.gone"));
    }

    /** Codes of what is wrong, by part of the form. */
    public Map<String, String> faults(String username, String password, String again) {
        Map<String, String> faults = new LinkedHashMap<>();
        AccountRules.addPasswordFaults(faults, password, again, username);
        return faults;
    }

    /**
     * Sets the password; the link is dead from then on, and whoever is signed in with the account is not any more.
     *
     * @param password without faults
     * @throws NotFoundException {@code password-link.gone} if the link opens nothing
     */
    @Transactional
    public void set(String code, String password) {
        AccountRows.Row account = account(code);
        if (!faults(account.username(), password, password).isEmpty() || !links.use(code, time.now())) {
            throw new NotFoundException("password-link.gone");
        }
        rows.setPassword(account.id(), Objects.requireNonNull(passwords.encode(password)));
        sessions.endOf(account.username());
        audit.acted(new Audit.Act(
                "accounts.password-set", new Audit.Subject("staff-account", Long.toString(account.id())), Map.of()));
    }
}
