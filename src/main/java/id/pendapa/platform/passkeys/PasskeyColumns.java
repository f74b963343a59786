package id.pendapa.platform.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** The columns that every table of passkeys has. */
public final class PasskeyColumns {

    private PasskeyColumns() {}

    /** Parameters for a new row, each named as its column; the handle of its owner as {@code passkey_handle}. */
    public static Map<String, Object> of(CredentialRecord key) {
        return Map.of(
                "passkey_handle",
                key.getUserEntityUserId().getBytes(),
                "credential_id",
                key.getCredentialId().getBytes(),
                "public_key",
                key.getPublicKey().getBytes(),
                "attestation",
                Objects.requireNonNull(key.getAttestationObject()).getBytes(),
                "signature_count",
                key.getSignatureCount(),
                "transports",
                key.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .collect(Collectors.joining(",")),
                "backup_eligible",
                key.isBackupEligible(),
                "backup_state",
                key.isBackupState(),
                "name",
                Objects.requireNonNull(key.getLabel()));
    }

    /** A whole row. */
    public static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(row.getString("transports").split(",", -1))
                        .filter(transport -> !transport.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .label(row.getString("name"))
                .build();
    }
}
