package id.pendapa.accounts;

import id.pendapa.platform.Actor;
import id.pendapa.platform.Audit;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.Gate;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.ForbiddenException;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.Nik;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The NIK of officers, which their accounts keep sealed, and the family card that they may add. Each opening of a NIK is
 * written down like any other sight; the family card is never opened, only its keyed hash is compared.
 */
@Service
public class OwnNik {

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Gate gate;

    OwnNik(JdbcClient database, FieldCipher cipher, Audit audit, Gate gate) {
        this.gate = gate;
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

    /** Whether the officer who is signed in entered a family card. */
    @Transactional(readOnly = true)
    public boolean hasFamilyCard() {
        return gate.actor() instanceof Actor.Staff officer
                && database.sql("SELECT family_card_index IS NOT NULL FROM staff_account WHERE id = :id")
                        .param("id", officer.accountId())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    /**
     * The officer who is signed in enters the own family card in the place of any before.
     *
     * @throws InvalidException {@code account.family-card} if that is none, or the own NIK
     */
    @Transactional
    public void enterFamilyCard(String typed) {
        Actor.Staff officer = officer();
        FamilyCardNumber card =
                FamilyCardNumber.find(typed).orElseThrow(() -> new InvalidException("account.family-card"));
        int changed = database.sql("""
                        UPDATE staff_account SET family_card_index = :index, family_card_sealed = :sealed
                        WHERE id = :id AND active AND coalesce(nik_index NOT IN (:niks), true)
                        """)
                .param("index", cipher.index(FamilyCardNumber.INDEX, card.digits()))
                .param("sealed", cipher.seal(card.digits(), place(officer.accountId())))
                .param("niks", cipher.indexes("nik", card.digits()))
                .param("id", officer.accountId())
                .update();
        if (changed == 0) {
            throw new InvalidException("account.family-card");
        }
        acted(officer, "account.family-card-entered");
    }

    /** Takes the own family card away again; pressed twice, nothing more happens. */
    @Transactional
    public void removeFamilyCard() {
        Actor.Staff officer = officer();
        int changed = database.sql("""
                        UPDATE staff_account SET family_card_index = NULL, family_card_sealed = NULL
                        WHERE id = :id AND family_card_index IS NOT NULL
                        """).param("id", officer.accountId()).update();
        if (changed == 1) {
            acted(officer, "account.family-card-removed");
        }
    }

    private Place place(long account) {
        return new Place(
                "staff_account",
                database.sql("SELECT username FROM staff_account WHERE id = :id")
                        .param("id", account)
                        .query(String.class)
                        .single(),
                "family_card_sealed");
    }

    private Actor.Staff officer() {
        if (gate.actor() instanceof Actor.Staff officer) {
            return officer;
        }
        throw new ForbiddenException("permission.missing");
    }

    private void acted(Actor.Staff officer, String action) {
        audit.acted(new Audit.Act(
                action, new Audit.Subject("staff-account", Long.toString(officer.accountId())), Map.of()));
    }
}
