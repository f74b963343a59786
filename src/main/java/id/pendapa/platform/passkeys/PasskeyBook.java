package id.pendapa.platform.passkeys;

import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * Where the passkeys of one kind of people are kept.
 *
 * @param holders accounts as phones and keys know them
 * @param keys the passkeys; saving one whose device did not count on throws {@link CopiedKeyException}
 */
public record PasskeyBook(PublicKeyCredentialUserEntityRepository holders, UserCredentialRepository keys) {}
