package id.pendapa.citizens.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * A real provider of identities, Spring's own, in the process of the tests. It knows everybody
 * by one password, insists on PKCE and a signed assertion, and can be made to lie.
 */
public final class AuthorizationServer {

    public static final AuthorizationServer SHARED = new AuthorizationServer();
    public static final String CLIENT = "pendapa-uji";
    public static final String PASSWORD = "sandi-uji";
    public static final String NAME = "Identitas Contoh";

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int TOO_BUSY = 503;

    private final int port;
    private final Path keyFile;
    private final RSAKey own = key();
    private final RSAKey foreign = key();
    private final Socket reserved = new Socket();
    private @Nullable Tomcat tomcat;
    private volatile InstantSource clock = InstantSource.system();
    private volatile String client = "";
    private volatile String clientKeys = "";
    private volatile String clientKeysAddress = "";
    private volatile Consumer<JwtClaimsSet.Builder> twist = claims -> {};
    private volatile boolean forging;
    private volatile boolean busy;

    private AuthorizationServer() {
        try {
            // Nobody else gets this port before it is needed, and until then nothing answers there.
            reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port = reserved.getLocalPort();
            keyFile = Files.createTempFile("oidc", ".pem");
            keyFile.toFile().deleteOnExit();
            String pem = Base64.getMimeEncoder()
                    .encodeToString(key().toRSAPrivateKey().getEncoded());
            Files.writeString(keyFile, "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("uji").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** The private key of the client. */
    public Path keyFile() {
        return keyFile;
    }

    /** Answers from now on, to the client at this address; fetches its key from there. */
    public void serve(String address, InstantSource time) {
        serve(address, time, address + "/saya/masuk/oidc/kunci", "");
    }

    /** Answers from now on, to a client that cannot be reached; its keys are these. */
    public void serve(String address, InstantSource time, String keys) {
        serve(address, time, issuer() + "/klien", keys);
    }

    private synchronized void serve(String address, InstantSource time, String keysAddress, String keys) {
        clock = time;
        client = address;
        clientKeys = keys;
        clientKeysAddress = keysAddress;
        twist = claims -> {};
        forging = false;
        busy = false;
        if (tomcat == null) {
            tomcat = start();
        }
    }

    private Tomcat start() {
        try {
            reserved.close();
            Tomcat server = new Tomcat();
            server.setBaseDir(Files.createTempDirectory("oidc").toString());
            server.setHostname("127.0.0.1");
            server.setPort(port);
            server.getConnector().setProperty("address", "127.0.0.1");
            Context context = server.addContext("", null);
            AnnotationConfigWebApplicationContext application = new AnnotationConfigWebApplicationContext();
            application.register(Configured.class);
            context.addServletContainerInitializer(
                    (classes, servlets) -> {
                        application.setServletContext(servlets);
                        application.refresh();
                        Filter busyFilter = (request, response, chain) -> {
                            if (busy) {
                                ((HttpServletResponse) response).sendError(TOO_BUSY);
                            } else {
                                chain.doFilter(request, response);
                            }
                        };
                        Filter clientFilter = (request, response, chain) -> {
                            response.setContentType("application/json");
                            response.getWriter().print(clientKeys);
                        };
                        servlets.addFilter("busy", busyFilter).addMappingForUrlPatterns(null, false, "/*");
                        servlets.addFilter("client", clientFilter).addMappingForUrlPatterns(null, true, "/klien");
                        servlets.addFilter(
                                        "security", new DelegatingFilterProxy("springSecurityFilterChain", application))
                                .addMappingForUrlPatterns(null, true, "/*");
                        servlets.addServlet("pages", new DispatcherServlet(application))
                                .addMapping("/");
                    },
                    Set.of());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what its tokens say. */
    public void lie(Consumer<JwtClaimsSet.Builder> change) {
        twist = change;
    }

    /** Signs with a key that it does not publish. */
    public void forge() {
        forging = true;
    }

    /** Answers nothing that can be used. */
    public void beBusy() {
        busy = true;
    }

    /** The server's own beans; no stereotype, or the application under test would find them. */
    @EnableWebSecurity
    static class Configured {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults())
                            .clientAuthentication(client ->
                                    client.authenticationProviders(ways -> ways.forEach(Configured::onTheTestsTime))))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        /**
         * As the server checks an assertion by itself, at the time of the tests. A decoder keeps the time and the keys
         * with which it was made, and a factory keeps the decoder: the next test has others.
         */
        private static void onTheTestsTime(AuthenticationProvider way) {
            if (way instanceof JwtClientAssertionAuthenticationProvider asserted) {
                asserted.setJwtDecoderFactory(client -> decoders().createDecoder(client));
            }
        }

        private static JwtClientAssertionDecoderFactory decoders() {
            JwtClientAssertionDecoderFactory decoders = new JwtClientAssertionDecoderFactory();
            decoders.setJwtValidatorFactory(client -> new DelegatingOAuth2TokenValidator<>(
                    new JwtClaimValidator<String>("iss", client.getClientId()::equals),
                    new JwtClaimValidator<String>("sub", client.getClientId()::equals),
                    new JwtClaimValidator<List<String>>(
                            "aud", audience -> audience.contains(SHARED.issuer() + "/oauth2/token")),
                    new JwtClaimValidator<>("exp", Objects::nonNull),
                    time()));
            return decoders;
        }

        private static JwtTimestampValidator time() {
            JwtTimestampValidator validator = new JwtTimestampValidator();
            validator.setClock(Clock.fixed(SHARED.clock.instant(), ZoneOffset.UTC));
            return validator;
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(SHARED.issuer()).build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public @Nullable RegisteredClient findById(String id) {
                    return findByClientId(id);
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return id.equals(CLIENT) ? client() : null;
                }
            };
        }

        private static RegisteredClient client() {
            return RegisteredClient.withId(CLIENT)
                    .clientId(CLIENT)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(SHARED.client + "/saya/masuk/oidc/kembali")
                    .scope("openid")
                    .clientSettings(ClientSettings.builder()
                            .requireProofKey(true)
                            .requireAuthorizationConsent(false)
                            .jwkSetUrl(SHARED.clientKeysAddress)
                            .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                            .build())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
        }

        /** What it publishes. */
        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(SHARED.own));
        }

        @Bean
        JwtDecoder decoder() {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys());
        }

        /** What it signs with. */
        @Bean
        JwtEncoder encoder() {
            return new NimbusJwtEncoder(
                    (selector, context) -> selector.select(new JWKSet(SHARED.forging ? SHARED.foreign : SHARED.own)));
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if ("id_token".equals(context.getTokenType().getValue())) {
                    Instant now = SHARED.clock.instant();
                    context.getClaims().issuedAt(now).expiresAt(now.plus(LIFE));
                    SHARED.twist.accept(context.getClaims());
                }
            };
        }
    }
}
