package id.pendapa.platform.passkeys;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.OfficeSeat;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The current office towards phones and keys: what it asks of them, and whether their answer is right. Its name there is
 * the host name of its pages, so a passkey works nowhere else, and no other page can ask for it.
 */
@Component
public class PasskeyParty {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyParty.class);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final OfficeSeat seat;
    private final OfficeFace face;
    private final Environment environment;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyParty(OfficeSeat seat, OfficeFace face, Environment environment) {
        this.seat = seat;
        this.face = face;
        this.environment = environment;
    }

    private Webauthn4JRelyingPartyOperations operations(PasskeyBook book, Bytes challenge) {
        String host = URI.create(seat.address()).getHost();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                book.holders(),
                book.keys(),
                PublicKeyCredentialRpEntity.builder()
                        .id(host)
                        .name(face.get().name())
                        .build(),
                origins(host));
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.challenge(challenge).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Browsers hold this machine itself for as safe as TLS; nobody else's page can be there. */
    private Set<String> origins(String host) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        Set<String> origins = new HashSet<>(Set.of(seat.address()));
        if (host.equals("localhost")) {
            origins.add("http://localhost:" + port);
        }
        return origins;
    }

    private PublicKeyCredentialCreationOptions creation(PasskeyBook book, Authentication owner, Bytes challenge) {
        return operations(book, challenge)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(owner));
    }

    private PublicKeyCredentialRequestOptions request(
            PasskeyBook book, @Nullable Authentication owner, Bytes challenge) {
        return operations(book, challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(owner));
    }

    /**
     * What a browser is asked in order to make a passkey, as JSON.
     *
     * @param owner by whose name the book knows the holder
     */
    public String creationOptions(PasskeyBook book, Authentication owner, String challenge) {
        return json.writeValueAsString(creation(book, owner, Bytes.fromBase64(challenge)));
    }

    /**
     * What a browser is asked in order to show a passkey, as JSON.
     *
     * @param owner whose it must be, or null for anybody's
     */
    public String requestOptions(PasskeyBook book, @Nullable Authentication owner, String challenge) {
        return json.writeValueAsString(request(book, owner, Bytes.fromBase64(challenge)));
    }

    /** Keeps the passkey that a browser made. */
    public CredentialRecord make(PasskeyBook book, Authentication owner, String challenge, String answer, String name)
            throws WrongAnswerException {
        try {
            Bytes asked = Bytes.fromBase64(challenge);
            return operations(book, asked)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(book, owner, asked), new RelyingPartyPublicKey(made(answer), name)));
        } catch (JacksonException | DataConversionException | VerificationException | IllegalArgumentException wrong) {
            throw refused(wrong);
        }
    }

    /**
     * The credential that a browser showed, if it is one of the book and rightly shown.
     *
     * @param owner whose it must be, or null for anybody's
     * @throws CopiedKeyException if its device counted less than before
     */
    public Bytes show(PasskeyBook book, @Nullable Authentication owner, String challenge, String answer)
            throws WrongAnswerException {
        try {
            return show(book, owner, Bytes.fromBase64(challenge), shown(answer));
        } catch (JacksonException | DataConversionException | VerificationException | IllegalArgumentException wrong) {
            throw refused(wrong);
        }
    }

    private Bytes show(
            PasskeyBook book,
            @Nullable Authentication owner,
            Bytes asked,
            PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        if (book.keys().findByCredentialId(shown.getRawId()) == null) {
            throw new IllegalArgumentException("No such passkey.");
        }
        try {
            Bytes known = operations(book, asked)
                    .authenticate(new RelyingPartyAuthenticationRequest(request(book, owner, asked), shown))
                    .getId();
            Bytes handle = shown.getResponse().getUserHandle();
            if (handle != null && !handle.equals(known)) {
                throw new IllegalArgumentException("The handle is somebody else's.");
            }
            return shown.getRawId();
        } catch (MaliciousCounterValueException wentBack) {
            throw new CopiedKeyException(shown.getRawId(), wentBack);
        }
    }

    private PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
        PublicKeyCredential<AuthenticatorAttestationResponse> made = json.readValue(answer, MADE);
        whole(made);
        whole(made.getRawId(), made.getResponse());
        whole(made.getResponse().getClientDataJSON(), made.getResponse().getAttestationObject());
        return made;
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> shown(String answer) {
        PublicKeyCredential<AuthenticatorAssertionResponse> shown = json.readValue(answer, SHOWN);
        whole(shown);
        whole(shown.getRawId(), shown.getResponse());
        AuthenticatorAssertionResponse response = shown.getResponse();
        whole(response.getClientDataJSON(), response.getAuthenticatorData(), response.getSignature());
        return shown;
    }

    /** The reader of JSON leaves out what is not there; the library takes it for granted. */
    private static void whole(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                throw new IllegalArgumentException("A part is missing.");
            }
        }
    }

    private static WrongAnswerException refused(RuntimeException wrong) {
        LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
        return new WrongAnswerException(wrong);
    }
}
