package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.Nik;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The NIK of officers, which their accounts keep sealed. Each opening is written down like any other sight. */
@Service
public class OwnNik {

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final Audit audit;

    OwnNik(JdbcClient database, FieldCipher cipher, Audit audit) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
    }

    /**
     * Opens the NIK of an officer's own account; empty where none is entered.
     *
     * @param purpose why, see {@link Audit.Sight}
     */
    @Transactional
    public Optional<Nik> open(Actor.Staff officer, String purpose) {
        Optional<Nik> found = database.sql("""
                        SELECT username, nik_sealed FROM staff_account
                        WHERE id = :id AND active AND nik_sealed IS NOT NULL
                        """)
                .param("id", officer.accountId())
                .query((row, number) -> Nik.of(cipher.open(
                        row.getBytes("nik_sealed"),
                        new Place("staff_account", row.getString("username"), "nik_sealed"))))
                .optional();
        found.ifPresent(nik -> audit.saw(new Audit.Sight(
                purpose,
                new Audit.Subject("staff-account", Long.toString(officer.accountId())),
                List.of("nik"),
                null)));
        return found;
    }
}
