package id.pendapa.citizens.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is refused before anybody signs in: settings, keys, and what a provider tells of itself. */
class OidcUnitTests {

    private static final String ISSUER = "https://masuk.contoh.example";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-25T03:00:00Z"));
    private static final Path KEY = AuthorizationServer.SHARED.keyFile();

    private static OidcSettings settings(String issuer, @Nullable Path key) {
        return new OidcSettings(
                issuer, "Contoh", "pendapa", key, "openid", "", Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void withoutAnIssuerThereIsNoProvider() {
        OidcProvider none = new OidcProvider(settings("", null), CLOCK);
        assertThat(none.name()).isEmpty();
        assertThat(none.publishedKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://masuk.contoh.example",
                "https://ada@masuk.contoh.example",
                "https://masuk.contoh.example?a=b",
                "masuk"
            })
    void anIssuerThatCannotBeTrustedStopsTheStart(String issuer) {
        assertThatThrownBy(() -> settings(issuer, KEY)).hasMessageContaining("issuer must be written as");
    }

    @Test
    void aProviderNeedsAKey(@TempDir Path folder) throws IOException, NoSuchAlgorithmException {
        assertThatThrownBy(() -> settings(ISSUER, null)).hasMessageContaining("key-file must be given");
        assertNoKey(folder.resolve("tidak-ada.pem"));
        assertNoKey(Files.writeString(folder.resolve("rusak.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n"));
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(1024);
        String weak = Base64.getMimeEncoder()
                .encodeToString(keys.generateKeyPair().getPrivate().getEncoded());
        Path file = Files.writeString(folder.resolve("lemah.pem"), weak);
        assertThatThrownBy(() -> OidcKey.read(file)).hasMessageContaining("fewer than 2048 bits");
    }

    private static void assertNoKey(Path file) {
        assertThatThrownBy(() -> new OidcProvider(settings(ISSUER, file), CLOCK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pendapa.oidc.key-file", file.toString());
    }

    @Test
    void onlyThePublicHalfIsPublished() {
        assertThat(JsonMapper.shared()
                        .readTree(OidcKey.read(KEY).published())
                        .path("keys")
                        .path(0)
                        .propertyNames())
                .containsExactlyInAnyOrder("kty", "e", "use", "kid", "alg", "n");
    }

    @Test
    void whatAProviderTellsOfItselfIsRead() {
        OidcMetadata read = metadata(Map.of());
        assertThat(read.authorization()).isEqualTo(URI.create(ISSUER + "/izin"));
        assertThat(read.token()).isEqualTo(URI.create(ISSUER + "/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, https://penipu.example",
        "issuer, ''",
        "token_endpoint, ''",
        "token_endpoint, /token",
        "token_endpoint, http://masuk.contoh.example/token",
        "authorization_endpoint, 'https:// x'",
        "jwks_uri, file:///etc/passwd"
    })
    void whatIsNotTheProvidersOwnOrNotSafeIsRefused(String name, String value) {
        assertThatThrownBy(() -> metadata(Map.of(name, value))).isInstanceOf(IllegalArgumentException.class);
    }

    private static OidcMetadata metadata(Map<String, String> other) {
        Map<String, String> told = new TreeMap<>(Map.of(
                "issuer",
                ISSUER,
                "authorization_endpoint",
                ISSUER + "/izin",
                "token_endpoint",
                ISSUER + "/token",
                "jwks_uri",
                ISSUER + "/kunci"));
        told.putAll(other);
        return OidcMetadata.of(
                JsonMapper.shared().valueToTree(told),
                settings(ISSUER, KEY),
                address -> {
                    throw new IOException();
                },
                CLOCK);
    }

    @Test
    void aTryIsKnownBySomebodysOwnBrowserOnly() {
        OidcTry mine = new OidcTry("rahasia", null);
        assertThat(mine.isState(mine.state())).isTrue();
        assertThat(mine.isState(null)).isFalse();
        assertThat(mine.isState(new OidcTry("rahasia", 5L).state())).isFalse();
        assertThat(mine.isState(new OidcTry("lain", null).state())).isFalse();
        assertThat(mine.challenge()).hasSize(43).isNotEqualTo(mine.verifier());
    }
}
