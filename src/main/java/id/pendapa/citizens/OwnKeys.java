package id.pendapa.citizens;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.passkeys.CopiedKeyException;
import id.pendapa.platform.passkeys.PasskeyBook;
import id.pendapa.platform.passkeys.PasskeyParty;
import id.pendapa.platform.passkeys.WrongAnswerException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** What browsers of citizens are asked, and the row of a passkey that they answered with. */
@Component
class OwnKeys {

    private static final String HANDLE = "citizen-passkey-holder";

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final PasskeyParty party;
    private final OfficeTime time;

    OwnKeys(JdbcClient database, FieldCipher cipher, PasskeyParty party, OfficeTime time) {
        this.database = database;
        this.cipher = cipher;
        this.party = party;
        this.time = time;
    }

    OwnKeyRows rows(@Nullable Long account) {
        return new OwnKeyRows(database, time, account);
    }

    /**
     * In order to make one, as JSON.
     *
     * @param label by which the holder knows the account again in the list of their phone
     * @param own those there are: no phone makes a second one
     */
    String creationOptions(long account, String label, List<OwnKeyRows.Row> own, String challenge) {
        Known known = new Known(own.stream().map(OwnKeyRows.Row::key).toList());
        PasskeyBook book = new PasskeyBook(new Holders(handle(account), label, rows(account)), known);
        return party.creationOptions(book, authentication(account), challenge);
    }

    /** In order to show one, as JSON. */
    String requestOptions(String challenge) {
        return party.requestOptions(book(null, ""), null, challenge);
    }

    OwnKeyRows.Row make(long account, String challenge, String answer, String name) throws WrongAnswerException {
        return row(party.make(book(account, name), authentication(account), challenge, answer, name)
                .getCredentialId());
    }

    /** One that is rightly shown; throws {@link CopiedKeyException} where its device counted less than before. */
    OwnKeyRows.Row show(String challenge, String answer) throws WrongAnswerException {
        return row(party.show(book(null, ""), null, challenge, answer));
    }

    OwnKeyRows.Row copied(CopiedKeyException copied) {
        return row(copied.credential());
    }

    private OwnKeyRows.Row row(Bytes credential) {
        return rows(null).find(credential).orElseThrow();
    }

    private PasskeyBook book(@Nullable Long account, String label) {
        OwnKeyRows rows = rows(account);
        return new PasskeyBook(new Holders(account == null ? null : handle(account), label, rows), rows);
    }

    /** Always the same, and only we can tell whose it is. */
    private Bytes handle(long account) {
        return new Bytes(cipher.index(HANDLE, Long.toString(account)));
    }

    private static Authentication authentication(long account) {
        return UsernamePasswordAuthenticationToken.authenticated(Long.toString(account), null, List.of());
    }

    /** Passkeys that were read before. */
    private record Known(List<CredentialRecord> keys) implements UserCredentialRepository {

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return keys;
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(CredentialRecord key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Bytes credential) {
            throw new UnsupportedOperationException();
        }
    }

    /** Accounts as phones know them: the one that is asked for, or any by the handle that a phone tells. */
    private record Holders(@Nullable Bytes own, String label, OwnKeyRows rows)
            implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return rows.isHandle(handle) ? entity(handle) : null;
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
            return Optional.ofNullable(own).map(this::entity).orElse(null);
        }

        private PublicKeyCredentialUserEntity entity(Bytes handle) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(handle)
                    .name(label)
                    .displayName(label)
                    .build();
        }

        /** Nothing to keep: the handle stands with each passkey. */
        @Override
        public void save(PublicKeyCredentialUserEntity holder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException();
        }
    }
}
