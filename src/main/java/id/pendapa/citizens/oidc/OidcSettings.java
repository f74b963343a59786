package id.pendapa.citizens.oidc;

import id.pendapa.platform.Setting;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identities by OpenID Connect, for example INApas. Without an issuer there is none.
 *
 * @param issuer its name, which is its address too; plain http only on this machine
 * @param name as citizens know it
 * @param clientId name of this application at the provider
 * @param keyFile RSA private key in PEM (PKCS#8), by which this application proves that it asks
 * @param scopes what is asked for, separated by spaces
 * @param nikClaim name of the claim that tells the NIK, where the provider is trusted to have checked it; or nothing
 * @param connect until a connection stands
 * @param answer until an answer is here
 */
@ConfigurationProperties("pendapa.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String name,
        @DefaultValue("") String clientId,
        @Nullable Path keyFile,

        @DefaultValue("openid") String scopes,
        @DefaultValue("") String nikClaim,

        @DefaultValue("5s") Duration connect,
        @DefaultValue("10s") Duration answer) {

    OidcSettings {
        Setting.written(
                "(https://[^\\s?#@]+|http://(127\\.0\\.0\\.1|localhost)(:\\d+)?(/[^\\s?#@]*)?)?", "issuer", issuer);
        Setting.written("openid( [\\x21\\x23-\\x5B\\x5D-\\x7E]+)*", "scopes", scopes);
        Setting.given("connect", connect);
        Setting.given("answer", answer);
        if (!issuer.isEmpty()) {
            Setting.given("name", name);
            Setting.given("client-id", clientId);
            Setting.given("key-file", keyFile);
        }
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }
}
