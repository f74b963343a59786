package id.pendapa.accounts;

import id.pendapa.platform.SealedTables;
import id.pendapa.shared.FamilyCardNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is sealed about officers. */
@Component
class SealedOfAccounts implements SealedTables {

    private static final String LINK_ALIVE = "t.used_at IS NULL AND t.expires_at > :now";

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(
                SealedTable.of(
                                "staff_account",
                                "t.username",
                                "nik_sealed",
                                "closed_reason_sealed",
                                "family_card_sealed")
                        .with(
                                new RemadeHash(
                                        "nik_index",
                                        "nik",
                                        new Source("t.nik_sealed", "staff_account", "t.username", "nik_sealed"),
                                        (nik, username) -> List.of(nik)),
                                new RemadeHash(
                                        "family_card_index",
                                        FamilyCardNumber.INDEX,
                                        new Source(
                                                "t.family_card_sealed",
                                                "staff_account",
                                                "t.username",
                                                "family_card_sealed"),
                                        (card, username) -> List.of(card))),
                new SealedTable(
                        "account_recovery",
                        List.of(new SealedColumn("reason_sealed", "passkey_loss", "reason_sealed", "t.account_id")),
                        List.of()),
                SealedTable.of("access_review", "t.account_id", "remark_sealed"),
                SealedTable.of("password_link", new PassingHash("code_index", LINK_ALIVE)),
                SealedTable.of("setup_link", new PassingHash("code_index", LINK_ALIVE)));
    }
}
