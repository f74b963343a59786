package id.pendapa.accounts;

import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.PasskeyBook;
import id.pendapa.platform.passkeys.PasskeyParty;
import id.pendapa.platform.passkeys.WrongAnswerException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/** What browsers of officers are asked, and the row of a passkey that they answered with. */
@Component
class StaffKeys {

    private final PasskeyRows rows;
    private final PasskeyHolders holders;
    private final PasskeyParty party;
    private final PasskeyBook book;

    StaffKeys(PasskeyRows rows, PasskeyHolders holders, PasskeyParty party) {
        this.rows = rows;
        this.holders = holders;
        this.party = party;
        this.book = new PasskeyBook(holders, rows);
    }

    /** In order to make one, as JSON. Gives the account its handle if it has none. */
    String creationOptions(Authentication owner, String challenge) {
        holders.prepare(owner.getName());
        return party.creationOptions(book, owner, challenge);
    }

    /** In order to show one, as JSON; anybody's where no owner is named. */
    String requestOptions(@Nullable Authentication owner, String challenge) {
        return party.requestOptions(book, owner, challenge);
    }

    PasskeyRows.Row make(Authentication owner, String challenge, String answer, String name)
            throws WrongAnswerException {
        return row(party.make(book, owner, challenge, answer, name).getCredentialId());
    }

    /** One that is rightly shown; throws {@link CopiedKeyException} where its device counted less than before. */
    PasskeyRows.Row show(@Nullable Authentication owner, String challenge, String answer) throws WrongAnswerException {
        return row(party.show(book, owner, challenge, answer));
    }

    PasskeyRows.Row copied(CopiedKeyException copied) {
        return row(copied.credential());
    }

    private PasskeyRows.Row row(Bytes credential) {
        return Objects.requireNonNull(rows.find(credential));
    }
}
